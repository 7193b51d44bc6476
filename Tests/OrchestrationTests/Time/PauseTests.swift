import Orchestration
import Testing

@Suite("Pauses of a clock") struct PauseTests {
    let calendar: WorkingCalendar

    init() throws {
        calendar = try ChinaCalendar.make()
    }

    @Test(
        "Each day that a pause touches is not counted, and overlaps cost once",
        arguments: [
            // Monday 2026-03-02 and three working days: Thursday 5 March without pauses.
            ([], "2026-03-05"),
            ([("2026-03-03T10:00", "2026-03-03T11:00")], "2026-03-06"),
            ([("2026-03-03T10:00", "2026-03-04T10:00")], "2026-03-09"),
            ([("2026-03-03T10:00", "2026-03-04T00:00")], "2026-03-06"),
            ([("2026-03-03T10:00", "2026-03-03T12:00"), ("2026-03-03T11:00", "2026-03-03T15:00")], "2026-03-06"),
            ([("2026-03-03T16:00", "2026-03-03T17:00"), ("2026-03-03T08:00", "2026-03-03T09:00")], "2026-03-06"),
            ([("2026-03-04T00:00", "2026-03-05T00:00"), ("2026-03-03T00:00", "2026-03-06T00:00")], "2026-03-10"),
            // Outside the limit, on the start day, or of no length: no effect.
            ([("2026-03-02T10:00", "2026-03-02T17:00")], "2026-03-05"),
            ([("2026-02-01T10:00", "2026-02-27T17:00")], "2026-03-05"),
            ([("2026-03-06T10:00", "2026-03-09T17:00")], "2026-03-05"),
            ([("2026-03-03T10:00", "2026-03-03T10:00")], "2026-03-05"),
            ([("2026-03-04T10:00", "2026-03-03T10:00")], "2026-03-05"),
            // Over a weekend: only the Friday and the Monday would have counted.
            ([("2026-03-05T10:00", "2026-03-09T10:00")], "2026-03-10"),
        ]
    )
    func dayUnits(pauses: [(String, String)], due: String) throws {
        let deadline = calendar.deadline(
            start: try morning(of: "2026-03-02"),
            limit: try limit("3wd"),
            pauses: try pauses.map { try pause($0.0, $0.1) }
        )
        #expect(deadline?.dueDate == (try date(due)))
    }

    @Test(
        "Exact limits grow by the paused time, counted once",
        arguments: [
            ([("2026-03-02T10:00", "2026-03-02T10:30")], "2026-03-02T12:00"),
            ([("2026-03-02T10:00", "2026-03-02T10:30"), ("2026-03-02T10:15", "2026-03-02T10:45")], "2026-03-02T12:15"),
            ([("2026-03-02T08:00", "2026-03-02T10:00")], "2026-03-02T12:00"),
            ([("2026-03-02T11:30", "2026-03-02T18:00")], "2026-03-02T11:30"),
            ([("2026-03-02T11:29", "2026-03-02T18:00")], "2026-03-02T18:01"),
            ([("2026-03-02T07:00", "2026-03-02T09:30")], "2026-03-02T11:30"),
        ]
    )
    func exactUnits(pauses: [(String, String)], due: String) throws {
        let deadline = calendar.deadline(
            start: try morning(of: "2026-03-02"),
            limit: try limit("2h"),
            pauses: try pauses.map { try pause($0.0, $0.1) }
        )
        #expect(deadline?.due == (try instant("\(due):00+08:00")))
    }

    @Test(
        "A pause that has not ended stops the clock, unless the limit ran out before",
        arguments: ["3wd", "3d", "48h"]
    )
    func openPause(limitText: String) throws {
        func deadline(pausedFrom text: String) throws -> Deadline? {
            calendar.deadline(
                start: try morning(of: "2026-03-02"),
                limit: try limit(limitText),
                pauses: [
                    Pause(from: try instant("\(text):00+08:00"), to: nil),
                    try pause("2026-03-20T10:00", "2026-03-21T10:00"),
                ]
            )
        }
        #expect(try deadline(pausedFrom: "2026-03-03T10:00") == nil)
        #expect(try deadline(pausedFrom: "2026-03-06T00:00") != nil)
        #expect(try deadline(pausedFrom: "2026-02-06T00:00") == nil)
    }

    @Test("Calendar days that end on a day off do not move onto a paused day")
    func moveOverPausedDay() throws {
        let deadline = calendar.deadline(
            start: try morning(of: "2026-03-02"),
            limit: try limit("5d"),
            pauses: [try pause("2026-03-09T10:00", "2026-03-09T11:00")]
        )
        #expect(deadline?.dueDate == (try date("2026-03-10")))
    }

    private func pause(_ from: String, _ to: String) throws -> Pause {
        Pause(from: try instant("\(from):00+08:00"), to: try instant("\(to):00+08:00"))
    }
}
