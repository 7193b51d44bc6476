import Foundation
import Hummingbird
import Orchestration

extension Call {
    /// The body, never more than the limit of it in memory: a longer one is refused by its declared length where it has one,
    /// else as soon as the limit is passed. One that has not arrived in time is given up, because a caller who sends a byte now
    /// and then is never idle and would hold its place for ever.
    func body(atMost limitBytes: Int, withinMilliseconds milliseconds: Int) async throws -> [UInt8] {
        if let declared = request.headers[.contentLength].flatMap(Int.init), declared > limitBytes {
            throw Problem(.bodyTooLarge, .limit(bytes: limitBytes))
        }
        return try await withThrowingTaskGroup(of: [UInt8].self) { group in
            defer { group.cancelAll() }
            group.addTask { try await collectBody(atMost: limitBytes) }
            group.addTask {
                try await Task.sleep(for: .milliseconds(milliseconds))
                throw Problem.tooSlow(milliseconds: milliseconds)
            }
            guard let bytes = try await group.next() else { throw CancellationError() }
            return bytes
        }
    }

    private func collectBody(atMost limitBytes: Int) async throws -> [UInt8] {
        var bytes: [UInt8] = []
        for try await part in request.body {
            guard bytes.count + part.readableBytes <= limitBytes else {
                throw Problem(.bodyTooLarge, .limit(bytes: limitBytes))
            }
            bytes.append(contentsOf: part.readableBytesView)
        }
        return bytes
    }

    func decode<Body: WireRequest>(_ type: Body.Type, limits: HTTPLimits) async throws -> Body {
        guard let type = request.headers[.contentType], type.lowercased().hasPrefix("application/json") else {
            let detail = LocalizedText(zh: "请用application/json", en: "send application/json")
            throw Problem(.mediaTypeNotAllowed, detail, at: "Content-Type")
        }
        let bytes = try await body(atMost: limits.commandBytes, withinMilliseconds: limits.commandMilliseconds)
        return try Body.decode(from: Data(bytes), limits: limits)
    }
}

extension Problem {
    fileprivate static func tooSlow(milliseconds: Int) -> Problem {
        let seconds = Double(milliseconds) / 1_000
        return Problem(
            .bodyTooSlow,
            LocalizedText(zh: "内容应在\(seconds)秒内传完", en: "a body must arrive within \(seconds) seconds"),
            // The rest of the body may still be under way: nothing else can be sent on this connection.
            headers: ["Connection": "close"]
        )
    }
}
