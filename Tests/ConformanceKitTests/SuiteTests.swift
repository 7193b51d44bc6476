import ConformanceKit
import Orchestration
import Testing

@Suite("The kit finds what is wrong with an adapter, and nothing else")
struct SuiteTests {
    @Test("a good adapter passes every check")
    func good() async {
        let report = await ConformanceSuite(.scripted(), stage: ScriptedStage(file: .scripted())).run()
        #expect(report.isPassed(strictly: true), "\(report.text(in: .english))")
        #expect(report.entries.map(\.check) == ConformanceSuite.checkNames.filter { $0 != "other-kinds" })
    }

    @Test("a department that handles little passes what is left")
    func littleHandled() async {
        let file = TrialFile.scripted(handles: [.do])
        let report = await ConformanceSuite(file, stage: ScriptedStage(file: file)).run()
        #expect(report.isPassed(strictly: true), "\(report.text(in: .english))")
        #expect(!report.entries.map(\.check).contains("cancellation"))
        #expect(report.entries.map(\.check).contains("other-kinds"))
    }

    @Test("a check without its command is not tried and says what it needs")
    func missingCommands() async {
        let file = TrialFile.scripted()
        let stage = ScriptedStage(file: file, abilities: [])
        let report = await ConformanceSuite(file, stage: stage).run()
        #expect(report.isPassed() && !report.isPassed(strictly: true), "\(report.text(in: .english))")
        #expect(Set(report.checksNotTried).isSuperset(of: ["repeats", "crash", "slow-department", "department-down"]))
    }

    @Test("an adapter that does not start is told once, and the other checks are spared")
    func silent() async {
        var file = TrialFile.scripted()
        file.startSeconds = 1
        let report = await ConformanceSuite(file, stage: ScriptedStage(file: file, fault: .silent)).run()
        #expect(report.failedChecks == ["ordinary-course"], "\(report.text(in: .english))")
        #expect(report.checksNotTried.count == report.entries.count - 2)
    }

    @Test("each fault is found by its checks", arguments: Fault.allCases.filter { $0 != .silent })
    func faults(_ fault: Fault) async {
        let file = TrialFile.scripted(
            handles: fault == .silentOnOtherKinds ? [.do, .cancel] : Set(WorkOrder.Kind.allCases)
        )
        let report = await ConformanceSuite(file, stage: ScriptedStage(file: file, fault: fault)).run()
        let failed = Set(report.failedChecks)
        #expect(fault.checks.isSubset(of: failed), "\(report.text(in: .english))")
        #expect(failed.isSubset(of: fault.checks.union(fault.otherChecks)), "\(report.text(in: .english))")
    }
}
