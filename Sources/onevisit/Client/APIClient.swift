import Foundation
import FoundationNetworking

/// A portal's view of the server: plain HTTP, nothing that another language could not do as easily.
struct APIClient: Sendable {
    struct Reply: Sendable {
        var status: Int
        var location: String?
        var body: Data

        var isSuccess: Bool { (200..<300).contains(status) }

        func decoded<Value: Decodable>(_ type: Value.Type = Value.self) throws -> Value {
            try JSONDecoder().decode(type, from: body)
        }

        var text: String { String(decoding: body, as: UTF8.self) }
    }

    let server: URL
    let token: String
    var language = LanguageOption.zh

    func get(_ path: String, accept: String = "application/json") async throws -> Reply {
        try await send(request("GET", path, ["Accept": accept]))
    }

    /// A repeat with the same key has no second effect, so callers may retry at will.
    func post<Body: Encodable>(_ path: String, _ body: Body, key: String, waitSeconds: Int = 20) async throws -> Reply {
        var request = try request(
            "POST",
            path,
            [
                "Content-Type": "application/json", "Accept": "application/json",
                "Idempotency-Key": key, "Prefer": "wait=\(waitSeconds)",
            ]
        )
        request.httpBody = try JSONEncoder().encode(body)
        return try await send(request)
    }

    func upload(_ bytes: Data, mediaType: String) async throws -> Reply {
        var request = try request("POST", "/v1/files", ["Content-Type": mediaType, "Accept": "application/json"])
        request.httpBody = bytes
        return try await send(request)
    }

    private func request(_ method: String, _ path: String, _ headers: [String: String]) throws -> URLRequest {
        guard let url = URL(string: path, relativeTo: server) else { throw URLError(.badURL) }
        var request = URLRequest(url: url, timeoutInterval: 60)
        request.httpMethod = method
        for (name, value) in headers { request.setValue(value, forHTTPHeaderField: name) }
        request.setValue("Bearer \(token)", forHTTPHeaderField: "Authorization")
        request.setValue(language.rawValue, forHTTPHeaderField: "Accept-Language")
        return request
    }

    private func send(_ request: URLRequest) async throws -> Reply {
        let (body, response) = try await URLSession.shared.data(for: request)
        guard let http = response as? HTTPURLResponse else { throw URLError(.badServerResponse) }
        return Reply(
            status: http.statusCode,
            location: http.value(forHTTPHeaderField: "Location"),
            body: body
        )
    }
}
