import Engine
import Messaging
import Orchestration

/// Says when to look at a case again: at once, when the journal has news of it, and now and then for the heartbeat. Signals that
/// nobody has taken yet fall together, because one look sees everything.
struct StreamSignals: Sendable {
    let stream: AsyncStream<Void>
    private let continuation: AsyncStream<Void>.Continuation
    private let heartbeat: Duration

    init(heartbeat: Duration) {
        self.heartbeat = heartbeat
        (stream, continuation) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    }

    func beat() async {
        while !Task.isCancelled {
            continuation.yield()
            try? await Task.sleep(for: heartbeat)
        }
    }

    /// Ends the stream when the journal cannot be read: the client comes again with the last event's id.
    func follow(_ caseID: CaseID, tenant: TenantID, after token: FreshnessToken?, _ feed: CaseEventFeed) async {
        try? await feed.follow(caseID, tenant: tenant, after: token) { _ in
            continuation.yield()
            return true
        }
        continuation.finish()
    }
}
