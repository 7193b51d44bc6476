import Engine
import EngineTestKit
import Messaging
import Orchestration
import Testing

@Suite("The owner of a partition loses nothing and confirms nothing twice")
struct PartitionProcessorTests {
    private let now = Timestamp(microseconds: 1_770_000_000_000_000)
    private let theme: SampleTheme
    private let applicant = SampleApplicant(number: 1)
    private var processor: PartitionProcessor

    init() throws {
        theme = try SampleTheme(mode: .automatic)
        processor = try PartitionProcessor.sample(theme)
    }

    private func opening(opens: Int = 1, suspect: String? = nil) -> PartitionOpening {
        PartitionOpening(epoch: 1, position: 0, chain: [], opensWithoutCommit: opens, suspect: suspect)
    }

    private func submit(_ number: UInt64) -> QueuedCommand {
        let key = "case-\(number)"
        let command = Command.submit(applicant.submission(of: theme))
        return QueuedCommand(
            ticket: Ticket(number),
            envelope: applicant.envelope(command, caseID: applicant.caseID(key: key), key: key, at: now),
            sizeBytes: 100,
            waitUntil: now.adding(30)
        )
    }

    private mutating func open(_ opening: PartitionOpening? = nil) {
        _ = processor.handle(.start, at: now)
        _ = processor.handle(.opened(opening ?? self.opening()), at: now)
    }

    @Test("what arrives while a commit is in flight is the next batch")
    mutating func groupCommit() throws {
        open()
        _ = processor.handle(.enqueue(submit(1)), at: now)
        let first = try #require(processor.handle(.loaded(theme.loaded), at: now).commit)
        #expect(first.receipts.count == 1)
        for number in UInt64(2)...5 { #expect(processor.handle(.enqueue(submit(number)), at: now).isEmpty) }
        let actions = processor.handle(.committed, at: now)
        #expect(actions.completed == [Ticket(1)])
        let second = try #require(processor.handle(.loaded(theme.loaded), at: now).commit)
        #expect(second.receipts.count == 4)
        #expect(second.basePosition == first.lastPosition)
    }

    @Test("a full queue refuses applications first, and never an answer before the last place is taken")
    mutating func reservedShares() {
        for number in UInt64(1)...5 { _ = processor.handle(.enqueue(submit(number)), at: now) }
        #expect(processor.handle(.enqueue(submit(6)), at: now).failures == [.busy(retryAfterSeconds: 2)])
        var answer = submit(7)
        answer.envelope.command = .answer(Answer(order: "o", serial: "1", content: .none))
        for _ in 0..<5 { #expect(processor.handle(.enqueue(answer), at: now).failures.isEmpty) }
        #expect(processor.handle(.enqueue(answer), at: now).failures == [.busy(retryAfterSeconds: 2)])
    }

    @Test(
        "after doubt the same commands are planned again under a new lease",
        arguments: [JournalError.outcomeUnknown, .unavailable("x"), .fenced]
    )
    mutating func doubt(error: JournalError) throws {
        open()
        _ = processor.handle(.enqueue(submit(1)), at: now)
        let first = try #require(processor.handle(.loaded(theme.loaded), at: now).commit)
        #expect(processor.handle(.commitFailed(error), at: now).completed.isEmpty)
        let tick = try #require(processor.nextTick)
        let pause = tick.microseconds(since: now)
        #expect(error == .fenced ? pause == 10_000_000 : pause == 250_000)
        _ = processor.handle(.tick, at: tick)
        _ = processor.handle(.opened(opening()), at: tick)
        let second = try #require(processor.handle(.loaded(theme.loaded), at: tick).commit)
        #expect(second.receipts.map(\.commandID) == first.receipts.map(\.commandID))
    }

    @Test("a command that was committed before the doubt gets its first receipt and writes nothing")
    mutating func recognised() throws {
        open()
        _ = processor.handle(.enqueue(submit(1)), at: now)
        let first = try #require(processor.handle(.loaded(theme.loaded), at: now).commit)
        _ = processor.handle(.commitFailed(.outcomeUnknown), at: now)
        _ = processor.handle(.tick, at: now.adding(1))
        _ = processor.handle(.opened(opening()), at: now.adding(1))
        let receipt = try #require(first.receipts.first)
        let key = LoadRequest.Key(caseID: receipt.caseID, key: receipt.key)
        let actions = processor.handle(.loaded(theme.loaded(receipts: [key: receipt])), at: now.adding(1))
        #expect(actions.commit == nil)
        #expect(actions.receipts == [receipt])
    }

    @Test("a caller whose wait is over is told to come again; its command stays")
    mutating func waitEnds() {
        _ = processor.handle(.start, at: now)
        _ = processor.handle(.enqueue(submit(1)), at: now)
        let actions = processor.handle(.tick, at: now.adding(30))
        #expect(actions.failures == [.unavailable(retryAfterSeconds: 2)])
        #expect(processor.backlog == 1)
    }

    @Test("under suspicion commands are tried alone, named first, and the one that killed twice is set apart")
    mutating func poison() throws {
        open(opening(opens: 3))
        let alone = processor.handle(.enqueue(submit(1)), at: now)
        let name = try #require(alone.suspect)
        var successor = try Self()
        successor.open(successor.opening(opens: 4, suspect: name))
        _ = successor.processor.handle(.enqueue(submit(1)), at: now)
        let commit = try #require(successor.processor.handle(.loaded(theme.loaded), at: now).commit)
        #expect(commit.events.isEmpty)
        guard case .refused(let refusal)? = commit.receipts.first?.outcome else {
            Issue.record("not refused")
            return
        }
        #expect(refusal.code == .quarantined)
    }

    @Test("stopping finishes the commit in flight, sends the others away and gives the partition back")
    mutating func stops() throws {
        open()
        _ = processor.handle(.enqueue(submit(1)), at: now)
        _ = try #require(processor.handle(.loaded(theme.loaded), at: now).commit)
        _ = processor.handle(.enqueue(submit(2)), at: now)
        #expect(processor.handle(.stop, at: now).completed.isEmpty)
        let actions = processor.handle(.committed, at: now)
        #expect(actions.completed == [Ticket(1), Ticket(2)])
        #expect(actions.failures == [.shuttingDown])
        #expect(actions.isReleasing)
        _ = processor.handle(.released, at: now)
        #expect(processor.isStopped)
    }

    @Test("the same inputs give the same commit, to the byte")
    mutating func deterministic() throws {
        var twin = try Self()
        open()
        twin.open()
        for number in UInt64(1)...4 {
            _ = processor.handle(.enqueue(submit(number)), at: now)
            _ = twin.processor.handle(.enqueue(submit(number)), at: now)
        }
        let first = try #require(processor.handle(.loaded(theme.loaded), at: now).commit)
        #expect(first == twin.processor.handle(.loaded(theme.loaded), at: now).commit)
    }
}
