import Foundation
import Orchestration
import Testing
import WorkflowFiles

@testable import Guides

@Suite("A difference says in words what changed, for whom, and which cases it could touch")
struct DifferenceTests {
    @Test(
        "each edit is told once, with its concern and whom it favours; undone it favours the other side",
        arguments: ThemeEdit.all
    )
    func told(edit: ThemeEdit) throws {
        let old = try SmallTheme.workflow().definition
        let new = try SmallTheme.workflow(edit.change).definition
        let change = try #require(
            WorkflowDifference(from: old, to: new).changes.first { $0.place == edit.place && $0.effect == edit.effect }
        )
        #expect(change.concern == edit.concern)
        #expect(change.text.en == edit.english)
        #expect(!change.text.zh.isEmpty && change.text.zh != change.text.en)
        let back = WorkflowDifference(from: new, to: old).changes
        let opposite: WorkflowChange.Effect =
            switch edit.effect {
            case .looser: .stricter
            case .stricter: .looser
            case .neutral: .neutral
            }
        #expect(back.contains { $0.effect == opposite && $0.concern == edit.concern })
    }

    @Test("nothing changed is said as such")
    func same() throws {
        let definition = try SmallTheme.workflow().definition
        var raised = definition
        raised.version = "2"
        let difference = WorkflowDifference(from: definition, to: raised)
        #expect(difference.changes.isEmpty)
        #expect(difference.text(in: .english) == "open-cafe@1 → open-cafe@2  Open a café\nNothing changed.\n")
    }

    @Test("a part that no rule knows does not change silently")
    func unknownParts() throws {
        struct Part { var known: Int; var fresh: [String] }
        let definition = try SmallTheme.workflow().definition
        var writer = DifferenceWriter(old: definition, new: definition)
        writer.tellRest(
            of: Part(known: 1, fresh: []),
            Part(known: 2, fresh: ["x"]),
            at: "items.fire",
            explained: ["known"]
        )
        #expect(writer.changes.map(\.place) == ["items.fire.fresh"])
        // What the rules claim to explain exists, so that a renamed part falls back to being told.
        let parts = Set(Mirror(reflecting: definition).children.compactMap(\.label))
        #expect(DifferenceWriter.themeParts.isSubset(of: parts.map { $0.trimmingPrefix("_") }.map(String.init)))
        #expect(DifferenceWriter.wholeParts.isSubset(of: parts.map { $0.trimmingPrefix("_") }.map(String.init)))
        let itemLabels = Mirror(reflecting: definition.items[0]).children.compactMap(\.label)
        let itemParts = Set(itemLabels.map { String($0.trimmingPrefix("_")) })
        #expect(DifferenceWriter.itemParts.isSubset(of: itemParts))
    }

    @Test("it is a value that survives being written and read")
    func coding() throws {
        let new = try SmallTheme.workflow { definition in
            for edit in ThemeEdit.all.filter({ $0.effect == .neutral }) where !edit.place.hasPrefix("items.fire") {
                edit.change(&definition)
            }
        }
        let difference = WorkflowDifference(from: try SmallTheme.workflow().definition, to: new.definition)
        #expect(difference.changes.count >= 4)
        let read = try JSONDecoder().decode(WorkflowDifference.self, from: JSONEncoder().encode(difference))
        #expect(read == difference)
    }
}
