import Engine
import Foundation
import Hummingbird
import Messaging
import Orchestration
import ServiceLifecycle

extension Handlers {
    /// The progress document whenever the case changes, as server-sent events, until the case is closed, the token expires or
    /// the service stops. Each event's id is a freshness token, so that a broken stream goes on where it stopped.
    func followCase(_ call: Call) async throws -> Response {
        let lastSeen = try lastEventID(call)
        try await awaitFreshness(call)
        _ = try await visibleCase(call.caseID, for: call)
        guard let slot = streams.take() else { throw Problem(.busy, retryAfterSeconds: 5) }
        let headers: HTTPFields = [.contentType: "text/event-stream", .cacheControl: "no-store"]
        let body = ResponseBody { writer in
            defer { withExtendedLifetime(slot) {} }
            try await tell(call, after: lastSeen, &writer)
            try await writer.finish(nil)
        }
        return Response(status: .ok, headers: headers, body: body)
    }

    private func lastEventID(_ call: Call) throws(Problem) -> FreshnessToken? {
        guard let text = call.request.headers[.lastEventID] else { return nil }
        guard let token = FreshnessToken(text) else {
            throw .malformed(zh: "应为事件编号", en: "expected the id of an event", at: "Last-Event-ID")
        }
        return token
    }

    private func tell(
        _ call: Call,
        after lastSeen: FreshnessToken?,
        _ writer: inout any ResponseBodyWriter
    ) async throws {
        let caseID = try call.caseID
        let signals = StreamSignals(heartbeat: .seconds(dependencies.limits.streamHeartbeatSeconds))
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { await signals.beat() }
            group.addTask {
                await signals.follow(caseID, tenant: call.caller.tenant, after: lastSeen, dependencies.feed)
            }
            defer { group.cancelAll() }
            var told = lastSeen
            for await _ in signals.stream.cancelOnGracefulShutdown() {
                guard dependencies.now() < call.caller.expiresAt else { return }
                // Whoever may no longer see the case, an agent whose authority has ended, is told nothing more.
                guard let visible = try await stillVisible(caseID, for: call) else { return }
                let isNews = told.map { $0.position < visible.token.position } ?? true
                try await writer.write(isNews ? try event(visible) : ByteBuffer(string: ":\n\n"))
                told = visible.token
                if visible.state.phase == .closed { return }
            }
        }
    }

    private func stillVisible(_ caseID: CaseID, for call: Call) async throws -> VisibleCase? {
        do {
            return try await visibleCase(caseID, for: call)
        } catch let refusal as Refusal where refusal.code == .caseNotFound {
            return nil
        }
    }

    private func event(_ visible: VisibleCase) throws -> ByteBuffer {
        let data = try JSONEncoder.wire.encode(CaseDocument(progress: progress(of: visible)))
        var buffer = ByteBuffer(string: "id: \(visible.token)\nevent: progress\ndata: ")
        buffer.writeBytes(data)
        buffer.writeString("\n\n")
        return buffer
    }
}
