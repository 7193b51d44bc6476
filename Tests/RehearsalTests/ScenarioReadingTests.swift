import Orchestration
import Rehearsal
import Testing

@Suite("A scenario that cannot be read")
struct ScenarioReadingTests {
    @Test(
        "is told by line, with what may have been meant",
        arguments: [
            ("2026-03-02 申请人 提交件 => 办件 审查中", "“提交件” is no verb. Did you mean “提交”?"),
            ("2026-03-02 人设 受理 => 办件 审查中", "“人设” is no person or department."),
            ("2026-03-02 申请人 补交 户籍证名 => 办件 审查中", "Did you mean “户籍证明”?"),
            ("2026-03-02 => 产权核验 已批准", "“已批准” is no state of an item."),
            ("2026-02-30 申请人 提交 => 办件 审查中", "“2026-02-30” is no date."),
            ("2026-03-02 申请人 提交 => 时限 产权核验 后天", "“后天” is no date."),
            ("2026-03-02 申请人 提交 => 拒绝 told-twice", "“told-twice” is no refusal code."),
            ("2026-03-02 人社 批准 康复确认 期限=6 => 办件 审查中", "“期限” is no result datum. Did you mean “期限月”?"),
            ("2026-03-02 人社 批准 康复确认 期限月=六 => 办件 审查中", "“六” is no whole number."),
            ("2026-03-02 人社 受理 原因=无 => 办件 审查中", "“原因” is no detail of this."),
            ("2026-03-02 申请人 提交 一下 => 办件 审查中", "“一下” is left over and means nothing here."),
            ("+5周 => 办件 审查中", "“+5周” is no length of time."),
            ("2026-03-02", "This line neither does nor expects anything."),
            ("{2026-03-02 申请人 提交: 是}", "Each step is one line of text."),
        ]
    )
    func told(line: String, message: String) throws {
        let result = try SmallScenario.play(line)
        #expect(result.told.first?.hasPrefix("small.yaml:\(SmallScenario.firstLine): ") == true)
        #expect(result.told.first?.contains(message) == true, "\(result.told)")
    }

    @Test("has all its lines told at once, and none is played")
    func allAtOnce() throws {
        let result = try SmallScenario.play("2026-03-02 申请人 提叫", "人社 收理", "=> 办件 已成")
        #expect(result.lines == [7, 8, 9])
        #expect(result.trace == nil)
    }

    @Test(
        "names an unknown theme, format, key or thing given",
        arguments: [
            ("格式: onevisit-scenario/9", "The format is unknown."),
            (
                "格式: onevisit-scenario/1\n主题: work-injury-rehabilitatio\n场景: {a: {经过: [x]}}",
                "Did you mean “work-injury-rehabilitation”?"
            ),
            ("格式: onevisit-scenario/1\n主题: work-injury-rehabilitation\n情景: {}", "Did you mean “场景”?"),
            ("格式: onevisit-scenario/1\n主题: work-injury-rehabilitation\n申请: {情形: 居家改建}\n场景: {}", "Did you mean “居家改造”?"),
            ("格式: onevisit-scenario/1\n主题: work-injury-rehabilitation\n自动: 签名\n场景: {}", "Did you mean “签收”?"),
            ("格式: onevisit-scenario/1\n主题: [", "This is no valid YAML"),
        ]
    )
    func file(text: String, message: String) {
        let told = SmallScenario.read(text).flatMap(\.told)
        #expect(told.contains { $0.contains(message) }, "\(told)")
    }
}

@Suite("A scenario may be written")
struct ScenarioFormTests {
    @Test("with English words, Chinese words, ids and titles alike")
    func words() throws {
        let result = try SmallScenario.play(
            "2026-03-02 09:00 Injured worker submits ⇒ case examining",
            "10:00 人社 accepts → Property check at work; 产权核验 办理中",
            "+2wd natural-resources 批准 property-check 文号=「不动产 2026 1号」 => 产权核验 released",
            "2026-03-05 Housing and construction approves Housing check => housing-check 已发出",
            application: "{situations: home-adaptation}"
        )
        #expect(result.told == [])
    }

    @Test("with the time only, so much later, or nothing: right after the line before")
    func moments() throws {
        let result = try SmallScenario.play(
            "2026-02-13 09:00 申请人 提交",
            "15:00 人社 受理 => 时限 康复确认 2026-02-27",
            "+1工作日 人社 批准 康复确认 => 康复确认 已办成",
            "2026-02-14 15:01 用人单位 完成 confirm-wages => 费用结算 办理中"
        )
        #expect(result.told == [])
    }
}
