import Engine
import EngineTestKit
import Messaging
import Orchestration
import Testing

@Suite(.timeLimit(.minutes(2)))
struct EmbeddedEngineTests {
    private let clock = ManualClock(now: Timestamp(microseconds: 1_770_000_000_000_000))
    private let applicant = SampleApplicant(number: 1)

    @Test("an application runs through all departments to its end")
    func runsThrough() async throws {
        let sample = try await SampleEngine(clock: clock)
        let caseID = applicant.caseID(key: "first")
        try await sample.run {
            let submit = Command.submit(applicant.submission(of: sample.theme, sellsFood: true))
            let envelope = applicant.envelope(submit, caseID: caseID, key: "first", at: clock.now)
            let receipt = try #require(try await sample.log.append(envelope))
            guard case .accepted = receipt.outcome else {
                Issue.record("refused: \(receipt.outcome)")
                return
            }
            let consent = Command.performAct(PerformAct(party: "landlord", act: "consent"))
            _ = try await sample.wait(for: caseID) { $0.phase == .inProgress }
            try await sample.log.append(
                applicant.envelope(
                    consent,
                    caseID: caseID,
                    key: "consent",
                    actor: applicant.landlord.actor,
                    at: clock.now
                )
            )
            let state = try await sample.wait(for: caseID) { $0.phase == .concluded || $0.phase == .closed }
            #expect(state.outcome == .completed)
            let number = try #require(try await sample.journal.header(caseID, tenant: SampleTheme.tenant)).number
            #expect(number.hasPrefix("442000-2026"))
        }
    }

    @Test("a retired version takes no new application; a case under it goes on, and an approval brings it back")
    func retired() async throws {
        let sample = try await SampleEngine(clock: clock, hasDepartments: false)
        try await sample.run {
            let submit = Command.submit(applicant.submission(of: sample.theme))
            let old = applicant.caseID(key: "old")
            try await sample.log.append(applicant.envelope(submit, caseID: old, key: "old", at: clock.now))
            let decide: @Sendable (WorkflowDecision.Standing) async throws -> Void = { standing in
                try await sample.journal.decide(
                    WorkflowDecision(standing, by: "li", because: "law", at: clock.now),
                    about: sample.theme.reference,
                    tenant: SampleTheme.tenant
                )
            }
            try await decide(.retired)
            let late = applicant.envelope(submit, caseID: applicant.caseID(key: "late"), key: "late", at: clock.now)
            let refusal = try #require(try await sample.log.append(late)?.outcome.refusal)
            #expect(refusal.code == .notEffective)
            let withdraw = Command.withdraw(Withdrawal(reason: Sealed("x")))
            let goesOn = try await sample.log.append(
                applicant.envelope(withdraw, caseID: old, key: "withdraw", at: clock.now)
            )
            #expect(goesOn?.outcome.refusal == nil)
            try await decide(.approved)
            let again = try await sample.log.append(
                applicant.envelope(submit, caseID: applicant.caseID(key: "new"), key: "new", at: clock.now)
            )
            #expect(again != nil && again?.outcome.refusal == nil)
        }
    }

    @Test("the same command again gets the first receipt, another one under its key is refused")
    func repeats() async throws {
        let sample = try await SampleEngine(clock: clock, hasDepartments: false)
        let caseID = applicant.caseID(key: "first")
        try await sample.run {
            let submit = Command.submit(applicant.submission(of: sample.theme))
            let first = try await sample.log.append(
                applicant.envelope(submit, caseID: caseID, key: "first", at: clock.now)
            )
            clock.advance(seconds: 1)
            let again = try await sample.log.append(
                applicant.envelope(submit, caseID: caseID, key: "first", at: clock.now)
            )
            #expect(first == again)
            let other = Command.submit(applicant.submission(of: sample.theme, sellsFood: true))
            let reused = try await sample.log.append(
                applicant.envelope(other, caseID: caseID, key: "first", at: clock.now)
            )
            guard case .refused(let refusal)? = reused?.outcome else {
                Issue.record("accepted under a used key")
                return
            }
            #expect(refusal.code == .idempotencyKeyReused)
        }
    }

    @Test(
        "a commit whose outcome is unknown takes effect once, and the caller gets its receipt",
        arguments: [true, false]
    )
    func unknownOutcome(isWritten: Bool) async throws {
        let sample = try await SampleEngine(clock: clock, hasDepartments: false)
        let caseID = applicant.caseID(key: "first")
        sample.journal.failCommits([isWritten ? .writtenButUnknown : .refused(.outcomeUnknown)])
        try await sample.run {
            async let receipt = sample.log.append(
                applicant.envelope(
                    .submit(applicant.submission(of: sample.theme)),
                    caseID: caseID,
                    key: "first",
                    at: clock.now
                )
            )
            // Time moves until the pause before the next opening is over.
            let advancing = Task { [clock] in
                while !Task.isCancelled {
                    clock.advance(seconds: 1)
                    try await Task.sleep(for: .milliseconds(1))
                }
            }
            let outcome = try await receipt
            advancing.cancel()
            #expect(outcome?.outcome == .accepted(version: try await version(of: caseID, in: sample)))
            let stored = try await sample.journal.storedCase(caseID, tenant: SampleTheme.tenant)
            #expect(stored?.events.count { $0.type == Fact.Kind.caseRegistered.rawValue } == 1)
        }
    }

    private func version(of caseID: CaseID, in sample: SampleEngine) async throws -> Int {
        try #require(try await sample.journal.header(caseID, tenant: SampleTheme.tenant)).version
    }
}
