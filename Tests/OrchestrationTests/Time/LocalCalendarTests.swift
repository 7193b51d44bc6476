import Foundation
import Orchestration
import Testing

@Suite("Calendars of cities and organs") struct LocalCalendarTests {
    let china: WorkingCalendar

    init() throws {
        china = try ChinaCalendar.make()
    }

    private func dueDate(_ calendar: WorkingCalendar, from start: String, _ limitText: String) throws -> CivilDate? {
        calendar.deadline(start: try instant("\(start):00+08:00"), limit: try limit(limitText))?.dueDate
    }

    @Test("An organ's own days off and workdays count before the country's")
    func ownDays() throws {
        let organ = try china.extended(
            id: "tax",
            version: "3",
            closed: [date("2026-03-04"), date("2026-02-14")],
            working: [date("2026-03-07"), date("2026-02-16")]
        )
        #expect(organ.reference == "tax@3+china@2026")
        let days = ["2026-03-04", "2026-02-14", "2026-03-07", "2026-02-16"]
        #expect(try days.map { organ.isWorkingDay(try date($0)) } == [false, false, true, true])
        #expect(try dueDate(organ, from: "2026-03-02T09:30", "4wd") == date("2026-03-07"))
        #expect(try organ.workingDayCount(from: date("2026-03-02"), through: date("2026-03-08")) == 5)
    }

    @Test("A workday that is one anyway is refused, and so is a day both off and worked")
    func contradictions() throws {
        let monday = try date("2026-03-02")
        #expect(throws: WorkingCalendarError.makeUpDayNotOnWeekend(monday)) {
            try china.extended(id: "a", version: "1", working: [monday])
        }
        #expect(throws: WorkingCalendarError.closedAndWorking(monday)) {
            try china.extended(id: "a", version: "1", closed: [monday], working: [monday])
        }
    }

    @Test("A typhoon closes make-up workdays too, and each closed day says why")
    func closures() throws {
        let city = try china.extended(
            id: "zhongshan",
            version: "1",
            closures: [
                AdHocClosure(
                    from: try date("2026-05-08"),
                    through: try date("2026-05-09"),
                    reason: LocalizedText(zh: "台风停工", en: "Typhoon")
                )
            ]
        )
        #expect(try dueDate(city, from: "2026-05-06T10:00", "2wd") == date("2026-05-11"))
        #expect(try city.workingDayCount(from: date("2026-05-04"), through: date("2026-05-10")) == 2)
        let explanation = city.explain(start: try morning(of: "2026-05-06"), limit: try limit("2wd"))
        #expect(explanation.steps.map(\.text.zh).contains("2026-05-09 临时停工，不计入（台风停工）"))
        #expect(explanation.steps.map(\.text.en).contains("2026-05-08 offices closed, not counted (Typhoon)"))
        #expect(explanation.text.zh.contains("扣除临时停工2天") && explanation.text.zh.contains("zhongshan@1+china@2026"))
    }

    @Test("A closure must end after it begins, last at most two months and lie within the horizon")
    func badClosures() throws {
        func extended(_ from: String, _ through: String) throws -> WorkingCalendar {
            let reason = LocalizedText(zh: "停工")
            let closure = AdHocClosure(from: try date(from), through: try date(through), reason: reason)
            return try china.extended(id: "a", version: "1", closures: [closure])
        }
        #expect(throws: WorkingCalendarError.badClosure(try date("2026-05-09"))) {
            try extended("2026-05-09", "2026-05-08")
        }
        #expect(throws: WorkingCalendarError.badClosure(try date("2026-05-01"))) {
            try extended("2026-05-01", "2026-06-30")
        }
        #expect(throws: WorkingCalendarError.outsideHorizon(try date("2027-01-02"))) {
            try extended("2026-12-31", "2027-01-02")
        }
    }

    @Test("The switch for ends on a day off is the calendar's unless the clock has its own")
    func moves() throws {
        let unmoved = try china.extended(id: "a", version: "1", movesFromHoliday: false)
        #expect(try dueDate(unmoved, from: "2026-01-31T09:30", "15d") == date("2026-02-15"))
        let own = unmoved.deadline(start: try morning(of: "2026-01-31"), limit: try limit("15d"), moveFromHoliday: true)
        #expect(own?.dueDate == (try date("2026-02-24")))
    }

    @Test("A calendar survives coding, and one without local rules is written as before")
    func coding() throws {
        let city = try china.extended(
            id: "zhongshan",
            version: "1",
            closures: [
                AdHocClosure(
                    from: try date("2026-05-08"),
                    through: try date("2026-05-08"),
                    reason: LocalizedText(zh: "停工")
                )
            ],
            officeHours: OfficeHours("08:30-12:00, 14:30-17:30"),
            movesFromHoliday: false
        )
        let data = try JSONEncoder().encode(city)
        #expect(try JSONDecoder().decode(WorkingCalendar.self, from: data) == city)
        let plain = String(decoding: try JSONEncoder().encode(china), as: UTF8.self)
        for key in ["closures", "officeHours", "movesFromHoliday", "basis"] { #expect(!plain.contains(key)) }
    }
}

@Suite("Office hours") struct OfficeHoursTests {
    private func calendar() throws -> WorkingCalendar {
        try ChinaCalendar.make().extended(
            id: "hall",
            version: "1",
            officeHours: OfficeHours("08:30-12:00, 14:30-17:30")
        )
    }

    @Test(
        "What comes in late or on a day off counts from the next working day, and the last day ends when the office closes",
        arguments: [
            // Friday 13 March 2026.
            ("2026-03-13T17:29", "1wd", "2026-03-16"), ("2026-03-13T17:30", "1wd", "2026-03-17"),
            ("2026-03-13T06:00", "1wd", "2026-03-16"), ("2026-03-14T10:00", "1wd", "2026-03-17"),
            ("2026-03-13T17:30", "0wd", "2026-03-16"), ("2026-03-13T18:00", "3d", "2026-03-19"),
            // Saturday 14 February is a make-up workday, the next working day is the 24th.
            ("2026-02-14T17:00", "1wd", "2026-02-24"), ("2026-02-14T19:00", "1wd", "2026-02-25"),
        ]
    )
    func lateSubmission(start: String, limitText: String, due: String) throws {
        let deadline = try calendar().deadline(start: instant("\(start):00+08:00"), limit: limit(limitText))
        #expect(deadline?.due == (try instant("\(due)T17:30:00+08:00")))
        #expect(deadline?.dueDate == (try date(due)))
    }

    @Test("Exact limits do not stop for the night")
    func exactLimits() throws {
        let deadline = try calendar().deadline(start: instant("2026-03-13T20:00:00+08:00"), limit: limit("2h"))
        #expect(deadline?.due == (try instant("2026-03-13T22:00:00+08:00")))
    }

    @Test("The explanation says when it counts as received, and when the last day ends")
    func explained() throws {
        let explanation = try calendar().explain(start: instant("2026-03-13T18:00:00+08:00"), limit: limit("1wd"))
        #expect(
            explanation.steps.map(\.text.zh) == [
                "2026-03-13 办公时间外收到（视为2026-03-16收到）", "2026-03-16 开始当日，不计入", "2026-03-17 第1日",
            ]
        )
        #expect(explanation.text.zh.contains("于2026-03-17 17:30届满"))
        #expect(explanation.text.en?.contains("due by 17:30 on 2026-03-17") == true)
    }

    @Test("A reminder comes when the office closes, and days are counted to the day of the end")
    func reminders() throws {
        let calendar = try calendar()
        let due = try instant("2026-03-17T17:30:00+08:00")
        #expect(calendar.workingDay(before: due, count: 1) == (try instant("2026-03-16T17:30:00+08:00")))
        #expect(calendar.workingDaysRemaining(from: try morning(of: "2026-03-13"), until: due) == 2)
    }

    @Test("have one text form", arguments: ["08:30-17:30", "08:30-12:00, 14:30-17:30", "00:00-24:00"])
    func text(text: String) {
        #expect(OfficeHours(text)?.description == text)
        #expect(OfficeHours(text.replacing(" ", with: ""))?.description == text)
    }

    @Test(
        "that overlap, run backwards or are no times are refused",
        arguments: [
            "", "08:30", "17:30-08:30", "08:30-12:00,11:00-17:30", "08:30-25:00", "8:30-17:30", "08:60-17:30",
            "01:00-02:00,03:00-04:00,05:00-06:00,07:00-08:00,09:00-10:00", "08:30-24:01", "08:30–17:30",
        ]
    )
    func refused(text: String) {
        #expect(OfficeHours(text) == nil)
    }
}
