import Orchestration
import Testing

@Suite("Explaining a case")
struct ExplainTests {
    var story: Story

    init() throws {
        story = try Story()
        try story.applyInFull(at: morning(of: "2026-02-10"))
        try story.accept(at: morning(of: "2026-02-10"))
    }

    private var document: ExplainDocument {
        ExplainDocument(state: story.state, definition: story.definition, calendar: story.calendar, now: story.now)
    }

    @Test("Every open item says why it is there and what moves it")
    func items() throws {
        for item in document.items {
            #expect(!item.why.zh.isEmpty)
            #expect((item.next == nil) == item.status.isFinal)
        }
        let property = try #require(document.items.first { $0.id == "property" })
        #expect(property.why.zh.contains("派给自然资源局"))
        #expect(property.why.zh.contains("尚未签收"))
        #expect(property.next?.en?.contains("the order is sent again") == true)
        let adaptation = try #require(document.items.first { $0.id == "adaptation" })
        #expect(
            adaptation.why.en
                == "It waits for the released result of “Property check”, “Confirm the wages” by the employer."
        )
    }

    @Test("Every running clock is counted day by day, with what happens by itself")
    func clocks() throws {
        let clock = try #require(document.clocks.first { $0.clock.id == "itemPromised/property" })
        // 2026-02-10 itself, then each day through 2026-02-24.
        #expect(clock.days.count == 15)
        #expect(clock.days.first?.zh == "2026-02-10 开始当日，不计入")
        #expect(clock.days.last?.zh == "2026-02-24 第5日")
        #expect(clock.ahead.map(\.kind) == [.reminder, .yellow, .red])
    }

    @Test("A clock counted by another calendar says which date counts")
    func recordedDeadlineCounts() throws {
        let bare = try WorkingCalendar(
            id: "bare",
            version: "1",
            offset: .china,
            closed: [],
            working: [],
            firstDate: date("2026-01-01"),
            lastDate: date("2026-12-31")
        )
        let document = ExplainDocument(state: story.state, definition: story.definition, calendar: bare, now: story.now)
        let clock = try #require(document.clocks.first { $0.clock.id == "itemPromised/property" })
        #expect(clock.clock.due == (try date("2026-02-24").end(in: .china)))
        #expect(clock.clock.explanation.en?.contains("that counts") == true)
    }

    @Test("Explanations hold no personal value")
    func noPersonalValues() {
        let text = document.text(in: .chinese) + document.text(in: .english)
        for secret in ["李小敏", "王五", "442000199001011234"] {
            #expect(!text.contains(secret))
        }
    }
}
