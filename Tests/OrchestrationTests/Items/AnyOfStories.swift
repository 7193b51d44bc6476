import Orchestration
import Testing

@Suite("An item that waits for any one of several (待任一)") struct AnyOfStories {
    static func theme(_ policy: ItemDefinition.RejectionPolicy = .stopDependants) -> WorkflowDefinition {
        .theme([
            .item("a", onReject: policy), .item("b", by: "housing", onReject: policy),
            .item("c", by: "land").with { $0.afterAny = [["a", "b"]] },
        ])
    }

    @Test("One approval is enough, whichever it is", arguments: ["a", "b"] as [ItemID])
    func one(item: ItemID) throws {
        var story = try CaseStory(Self.theme())
        story.submit()
        #expect(story.status("c") == .waiting)
        try story.approve(item)
        #expect(story.status("c") == .dispatched)
    }

    @Test(
        "A rejection leaves hope; only when all have failed it fails",
        arguments: [["a", "b"], ["b", "a"]] as [[ItemID]]
    )
    func failed(order: [ItemID]) throws {
        var story = try CaseStory(Self.theme())
        story.submit()
        try story.reject(order[0])
        #expect(story.status("c") == .waiting)
        try story.reject(order[1])
        #expect(story.reason("c") == .dependencyFailed)
    }

    @Test("One of each suffices in any order", arguments: [["a", "b"], ["b", "a"]] as [[ItemID]])
    func mixed(order: [ItemID]) throws {
        var story = try CaseStory(Self.theme())
        story.submit()
        for item in order { if item == "a" { try story.reject(item) } else { try story.approve(item) } }
        #expect(story.status("c") == .dispatched)
    }

    @Test("Where rejections let dependants go on, all rejected is enough too")
    func goOn() throws {
        var story = try CaseStory(Self.theme(.continue))
        story.submit()
        try story.reject("a")
        #expect(story.status("c") == .dispatched)
    }

    @Test("What is not needed does not count, and where nothing else is left there is nothing to wait for")
    func notNeeded() throws {
        let isChosen = Condition.equals(.situation("q"), .boolean(true))
        var theme = Self.theme()
        theme.situations = [.yesOrNo("q")]
        theme.items[0].condition = isChosen
        var story = try CaseStory(theme)
        story.submit { $0.situations = ["q": .boolean(false)] }
        #expect(story.status("c") == .waiting)
        theme.items[1].condition = isChosen
        var other = try CaseStory(theme)
        other.submit { $0.situations = ["q": .boolean(false)] }
        #expect(other.status("c") == .dispatched)
    }
}
