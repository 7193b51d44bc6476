import Orchestration
import Testing

@Suite("Items that are done once for each element of a list") struct ListStories {
    static let theme = WorkflowDefinition.theme(
        [
            .item("certificate", uses: [.primary("record")]).with {
                $0.repetition = .each("children")
                $0.fields = ["name"]
            },
            .item("card", by: "housing", after: ["certificate"]).with { $0.repetition = .each("children") },
            .item("summary", by: "land", after: ["card"]),
        ],
        materials: [.material("record")],
        form: [.field("name")]
    ).with {
        $0.lists = [.children]
        $0.materials[0].list = "children"
        $0.form[0].list = "children"
    }

    static func twins(_ submission: inout Submission) {
        submission.lists = ["children": ["first", "second"]]
        submission.form = Sealed(["name#first": .text("甲"), "name#second": .text("乙")])
        submission.supply = Supply(materials: ["record#first": .scan, "record#second": .scan])
    }

    static func submitted() throws -> CaseStory {
        var story = try CaseStory(theme)
        story.submit(twins)
        return story
    }

    @Test("Every copy begins, pairs by key, and what waits for the list waits for all of it")
    func twins() throws {
        var story = try Self.submitted()
        #expect(story.status("certificate#first") == .dispatched)
        #expect(story.status("certificate#second") == .dispatched)
        try story.approve("certificate#second")
        #expect(story.status("card#second") == .dispatched)
        #expect(story.status("card#first") == .waiting)
        try story.approve("card#second")
        #expect(story.status("summary") == .waiting)
        try story.approve("certificate#first")
        try story.approve("card#first")
        #expect(story.status("summary") == .dispatched)
        try story.approve("summary")
        #expect(story.state.outcome == .completed)
        #expect(story.state.phase == .closed)
    }

    @Test("The fields and materials of each element are asked for by their own names")
    func gaps() throws {
        var story = try CaseStory(Self.theme)
        story.submit {
            $0.lists = ["children": ["first", "second"]]
            $0.form = Sealed(["name#first": .text("甲")])
            $0.supply = Supply(materials: ["record#second": .scan])
        }
        #expect(Set(story.notice.map(\.subject)) == [.field("name#second"), .material("record#first")])
        story.supply("record#first", fields: ["name#second": .text("乙")])
        #expect(story.status("certificate#second") == .dispatched)
    }

    @Test("The precheck knows the elements of the application")
    func precheck() throws {
        let story = try CaseStory(Self.theme)
        var submission = Submission.complete(for: Self.theme)
        submission.lists = ["children": ["first"]]
        submission.form = Sealed([:])
        submission.supply = Supply()
        let precheck = story.precheck(submission)
        #expect(precheck.refusal == nil)
        #expect(Set(precheck.gaps.map(\.subject)) == [.field("name#first"), .material("record#first")])
    }

    @Test("Too few elements are a gap, which names more of them in answer")
    func tooFew() throws {
        var story = try CaseStory(Self.theme)
        story.submit {
            $0.form = Sealed([:])
            $0.supply = Supply()
        }
        #expect(story.notice.map(\.subject) == [.list("children")])
        var supply = Supply(materials: ["record#only": .scan], fields: Sealed(["name#only": .text("甲")]))
        supply.lists = ["children": ["only"]]
        story.handle(.supply(supply), by: .applicant)
        #expect(story.refusal == nil)
        #expect(story.status("certificate#only") == .dispatched)
    }

    @Test("Elements named in answer may ask for what nobody could have named before")
    func secondNotice() throws {
        var story = try CaseStory(Self.theme)
        story.submit {
            $0.form = Sealed([:])
            $0.supply = Supply()
        }
        var supply = Supply(isComplete: true)
        supply.lists = ["children": ["only"]]
        story.handle(.supply(supply), by: .applicant)
        #expect(Set(story.notice.map(\.subject)) == [.field("name#only"), .material("record#only")])
    }

    @Test(
        "What no list admits is refused",
        arguments: [
            (["children": ["First"]], .badElementKey), (["children": [""]], .badElementKey),
            (["children": ["a", "a"]], .badElementKey), (["pets": ["a"]], .unknownList),
            (["children": ["a", "b", "c", "d"]], .limitExceeded),
        ] as [([ListID: [ElementKey]], RefusalCode)]
    )
    func refused(lists: [ListID: [ElementKey]], code: RefusalCode) throws {
        var story = try CaseStory(Self.theme)
        story.submit { $0.lists = lists }
        #expect(story.refusal == code)
        #expect(story.state.phase == .unregistered)
    }

    @Test("In answer to a notice elements are refused as in the application")
    func refusedLater() throws {
        var story = try CaseStory(Self.theme)
        story.submit {
            $0.lists = ["children": ["a"]]
            $0.form = Sealed([:])
            $0.supply = Supply()
        }
        for (lists, code) in [
            (["children": ["a"]], .badElementKey), (["pets": ["a"]], .unknownList),
            (["children": ["b", "c", "d"]], .limitExceeded),
        ] as [([ListID: [ElementKey]], RefusalCode)] {
            var supply = Supply()
            supply.lists = lists
            story.handle(.supply(supply), by: .applicant)
            #expect(story.refusal == code)
        }
    }

    @Test("One element is taken back; the others go on and the outcome is theirs")
    func elementWithdrawn() throws {
        var story = try Self.submitted()
        story.takeBack("certificate#first", "card#first")
        #expect(story.refusal == nil)
        #expect(story.status("card#first") == .cancelled)
        try story.answer(.cancel, item: "certificate#first", .cancelled)
        try story.approve("certificate#second")
        try story.approve("card#second")
        #expect(story.reason("summary") == .dependencyFailed, "it rests on the whole list")
        #expect(story.state.outcome == .partlyCompleted)
    }

    @Test("The order of the answers for different elements does not matter", arguments: 0..<6)
    func anyOrder(order: Int) throws {
        let orders: [[ItemID]] = [
            ["certificate#first", "certificate#second", "card#first", "card#second"],
            ["certificate#second", "certificate#first", "card#first", "card#second"],
            ["certificate#first", "card#first", "certificate#second", "card#second"],
            ["certificate#second", "card#second", "certificate#first", "card#first"],
            ["certificate#first", "certificate#second", "card#second", "card#first"],
            ["certificate#second", "certificate#first", "card#second", "card#first"],
        ]
        var story = try Self.submitted()
        for item in orders[order] {
            if item == "card#second" { try story.reject(item) } else { try story.approve(item) }
        }
        #expect(story.state.items.mapValues(\.status)["card#first"] == .released)
        #expect(story.reason("summary") == .dependencyFailed)
        #expect(story.state.outcome == .partlyCompleted)
    }
}
