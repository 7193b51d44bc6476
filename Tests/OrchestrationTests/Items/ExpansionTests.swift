import Orchestration
import Testing

@Suite("Repetition is expansion") struct ExpansionTests {
    static let grade = ResultReference(item: "each", field: "grade")

    static let definition = WorkflowDefinition.theme(
        [
            .item("single"),
            .item("each", after: ["single"], uses: [.primary("record"), .primary("shared")]).with {
                $0.repetition = .each("children")
                $0.fields = ["name", "address"]
                $0.condition = .equals(.field("name"), .text("x"))
            },
            .item("pair", when: .equals(.result(grade), .number(1)), after: ["each"], needsData: [grade]).with {
                $0.repetition = .each("children")
            },
            .item("whole", after: ["each"], uses: [.primary("record")]).with {
                $0.afterAny = [["each", "single"], ["loop"]]
                $0.fields = ["name"]
            },
            .item("loop", after: ["single"]).with {
                $0.repetition = .recurring(Recurrence(maximum: 3, startedBy: .applicant))
            },
            .item("period").with { $0.repetition = .recurring(Recurrence(maximum: 2, period: .calendarDays(30))) },
        ],
        materials: [.material("record"), .material("shared")],
        parties: [
            .party("employer", owes: [.act("confirm", for: ["each"]), .act("extend", for: ["loop"]), .act("all")])
        ],
        form: [.field("name"), .field("address")]
    ).with {
        $0.lists = [.children]
        $0.materials[0].list = "children"
        $0.form[0].list = "children"
        $0.alternatives = [Alternative(id: "either", items: ["each", "pair"])]
        $0.reopenRules = [
            ReopenRule(trigger: .field("name"), items: ["each", "whole"]),
            ReopenRule(trigger: .field("address"), items: ["each"]),
        ]
        $0.excludedItems = ["each", "single"]
    }

    let expanded = definition.expanded(elements: ["children": ["first", "second"]])

    private func item(_ id: ItemID) -> ItemDefinition? { expanded.items.first { $0.id == id } }

    @Test("There is one copy for each element, in the order of the application")
    func copies() {
        #expect(
            expanded.items.map(\.id) == [
                "single", "each#first", "each#second", "pair#first", "pair#second", "whole", "period#1",
            ]
        )
        #expect(expanded.materials.map(\.id) == ["record#first", "record#second", "shared"])
        #expect(expanded.form.map(\.id) == ["name#first", "name#second", "address"])
        #expect(item("each#second")?.title.zh == "each(second)")
        #expect(item("each#second")?.element == "second")
    }

    @Test("Over the same list things pair by key")
    func pairs() {
        #expect(item("pair#second")?.after == ["each#second"])
        #expect(item("pair#second")?.needsData == [ResultReference(item: "each#second", field: "grade")])
        #expect(
            item("pair#second")?.condition
                == .equals(.result(ResultReference(item: "each#second", field: "grade")), .number(1))
        )
        #expect(item("each#first")?.materials.map(\.material) == ["record#first", "shared"])
        #expect(item("each#first")?.fields == ["name#first", "address"])
        #expect(item("each#first")?.condition == .equals(.field("name#first"), .text("x")))
        #expect(expanded.alternatives.map(\.items) == [["each#first", "pair#first"], ["each#second", "pair#second"]])
        #expect(expanded.alternatives.map(\.id) == ["either#first", "either#second"])
    }

    @Test("What exists once means the whole list")
    func whole() {
        #expect(item("whole")?.after == ["each#first", "each#second"])
        #expect(item("whole")?.materials.map(\.material) == ["record#first", "record#second"])
        #expect(item("whole")?.fields == ["name#first", "name#second"])
        #expect(item("each#first")?.after == ["single"])
        #expect(expanded.excludedItems == ["each#first", "each#second", "single"])
        #expect(
            expanded.reopenRules.map(\.items) == [
                ["each#first", "whole"], ["each#second", "whole"], ["each#first", "each#second"],
            ]
        )
        #expect(
            expanded.reopenRules.map(\.trigger) == [.field("name#first"), .field("name#second"), .field("address")]
        )
    }

    @Test("A group that no copy belongs to is nothing to wait for, and an act without items concerns nothing")
    func empty() {
        #expect(item("whole")?.afterAny == [["each#first", "each#second", "single"]])
        #expect(expanded.parties[0].acts.map(\.id) == ["confirm", "all"])
        #expect(expanded.parties[0].acts[0].items == ["each#first", "each#second"])
        let none = Self.definition.expanded(elements: [:])
        #expect(none.items.map(\.id) == ["single", "whole", "period#1"])
        #expect(none.parties[0].acts.map(\.id) == ["all"])
        #expect(none.items[1].after == [])
    }

    @Test("A period has its first run at once, a loop none; no series runs past its maximum")
    func runs() {
        let more = Self.definition.expanded(elements: [:], runs: ["loop": 2, "period": 9])
        #expect(more.items.map(\.id).suffix(4) == ["loop#1", "loop#2", "period#1", "period#2"])
        #expect(more.items.first { $0.id == "loop#2" }?.after == ["single"], "a run does not rest on the one before")
        #expect(more.parties[0].acts.map(\.id) == ["extend", "all"])
    }

    @Test("Without repetition nothing is copied")
    func plain() {
        let plain = WorkflowDefinition.theme([.item("a"), .item("b", after: ["a"])])
        #expect(!plain.isRepeating)
        #expect(plain.expanded(elements: ["children": ["first"]]) == plain)
    }

    @Test("Ids say which copy they name")
    func ids() {
        let id: ItemID = "social-card#first"
        #expect(id.base == "social-card" && id.key == "first")
        #expect(ItemID("social-card").base == "social-card" && ItemID("social-card").key == nil)
        let bad: [ElementKey] = ["", "A", "a b", "孩子", "a#b", ElementKey(String(repeating: "a", count: 41))]
        for key in bad { #expect(!key.isWellFormed, "\(key)") }
        let good: [ElementKey] = ["a", "0", "first-child", ElementKey(String(repeating: "a", count: 40))]
        for key in good { #expect(key.isWellFormed, "\(key)") }
    }
}
