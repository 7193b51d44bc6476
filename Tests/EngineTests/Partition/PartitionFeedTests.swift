import Engine
import EngineTestKit
import Messaging
import Orchestration
import Testing

@Suite("A feed's position moves in the commit that holds the outcome, and never past what has none")
struct PartitionFeedTests {
    private let now = Timestamp(microseconds: 1_770_000_000_000_000)
    private let theme: SampleTheme
    private let applicant = SampleApplicant(number: 1)
    private var processor: PartitionProcessor

    init() throws {
        theme = try SampleTheme(mode: .automatic)
        processor = try PartitionProcessor.sample(theme)
    }

    private func fed(_ offset: Int64, key: String? = nil, source: String = "commands") -> QueuedCommand {
        let key = key ?? "case-\(source)-\(offset)"
        let command = Command.submit(applicant.submission(of: theme))
        return QueuedCommand(
            ticket: Ticket(UInt64(offset)),
            envelope: applicant.envelope(command, caseID: applicant.caseID(key: key), key: key, at: now),
            sizeBytes: 100,
            waitUntil: .distantFuture,
            origin: CommandOrigin(source: source, offset: offset)
        )
    }

    private mutating func open(inputs: [String: Int64] = [:]) -> [PartitionAction] {
        _ = processor.handle(.start, at: now)
        let opening = PartitionOpening(
            epoch: 1,
            position: 0,
            chain: [],
            opensWithoutCommit: 1,
            suspect: nil,
            inputs: inputs
        )
        return processor.handle(.opened(opening), at: now)
    }

    @Test("an opening says where each source is read on")
    mutating func acquired() {
        let actions = open(inputs: ["commands": 7])
        #expect(actions.inputsAcquired == ["commands": 7])
    }

    @Test("a commit carries the offset behind the last message of each source")
    mutating func carried() throws {
        _ = open()
        _ = processor.handle(.enqueue(fed(4)), at: now)
        let first = try #require(processor.handle(.loaded(theme.loaded), at: now).commit)
        #expect(first.inputs == ["commands": 5])
        _ = processor.handle(.enqueue(fed(5)), at: now)
        _ = processor.handle(.enqueue(fed(9, source: "answers")), at: now)
        _ = processor.handle(.enqueue(fed(7)), at: now)
        _ = processor.handle(.committed, at: now)
        let second = try #require(processor.handle(.loaded(theme.loaded), at: now).commit)
        #expect(second.inputs == ["commands": 8, "answers": 10])
    }

    @Test("a batch of nothing but repeats moves the position and nothing else")
    mutating func repeats() throws {
        _ = open()
        _ = processor.handle(.enqueue(fed(4, key: "same")), at: now)
        let first = try #require(processor.handle(.loaded(theme.loaded), at: now).commit)
        _ = processor.handle(.committed, at: now)
        _ = processor.handle(.enqueue(fed(5, key: "same")), at: now)
        let receipt = try #require(first.receipts.first)
        let key = LoadRequest.Key(caseID: receipt.caseID, key: receipt.key)
        let second = try #require(processor.handle(.loaded(theme.loaded(receipts: [key: receipt])), at: now).commit)
        #expect(second.inputs == ["commands": 6])
        #expect(second.events.isEmpty && second.receipts.isEmpty)
        #expect(second.lastPosition == first.lastPosition)
        #expect(second.chain == first.chain)
    }

    @Test("what was read before the opening's position is decided again and moves nothing back")
    mutating func behind() throws {
        _ = open(inputs: ["commands": 9])
        _ = processor.handle(.enqueue(fed(4)), at: now)
        let commit = try #require(processor.handle(.loaded(theme.loaded), at: now).commit)
        #expect(commit.inputs.isEmpty)
    }

    @Test("a message that needs no decision is passed at once when nothing is in front of it")
    mutating func passedAlone() throws {
        _ = open()
        let commit = try #require(
            processor.handle(.passed(CommandOrigin(source: "commands", offset: 0)), at: now).commit
        )
        #expect(commit.inputs == ["commands": 1])
        #expect(commit.lastPosition == commit.basePosition)
        #expect(processor.handle(.committed, at: now).commit == nil)
    }

    @Test("a message that needs no decision waits for those in front of it")
    mutating func passedBehind() throws {
        _ = open()
        _ = processor.handle(.enqueue(fed(0)), at: now)
        #expect(processor.handle(.passed(CommandOrigin(source: "commands", offset: 1)), at: now).commit == nil)
        _ = processor.handle(.enqueue(fed(2)), at: now)
        let first = try #require(processor.handle(.loaded(theme.loaded), at: now).commit)
        #expect(first.inputs == ["commands": 2])
        _ = processor.handle(.committed, at: now)
        let second = try #require(processor.handle(.loaded(theme.loaded), at: now).commit)
        #expect(second.inputs == ["commands": 3])
    }

    @Test("of many messages that need no decision behind one that does, the last counts, for each source")
    mutating func passedTogether() throws {
        _ = open()
        _ = processor.handle(.enqueue(fed(0)), at: now)
        for offset in Int64(1)..<100 {
            _ = processor.handle(.passed(CommandOrigin(source: "commands", offset: offset)), at: now)
            _ = processor.handle(.passed(CommandOrigin(source: "answers", offset: offset + 7)), at: now)
        }
        let commit = try #require(processor.handle(.loaded(theme.loaded), at: now).commit)
        #expect(commit.inputs == ["commands": 100, "answers": 107])
        #expect(processor.handle(.committed, at: now).commit == nil)
    }

    @Test("after doubt the positions go with the commands that are planned again")
    mutating func doubt() throws {
        _ = open()
        _ = processor.handle(.enqueue(fed(0)), at: now)
        _ = try #require(processor.handle(.loaded(theme.loaded), at: now).commit)
        _ = processor.handle(.commitFailed(.outcomeUnknown), at: now)
        let later = now.adding(1)
        _ = processor.handle(.tick, at: later)
        let opening = PartitionOpening(epoch: 2, position: 0, chain: [], opensWithoutCommit: 1, suspect: nil)
        _ = processor.handle(.opened(opening), at: later)
        #expect(try #require(processor.handle(.loaded(theme.loaded), at: later).commit).inputs == ["commands": 1])
    }

    @Test("a full queue turns no message away, and a message's wait has no end")
    mutating func unrefused() {
        for offset in Int64(0)..<30 { _ = processor.handle(.enqueue(fed(offset)), at: now) }
        #expect(processor.backlog == 30)
        #expect(processor.handle(.tick, at: now.adding(86_400)).completed.isEmpty)
        #expect(processor.nextTick == nil)
    }

    @Test("a command whose case cannot be read is set aside, and no position passes it before that is durable")
    mutating func unreadable() throws {
        _ = open()
        let command = fed(3)
        _ = processor.handle(.enqueue(command), at: now)
        var broken = try #require(try sampleStream(of: command))
        broken.wrappedKey = [1, 2, 3]
        let loaded = Loaded(streams: [command.envelope.caseID: broken])
        var actions = processor.handle(.loaded(loaded), at: now)
        // The case needs no definition that is not known, so that nothing more is read.
        let commit = actions.commit
        #expect(commit?.inputs == ["commands": 3])
        if commit != nil { actions = processor.handle(.committed, at: now) }
        #expect(actions.setAside == [command.ticket])
        let origin = try #require(command.origin)
        let passing = try #require(processor.handle(.laidAside(origin), at: now).commit)
        #expect(passing.inputs == ["commands": 4])
    }

    /// A stream of the command's case, as another owner wrote it.
    private func sampleStream(of command: QueuedCommand) throws -> StoredCase? {
        var twin = try PartitionProcessor.sample(theme)
        _ = twin.handle(.start, at: now)
        let opening = PartitionOpening(epoch: 1, position: 0, chain: [], opensWithoutCommit: 1, suspect: nil)
        _ = twin.handle(.opened(opening), at: now)
        _ = twin.handle(.enqueue(command), at: now)
        return twin.handle(.loaded(theme.loaded), at: now).commit.map {
            StoredCase(events: $0.events, wrappedKey: $0.keys.first?.wrapped)
        }
    }
}

extension [PartitionAction] {
    fileprivate var inputsAcquired: [String: Int64]? {
        lazy.compactMap { if case .acquired(let inputs) = $0 { inputs } else { nil } }.first
    }

    fileprivate var setAside: [Ticket] {
        compactMap { if case .setAside(let ticket, _) = $0 { ticket } else { nil } }
    }
}
