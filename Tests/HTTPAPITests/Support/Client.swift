import Foundation
import HTTPAPI
import Hummingbird
import HummingbirdTesting
import Orchestration
import Testing

/// Somebody with a token.
struct Client: Sendable {
    let client: any TestClientProtocol
    let tokens: TokenVerifier

    func get(_ path: String, as claims: AccessClaims? = nil, headers: [String: String] = [:]) async throws -> Reply {
        try await send("GET", path, as: claims, headers: headers, body: nil)
    }

    func post(
        _ path: String,
        as claims: AccessClaims? = nil,
        json: String,
        key: String? = nil,
        headers: [String: String] = [:]
    ) async throws -> Reply {
        var headers = headers
        headers["Content-Type"] = headers["Content-Type"] ?? "application/json"
        headers["Idempotency-Key"] = key
        return try await send("POST", path, as: claims, headers: headers, body: Data(json.utf8))
    }

    func send(
        _ method: String,
        _ path: String,
        as claims: AccessClaims?,
        headers: [String: String],
        body: Data?
    ) async throws -> Reply {
        var fields = HTTPFields()
        for (name, value) in headers {
            if let name = HTTPFields.Element.Name(name) { fields[name] = value }
        }
        if let claims { fields[.authorization] = "Bearer \(try await tokens.sign(claims))" }
        let response = try await client.execute(
            uri: path,
            method: method == "GET" ? .get : method == "POST" ? .post : .delete,
            headers: fields,
            body: body.map { ByteBuffer(bytes: $0) }
        )
        let reply = Reply(status: response.status.code, headers: response.headers, body: String(buffer: response.body))
        Self.expectDocumented(reply, method, path)
        return reply
    }
}

extension Client {
    /// Whatever a test asks: an answer that the OpenAPI document does not mention is a defect.
    private static func expectDocumented(_ reply: Reply, _ method: String, _ path: String) {
        let segments = path.prefix { $0 != "?" }.split(separator: "/")
        let endpoint = Endpoint.allCases.first { endpoint in
            let template = endpoint.path.split(separator: "/")
            return endpoint.method.rawValue == method && template.count == segments.count
                && zip(template, segments).allSatisfy { $0.hasPrefix("{") || $0 == $1 }
        }
        // Too large headers are refused before there is a request.
        guard let endpoint, reply.header("X-Request-ID") != nil else { return }
        #expect(endpoint.statuses.contains(reply.status), "\(endpoint) answered \(reply.status)")
    }
}

struct Reply: Sendable {
    var status: Int
    var headers: HTTPFields
    var body: String

    func header(_ name: String) -> String? {
        HTTPFields.Element.Name(name).flatMap { headers[$0] }
    }

    /// The end of the problem's type, if the body is a problem document whose status agrees with the answer's.
    var problem: String? {
        guard header("Content-Type") == "application/problem+json", json("status") == String(status) else { return nil }
        return json("type").map { $0.replacingOccurrences(of: "urn:onevisit:problem:", with: "") }
    }

    /// A member of the body's object, as text.
    func json(_ path: String...) -> String? {
        var value: Any? = try? JSONSerialization.jsonObject(with: Data(body.utf8))
        for key in path {
            value =
                Int(key).flatMap { index in (value as? [Any]).flatMap { $0.indices.contains(index) ? $0[index] : nil } }
                ?? (value as? [String: Any])?[key]
        }
        switch value {
        case let text as String: return text
        case let number as NSNumber: return number.stringValue
        default: return nil
        }
    }

    func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
        try JSONDecoder().decode(type, from: Data(body.utf8))
    }
}
