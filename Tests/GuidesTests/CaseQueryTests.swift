import Foundation
import Orchestration
import Testing
import WorkflowFiles

@testable import Guides

@Suite("Which running cases a change would touch")
struct CaseQueryTests {
    private func running(_ phase: CasePhase, _ fire: ItemStatus? = nil) -> RunningCase {
        RunningCase(
            caseID: CaseID("case-\(phase)-\(fire?.rawValue ?? "none")"),
            number: "\(phase)-\(fire?.rawValue ?? "none")",
            phase: phase,
            items: fire.map { ["fire": $0] } ?? [:]
        )
    }

    @Test("what acceptance looks at touches cases before it", arguments: CasePhase.allCases)
    func beforeAcceptance(phase: CasePhase) {
        let expected = phase == .checking || phase == .correcting || phase == .examining
        #expect(CaseQuery.beforeAcceptance.matches(running(phase)) == expected)
    }

    @Test("what a department works by touches cases in which its item is not settled", arguments: ItemStatus.allCases)
    func unsettled(status: ItemStatus) {
        let query = CaseQuery.unsettled(["fire"])
        #expect(query.matches(running(.inProgress, status)) == !status.isFinal)
        #expect(!query.matches(running(.inProgress)))
        #expect(query.matches(running(.examining)))
        #expect(!CaseQuery.unsettled(["street"]).matches(running(.inProgress, status)))
    }

    @Test("what an order was made from touches cases in which nothing is ordered yet", arguments: ItemStatus.allCases)
    func notOrdered(status: ItemStatus) {
        let expected = [.undecided, .incomplete, .waiting, .offered].contains(status)
        #expect(CaseQuery.notOrdered(["fire"]).matches(running(.inProgress, status)) == expected)
    }

    @Test("the text counts the touched cases and names the first")
    func text() throws {
        let old = try SmallTheme.workflow().definition
        let new = try SmallTheme.workflow { $0.items[1].promisedLimit = .workingDays(8) }.definition
        let cases = [
            running(.inProgress, .received), running(.inProgress, .released), running(.examining), running(.concluded),
        ]
        let text = WorkflowDifference(from: old, to: new).text(in: .english, cases: cases)
        #expect(text.contains("; now 2: inProgress-received examining-none\n"))
        #expect(text.contains("Running cases of the old version: 4; a migration would touch 2."))
        #expect(text.contains("  - Promise for “Fire inspection”: longer, from 5 working days to 8 working days\n"))
        #expect(!WorkflowDifference(from: old, to: new).text(in: .english).contains("; now"))
    }

    @Test("a case with one copy of the item for each element, or with runs of it, is touched as well")
    func copies() {
        let twins = RunningCase(
            caseID: "twins",
            number: "1",
            phase: .inProgress,
            items: ["fire#first": .released, "fire#second": .waiting]
        )
        #expect(CaseQuery.unsettled(["fire"]).matches(twins))
        #expect(CaseQuery.notOrdered(["fire"]).matches(twins))
        #expect(!CaseQuery.notOrdered(["street"]).matches(twins))
    }

    @Test("rows are read from JSON as they are told to be written")
    func rows() throws {
        let text = #"[{"caseID":"c1","number":"N1","phase":"inProgress","items":{"fire":"waiting"}}]"#
        let rows = try JSONDecoder().decode([RunningCase].self, from: Data(text.utf8))
        #expect(rows == [RunningCase(caseID: "c1", number: "N1", phase: .inProgress, items: ["fire": .waiting])])
    }
}
