import ArgumentParser
import Foundation

extension APIClient {
    /// Uploads a file and returns what the server wants to see where it is used.
    func uploaded(_ path: String) async throws -> JSONValue {
        let url = URL(fileURLWithPath: path)
        let reply = try await upload(try Data(contentsOf: url), mediaType: url.mediaType)
        try reply.check()
        return try reply.decoded()
    }
}

/// Reads a JSON object from a file, or from standard input for `-`.
func jsonObject(at path: String) throws -> [String: JSONValue] {
    let bytes =
        path == "-"
        ? FileHandle.standardInput.readDataToEndOfFile() : try Data(contentsOf: URL(fileURLWithPath: path))
    guard let body = try? JSONDecoder().decode([String: JSONValue].self, from: bytes) else {
        throw ValidationError("\(path) is not a JSON object")
    }
    return body
}

extension URL {
    /// The type that the file's name claims; the server looks at the content itself.
    fileprivate var mediaType: String {
        switch pathExtension.lowercased() {
        case "pdf": "application/pdf"
        case "png": "image/png"
        case "jpg", "jpeg": "image/jpeg"
        case "txt": "text/plain"
        default: "application/octet-stream"
        }
    }
}
