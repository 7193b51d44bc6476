import Orchestration
import Rehearsal
import Testing

@Suite("A scenario fails")
struct FailingScenarioTests {
    @Test("where something else is true than was expected, and says what at which line")
    func wrongExpectation() throws {
        let result = try SmallScenario.play(
            "2026-03-02 09:00 申请人 提交 => 办件 审查中",
            "2026-03-02 10:00 人社 受理 => 康复确认 已办成；办件 办理中"
        )
        #expect(result.lines == [SmallScenario.firstLine + 1])
        let told = try #require(result.told.first)
        #expect(told.hasPrefix("small.yaml:8: Expected: Rehabilitation confirmation released; found: at work."))
        #expect(told.hasSuffix("│ 2026-03-02 10:00 人社 受理 => 康复确认 已办成；办件 办理中"))
        #expect(result.trace?.lines.isEmpty == false)
    }

    @Test("at a step that is refused without having said so; nothing after it is played")
    func unexpectedRefusal() throws {
        let result = try SmallScenario.play(
            "2026-03-02 09:00 申请人 提交",
            "住建 受理",
            "=> 办件 已归档"
        )
        #expect(result.lines == [SmallScenario.firstLine + 1])
        #expect(result.told.first?.contains("not-authorised") == true)
    }

    @Test("at a step that is refused for another reason than it said, or not refused at all")
    func otherRefusal() throws {
        let other = try SmallScenario.play("2026-03-02 申请人 提交", "住建 受理 => 拒绝 case-closed")
        #expect(other.told.first?.contains("Expected: refused case-closed; found: not-authorised.") == true)
        let none = try SmallScenario.play("2026-03-02 申请人 提交 => 拒绝 case-closed")
        #expect(none.told.first?.contains("Expected: refused case-closed; found: none.") == true)
    }

    @Test("where a refusal that was announced has also changed something else than expected")
    func refusalAndState() throws {
        let result = try SmallScenario.play(
            "2026-03-02 申请人 提交",
            "旁人 撤回 => 拒绝 not-authorised；办件 已撤回"
        )
        #expect(result.told.count == 1)
    }

    @Test("for every expectation that is wrong along the way, not only the first")
    func several() throws {
        let result = try SmallScenario.play(
            "2026-03-02 09:00 申请人 提交",
            "=> 办件 办理中",
            "=> 黄牌 整件",
            "=> 办件 审查中"
        )
        #expect(result.lines == [8, 9])
    }

    @Test("where time runs backwards, or the first line has no date")
    func time() throws {
        let back = try SmallScenario.play("2026-03-02 09:00 申请人 提交", "2026-03-01 => 办件 审查中")
        #expect(back.told.first?.contains("Time runs backwards: it is 2026-03-02 09:00 already.") == true)
        let none = try SmallScenario.play("申请人 提交 => 办件 审查中")
        #expect(none.told.first?.contains("The first line must say its date.") == true)
    }

    @Test("where it expects nothing at all")
    func nothing() throws {
        let result = try SmallScenario.play("2026-03-02 09:00 申请人 提交")
        #expect(result.told == ["small.yaml:4: The scenario expects nothing. Write “=> …” behind a line."])
    }

    @Test("where somebody answers an order that does not exist, and says how the item stands")
    func noOrder() throws {
        let result = try SmallScenario.play(
            "2026-03-02 09:00 申请人 提交",
            "人社 批准 康复确认 => 康复确认 已办成"
        )
        #expect(result.told.first?.contains("There is no “do” order about “Rehabilitation confirmation”") == true)
    }
}
