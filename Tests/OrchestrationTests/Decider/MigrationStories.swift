import Orchestration
import Testing

@Suite("A running case goes over to another version only if every part finds its place") struct MigrationStories {
    private static let old = WorkflowDefinition.theme([.item("a"), .item("b", after: ["a"])])

    private static func version(_ items: [ItemDefinition]) -> WorkflowDefinition {
        var definition = WorkflowDefinition.theme(items)
        definition.version = "2"
        return definition
    }

    private static let operatorActor = Actor(role: .operator, account: "op")

    private func migrated(
        to target: WorkflowDefinition?,
        items: [ItemID: ItemID] = [:],
        by actor: Actor = Self.operatorActor
    ) throws -> CaseStory {
        var story = try CaseStory(Self.old)
        story.submit()
        story.migrationTarget = target
        let to = WorkflowReference(id: "theme", version: "2", hash: "h2")
        story.handle(.migrate(Migration(to: to, items: items, reason: Sealed("依据新规"))), by: actor)
        return story
    }

    @Test("What has begun goes on, what is new joins in, and what had not begun may be renamed")
    func mapped() throws {
        let target = Self.version([.item("a"), .item("c", after: ["a"]), .item("new")])
        let story = try migrated(to: target, items: ["b": "c"])
        #expect(story.happened == ["caseMigrated", "workOrderIssued"])
        #expect(story.state.submission?.workflow.version == "2")
        #expect(story.status("a") == .dispatched)
        #expect(story.status("c") == .waiting)
        #expect(story.status("b") == nil)
        #expect(story.status("new") == .dispatched)
    }

    @Test("An item without a place, a begun one that would change, and a version that is not known are refused")
    func refused() throws {
        #expect(try migrated(to: Self.version([.item("a")])).refusal == .cannotMigrate)
        #expect(try migrated(to: Self.version([.item("a", by: "land"), .item("b")])).refusal == .cannotMigrate)
        #expect(try migrated(to: Self.version([.item("z"), .item("b")]), items: ["a": "z"]).refusal == .cannotMigrate)
        #expect(try migrated(to: Self.version([.item("a")]), items: ["b": "a"]).refusal == .cannotMigrate)
        #expect(try migrated(to: nil).refusal == .cannotMigrate)
        #expect(try migrated(to: Self.version([.item("a"), .item("b")]), items: ["x": "y"]).refusal == .cannotMigrate)
        #expect(try migrated(to: Self.old, by: .supervisor(of: "hr")).refusal == .notAuthorised)
    }
}
