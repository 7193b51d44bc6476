import ArgumentParser
import Foundation

extension APIClient.Reply {
    /// Stops with the server's own words where it did not do what was asked.
    func check() throws {
        guard !isSuccess else { return }
        let problem = try? JSONDecoder().decode(ProblemDocument.self, from: body)
        FileHandle.standardError.write(Data("\(status) \(problem?.text ?? text)\n".utf8))
        throw status >= 500 ? Exit.unreachable : Exit.findings
    }
}

/// A refusal or a failure as the API words it (RFC 9457).
struct ProblemDocument: Decodable {
    var type: String
    var title: String?
    var detail: String?
    var place: String?

    var text: String {
        [type, title, detail, place].compactMap { $0 }.joined(separator: " · ")
    }
}
