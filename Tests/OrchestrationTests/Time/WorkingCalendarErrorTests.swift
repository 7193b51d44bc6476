import Foundation
import Orchestration
import Testing

@Suite("Calendar that contradicts itself") struct WorkingCalendarErrorTests {
    @Test("A day both closed and made up for is refused by date")
    func closedAndWorking() throws {
        try expect(
            .closedAndWorking(date("2026-02-14")),
            closed: ["2026-02-14", "2026-02-15"],
            working: ["2026-02-14"]
        )
    }

    @Test("A day outside the horizon is refused, closed or working")
    func outsideHorizon() throws {
        try expect(.outsideHorizon(date("2027-01-01")), closed: ["2027-01-01", "2027-01-02"])
        try expect(.outsideHorizon(date("2025-12-28")), working: ["2025-12-28"])
    }

    @Test("A make-up workday on a Monday is refused")
    func makeUpOnMonday() throws {
        try expect(.makeUpDayNotOnWeekend(date("2026-02-09")), working: ["2026-02-09", "2026-02-14"])
    }

    @Test("A horizon must run forwards and stay within thirty years")
    func horizon() throws {
        let (first, last) = (try date("2026-01-01"), try date("2025-12-31"))
        try expect(.horizonReversed(firstDate: first, lastDate: last), lastDate: "2025-12-31")
        let far = try date("2056-01-02")
        try expect(.horizonTooLong(firstDate: first, lastDate: far), lastDate: "2056-01-02")
        #expect(try make(lastDate: "2055-12-31").lastDate == date("2055-12-31"))
    }

    @Test("A name must be usable in id@version", arguments: ["", "a@b", String(repeating: "历", count: 22)])
    func names(name: String) throws {
        try expect(.badName, id: name)
        try expect(.badName, version: name)
    }

    @Test("Decoding refuses it too, and names the day")
    func decoding() throws {
        let text = """
            {"id":"c","version":"1","offset":"+08:00","closed":["2026-02-14"],"working":["2026-02-14"],
            "firstDate":"2026-01-01","lastDate":"2026-12-31"}
            """
        let error = #expect(throws: DecodingError.self) {
            try JSONDecoder().decode(WorkingCalendar.self, from: Data(text.utf8))
        }
        #expect("\(try #require(error))".contains("2026-02-14"))
    }

    @Test("Both languages name the day and what to do")
    func wording() throws {
        let error = WorkingCalendarError.makeUpDayNotOnWeekend(try date("2026-02-09"))
        #expect(error.text.zh == "2026-02-09 列为调休上班日，但不是周六或周日，请删去或更正日期。")
        #expect(error.description.hasPrefix("2026-02-09 is listed as a make-up workday"))
    }

    private func expect(
        _ error: WorkingCalendarError,
        id: String = "c",
        version: String = "1",
        closed: [String] = [],
        working: [String] = [],
        lastDate: String = "2026-12-31"
    ) throws {
        #expect(throws: error) {
            try make(id: id, version: version, closed: closed, working: working, lastDate: lastDate)
        }
    }

    private func make(
        id: String = "c",
        version: String = "1",
        closed: [String] = [],
        working: [String] = [],
        lastDate: String
    ) throws -> WorkingCalendar {
        try WorkingCalendar(
            id: id,
            version: version,
            offset: .china,
            closed: Set(closed.map(date)),
            working: Set(working.map(date)),
            firstDate: date("2026-01-01"),
            lastDate: date(lastDate)
        )
    }
}
