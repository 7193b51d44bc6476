package import Messaging
package import Orchestration

/// Tells a watcher what becomes of one case, from a token on, without a gap and without a repeat.
///
/// A signal only says that there is something to read; what is told comes from the journal. So a watcher that was away resumes
/// with the last token it saw.
package struct CaseEventFeed: Sendable {
    private let reader: CaseReader
    private let board: CommitBoard
    private let clock: any EngineClock
    /// How often to look without a signal: another process may have taken the partition over.
    private let pollMilliseconds: Int64

    package init(
        reader: CaseReader,
        board: CommitBoard,
        clock: any EngineClock = SystemClock(),
        pollMilliseconds: Int64 = 5_000
    ) {
        self.reader = reader
        self.board = board
        self.clock = clock
        self.pollMilliseconds = pollMilliseconds
    }

    /// For a process that owns no partition: no commit here gives a signal, so it looks itself, and oftener.
    ///
    /// - Parameter pollMilliseconds: how late a watcher may learn of a change; each look reads one case's new events.
    package init(
        polling reader: CaseReader,
        clock: any EngineClock = SystemClock(),
        everyMilliseconds pollMilliseconds: Int64 = 1_000
    ) {
        self.init(reader: reader, board: CommitBoard(), clock: clock, pollMilliseconds: pollMilliseconds)
    }

    /// Calls `body` with the case's events behind `token`, in order, a stretch at a time, until it returns false or the task
    /// is cancelled.
    package func follow(
        _ caseID: CaseID,
        tenant: TenantID,
        after token: FreshnessToken?,
        _ body: ([ReadEvent]) async throws -> Bool
    ) async throws {
        var token = token
        let signals = board.watch(caseID)
        while !Task.isCancelled {
            let events = try await reader.events(of: caseID, tenant: tenant, after: token)
            if let last = events.last {
                token = last.record.token
                guard try await body(events) else { return }
            } else {
                await waitForNews(signals)
            }
        }
    }

    private func waitForNews(_ signals: AsyncStream<Void>) async {
        let pause = clock.now.adding(microseconds: pollMilliseconds * 1_000)
        await withTaskGroup(of: Void.self) { group in
            group.addTask {
                var iterator = signals.makeAsyncIterator()
                await iterator.next()
            }
            group.addTask { await clock.sleep(until: pause) }
            await group.next()
            group.cancelAll()
        }
    }
}
