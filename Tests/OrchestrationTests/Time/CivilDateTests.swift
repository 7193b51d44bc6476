import Foundation
import Orchestration
import Testing

@Suite("Civil date") struct CivilDateTests {
    @Test("Day numbers agree with a walk through the months from 1895 to 2405")
    func walk() throws {
        let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        var number = try date("1895-01-01").daysSinceEpoch
        var wrong: [CivilDate] = []
        for year in 1895...2405 {
            let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
            for (index, length) in lengths.enumerated() {
                for day in 1...(index == 1 && leap ? 29 : length) {
                    let walked = CivilDate(daysSinceEpoch: number)
                    if (walked.year, walked.month, walked.day) != (year, index + 1, day)
                        || CivilDate(year: year, month: index + 1, day: day) != walked
                    {
                        wrong.append(walked)
                    }
                    number += 1
                }
            }
        }
        #expect(wrong.isEmpty)
    }

    @Test(
        "Known days have their number and weekday",
        arguments: [
            ("1970-01-01", 0, Weekday.thursday), ("1969-12-31", -1, .wednesday), ("2000-02-29", 11_016, .tuesday),
            ("2026-11-23", 20_780, .monday), ("2026-10-10", 20_736, .saturday), ("2026-01-04", 20_457, .sunday),
            ("0001-01-01", -719_162, .monday), ("9999-12-31", 2_932_896, .friday),
        ]
    )
    func known(text: String, number: Int, weekday: Weekday) throws {
        let day = try date(text)
        #expect(day.daysSinceEpoch == number)
        #expect(day.weekday == weekday)
        #expect(day.isWeekend == [.saturday, .sunday].contains(weekday))
        #expect(day.description == text)
    }

    @Test(
        "Days that do not exist and other forms are refused",
        arguments: [
            "", "2026-02-29", "1900-02-29", "2026-04-31", "2026-13-01", "2026-00-10", "2026-01-00", "0000-01-01",
            "2026-1-1", "2026-01-01 ", "2026/01/01", "20260101", "10000-01-01", "-026-01-01", "2026-01-0１",
        ]
    )
    func refused(text: String) {
        #expect(CivilDate(text) == nil)
    }

    @Test("Sums stay within the years 1 and 9999")
    func saturating() throws {
        #expect(try date("2026-02-28").adding(days: 1) == date("2026-03-01"))
        #expect(try date("2026-01-01").adding(days: -1) == date("2025-12-31"))
        #expect(CivilDate.latest.adding(days: .max) == .latest)
        #expect(CivilDate.earliest.adding(days: .min) == .earliest)
        #expect(CivilDate(year: .max, month: .min, day: .max) == nil)
        #expect(CivilDate.latest.end(in: .utc) == .distantFuture)
        #expect(Timestamp.distantFuture.date(in: .china) == .latest)
        #expect(CivilDate.earliest.end(in: .china) == .epoch)
    }

    @Test("A day begins and ends by the offset's clocks")
    func bounds() throws {
        let day = try date("2026-02-10")
        let west = try #require(UTCOffset("-05:30"))
        #expect(day.start(in: .china) == (try instant("2026-02-09T16:00:00Z")))
        #expect(day.end(in: .china) == day.adding(days: 1).start(in: .china))
        #expect(day.start(in: west) == (try instant("2026-02-10T05:30:00Z")))
        #expect(day.start(in: west).date(in: west) == day)
        #expect(day.start(in: west).adding(microseconds: -1).date(in: west) == day.adding(days: -1))
        #expect(Timestamp.epoch.date(in: west) == (try date("1969-12-31")))
    }

    @Test("Offsets and days are each one text in JSON")
    func coding() throws {
        let data = Data(#"{"day":"2026-02-10","offset":"-05:30"}"#.utf8)
        struct Both: Codable, Equatable {
            let day: CivilDate
            let offset: UTCOffset
        }
        let both = try JSONDecoder().decode(Both.self, from: data)
        #expect(both == Both(day: try date("2026-02-10"), offset: try #require(UTCOffset(minutes: -330))))
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        #expect(try encoder.encode(both) == data)
        #expect(UTCOffset.china.description == "+08:00")
    }

    @Test(
        "Other forms of an offset are refused",
        arguments: ["", "8", "+8:00", "08:00", "+24:00", "+08:60", "+08:00 ", "Z"]
    )
    func offsetRefused(text: String) {
        #expect(UTCOffset(text) == nil)
        #expect(UTCOffset(minutes: 1440) == nil)
    }
}
