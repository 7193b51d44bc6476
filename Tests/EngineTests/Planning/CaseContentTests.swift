import Engine
import EngineTestKit
import Messaging
import Orchestration
import Testing

@Suite("What a case holds fits into a work order")
struct CaseContentTests {
    private let now = Timestamp(microseconds: 1_770_000_000_000_000)
    private let applicant = SampleApplicant(number: 1)

    @Test("an application is refused whose contents no work order could carry", arguments: [(1, true), (9, false)])
    func submission(kibibytes: Int, isAccepted: Bool) throws {
        let theme = try SampleTheme(mode: .automatic)
        var submission = applicant.submission(of: theme)
        submission.form = Sealed(["shop-name": .text(String(repeating: "a", count: kibibytes << 10))])
        let commit = try #require(try commit(of: .submit(submission), theme))
        let receipt = try #require(commit.receipts.first)
        switch receipt.outcome {
        case .accepted:
            #expect(isAccepted)
        case .refused(let refusal):
            #expect(!isAccepted)
            #expect(refusal.code == .limitExceeded)
            #expect(commit.events.isEmpty)
        }
    }

    private func commit(of command: Command, _ theme: SampleTheme) throws -> Commit? {
        var processor = try PartitionProcessor.sample(theme, limits: PlanningLimits(contentBytes: 8 << 10))
        _ = processor.handle(.start, at: now)
        let opening = PartitionOpening(epoch: 1, position: 0, chain: [], opensWithoutCommit: 1, suspect: nil)
        _ = processor.handle(.opened(opening), at: now)
        let queued = QueuedCommand(
            ticket: Ticket(1),
            envelope: applicant.envelope(command, caseID: applicant.caseID(key: "large"), key: "large", at: now),
            sizeBytes: 1 << 20,
            waitUntil: now.adding(60)
        )
        _ = processor.handle(.enqueue(queued), at: now)
        return processor.handle(.loaded(theme.loaded), at: now).commit
    }
}
