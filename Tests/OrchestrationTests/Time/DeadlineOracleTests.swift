import Orchestration
import Testing

@Suite("Deadlines against a slow oracle") struct DeadlineOracleTests {
    let calendar: WorkingCalendar
    let oracle: SlowOracle

    init() throws {
        calendar = try ChinaCalendar.make()
        oracle = try SlowOracle()
    }

    @Test("Ten thousand random clocks in days end on the day that a naive count finds", arguments: [1, 2, 3, 4])
    func days(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        var differing: [String] = []
        var stopped = 0
        for _ in 0..<2500 {
            let start = try randomMinute(&random)
            let unit: TimeUnit = Bool.random(using: &random) ? .workingDays : .calendarDays
            let limit = try #require(TimeLimit(count: Int.random(in: 0...30, using: &random), unit: unit))
            let pauses = randomPauses(after: start, longestMinutes: 8 * 1440, &random)
            let moves = Bool.random(using: &random)
            let deadline = calendar.deadline(start: start, limit: limit, pauses: pauses, moveFromHoliday: moves)
            let expected = oracle.dueDate(start: start, limit: limit, pauses: pauses, moveFromHoliday: moves)
            if deadline == nil { stopped += 1 }
            if deadline?.dueDate != expected { differing.append("\(start) \(limit) \(moves) \(pauses)") }
        }
        #expect(differing.prefix(3).isEmpty)
        #expect((1..<2500).contains(stopped))
    }

    @Test("Random clocks in minutes end when a naive count by the minute does")
    func minutes() throws {
        var random = SeededGenerator(seed: 5)
        var differing: [String] = []
        for _ in 0..<1000 {
            let start = try randomMinute(&random)
            let limit = try #require(TimeLimit(count: Int.random(in: 0...200, using: &random), unit: .minutes))
            let pauses = randomPauses(after: start, longestMinutes: 60, &random)
            let deadline = calendar.deadline(start: start, limit: limit, pauses: pauses)
            let expected = oracle.due(start: start, minutes: limit.count, pauses: pauses)
            if deadline?.due != expected { differing.append("\(start) \(limit) \(pauses)") }
        }
        #expect(differing.prefix(3).isEmpty)
    }

    private func randomMinute(_ random: inout SeededGenerator) throws -> Timestamp {
        try instant("2024-12-01T00:00:00Z").adding(60 * Int64.random(in: 0..<(800 * 1440), using: &random))
    }

    /// Up to four pauses that begin around the limit; some overlap, some are empty, and some never end.
    private func randomPauses(
        after start: Timestamp,
        longestMinutes: Int64,
        _ random: inout SeededGenerator
    ) -> [Pause] {
        (0..<Int.random(in: 0...4, using: &random)).map { _ in
            let from = start.adding(60 * Int64.random(in: -longestMinutes...(4 * longestMinutes), using: &random))
            let isOpen = Int.random(in: 0..<12, using: &random) == 0
            let length = Int64.random(in: 0...longestMinutes, using: &random)
            return Pause(from: from, to: isOpen ? nil : from.adding(60 * length))
        }
    }
}
