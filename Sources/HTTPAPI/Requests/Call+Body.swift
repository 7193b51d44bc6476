import Foundation
import Hummingbird
import Orchestration

extension Call {
    /// The body, never more than the limit of it in memory: a longer one is refused by its declared length where it has one,
    /// else as soon as the limit is passed.
    func body(atMost limitBytes: Int) async throws -> [UInt8] {
        let tooLarge = Problem(.bodyTooLarge, .limit(bytes: limitBytes))
        if let declared = request.headers[.contentLength].flatMap(Int.init), declared > limitBytes { throw tooLarge }
        var bytes: [UInt8] = []
        for try await part in request.body {
            guard bytes.count + part.readableBytes <= limitBytes else { throw tooLarge }
            bytes.append(contentsOf: part.readableBytesView)
        }
        return bytes
    }

    func decode<Body: WireRequest>(_ type: Body.Type, limits: HTTPLimits) async throws -> Body {
        guard let type = request.headers[.contentType], type.lowercased().hasPrefix("application/json") else {
            let detail = LocalizedText(zh: "请用application/json", en: "send application/json")
            throw Problem(.mediaTypeNotAllowed, detail, at: "Content-Type")
        }
        return try Body.decode(from: Data(try await body(atMost: limits.commandBytes)), limits: limits)
    }
}
