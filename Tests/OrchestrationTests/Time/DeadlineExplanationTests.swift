import Foundation
import Orchestration
import Testing

@Suite("Explanation of a deadline") struct DeadlineExplanationTests {
    let calendar: WorkingCalendar

    init() throws {
        calendar = try ChinaCalendar.make()
    }

    @Test("Each day of a limit in working days has its reason")
    func workingDays() throws {
        let pause = Pause(from: try instant("2026-02-12T10:00:00+08:00"), to: try instant("2026-02-12T11:00:00+08:00"))
        let explanation = calendar.explain(
            start: try morning(of: "2026-02-11"),
            limit: try limit("3wd"),
            pauses: [pause]
        )
        #expect(
            explanation.steps.map(\.kind).prefix(4) == [.startNotCounted, .pausedDay, .counted, .makeUpWorkdayCounted]
        )
        #expect(explanation.steps.dropFirst(4).dropLast().map(\.kind) == Array(repeating: .holiday, count: 9))
        #expect(explanation.steps.last?.text.zh == "2026-02-24 第3日")
        #expect(
            explanation.text.zh
                == "自2026-02-11 09:30:00起3个工作日（当日不计，扣除休息日9天，含调休上班1天，扣除暂停1天），于2026-02-24 24:00届满，依据日历 china@2026。"
        )
        #expect(
            explanation.text.en == """
                3 working days from 2026-02-11 09:30:00 (start day not counted, days off passed over: 9, \
                make-up workdays counted: 1, paused days: 1): due by 24:00 on 2026-02-24, calendar china@2026.
                """
        )
    }

    @Test("Calendar days show over which days the end moved")
    func movedDays() throws {
        let explanation = calendar.explain(start: try morning(of: "2026-02-13"), limit: try limit("2d"))
        #expect(explanation.steps.map(\.kind).prefix(3) == [.startNotCounted, .counted, .counted])
        #expect(explanation.steps.dropFirst(3).dropLast().allSatisfy { $0.kind == .movedOverHoliday })
        #expect(explanation.steps.last?.kind == .movedTo)
        #expect(explanation.tally.movedDays == 9)
    }

    @Test("Days beyond the horizon are marked one by one")
    func provisionalDays() throws {
        let explanation = calendar.explain(start: try morning(of: "2026-12-30"), limit: try limit("2wd"))
        #expect(explanation.steps.map(\.provisional) == [false, false, true])
        #expect(explanation.steps.last?.text.en == "2027-01-01 day 2 (provisional: by weekday only)")
        #expect(explanation.text.zh.contains("暂按周末推算"))
    }

    @Test("Exact limits have no day steps but say how long they were paused")
    func exactUnits() throws {
        let pause = Pause(from: try instant("2026-03-02T10:00:00+08:00"), to: try instant("2026-03-02T10:00:30+08:00"))
        let explanation = calendar.explain(
            start: try morning(of: "2026-03-02"),
            limit: try limit("2h"),
            pauses: [pause]
        )
        #expect(explanation.steps.isEmpty)
        #expect(
            explanation.text.en
                == "2 hours from 2026-03-02 09:30:00 (paused seconds: 30): due by 2026-03-02 11:30:30, calendar china@2026."
        )
    }

    @Test("A stopped clock says so instead of naming a day", arguments: ["3wd", "3h"])
    func stopped(limitText: String) throws {
        let pause = Pause(from: try morning(of: "2026-03-02"), to: nil)
        let explanation = calendar.explain(
            start: try morning(of: "2026-03-02"),
            limit: try limit(limitText),
            pauses: [pause]
        )
        #expect(explanation.deadline == nil)
        #expect(explanation.text.zh.hasSuffix("现暂停计时，恢复后重新推算。"))
        #expect(explanation.text.text(in: .english).hasSuffix("paused, to be computed again on resumption."))
    }

    @Test("A thousand steps are kept, the others only tallied")
    func bounded() throws {
        let pause = Pause(from: try morning(of: "2026-03-03"), to: .distantFuture.adding(-86_400 * 30))
        let explanation = calendar.explain(
            start: try morning(of: "2026-03-02"),
            limit: try limit("5wd"),
            pauses: [pause]
        )
        #expect(explanation.steps.count == DeadlineExplanation.mostSteps)
        let first = try date("2026-03-02")
        let last = try #require(explanation.deadline?.dueDate)
        let days = last.daysSinceEpoch - first.daysSinceEpoch + 1
        #expect(explanation.tally.omittedSteps == days - DeadlineExplanation.mostSteps)
    }

    @Test("An explanation survives coding")
    func coding() throws {
        let explanation = calendar.explain(start: try morning(of: "2026-02-13"), limit: try limit("5wd"))
        let data = try JSONEncoder().encode(explanation)
        #expect(try JSONDecoder().decode(DeadlineExplanation.self, from: data) == explanation)
    }
}
