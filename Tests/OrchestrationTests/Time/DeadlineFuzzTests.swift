import Orchestration
import Testing

@Suite("Deadlines of any input") struct DeadlineFuzzTests {
    @Test("A hundred thousand random inputs never trap and keep the laws of a deadline", arguments: [21, 22, 23, 24])
    func fuzz(seed: UInt64) throws {
        let calendar = try ChinaCalendar.make()
        var random = SeededGenerator(seed: seed)
        var broken: [String] = []
        for round in 0..<25_000 {
            let start = anyInstant(&random)
            let limit = try #require(
                TimeLimit(count: anyCount(&random), unit: TimeUnit.allCases.randomElement(using: &random) ?? .hours)
            )
            let pauses = (0..<Int.random(in: 0...5, using: &random)).map { _ in anyPause(&random) }
            let moves = Bool.random(using: &random)
            let deadline = calendar.deadline(start: start, limit: limit, pauses: pauses, moveFromHoliday: moves)
            let shuffled = calendar.deadline(
                start: start,
                limit: limit,
                pauses: (pauses + pauses).shuffled(using: &random),
                moveFromHoliday: moves
            )
            var holds = deadline == shuffled
            if let deadline { holds = holds && obeysLaws(deadline, start, limit, calendar, &random) }
            if round.isMultiple(of: 10) {
                let explanation = calendar.explain(start: start, limit: limit, pauses: pauses, moveFromHoliday: moves)
                holds = holds && explanation.deadline == deadline && explanation.steps.count <= 1000
            }
            if !holds { broken.append("\(start) \(limit) \(pauses)") }
        }
        #expect(broken.prefix(3).isEmpty)
    }

    private func obeysLaws(
        _ deadline: Deadline,
        _ start: Timestamp,
        _ limit: TimeLimit,
        _ calendar: WorkingCalendar,
        _ random: inout SeededGenerator
    ) -> Bool {
        let isInDays = limit.unit == .workingDays || limit.unit == .calendarDays
        let days = Int(truncatingIfNeeded: random.next())
        let reminder = calendar.workingDay(before: deadline.due, count: days < 0 ? days : days % 20)
        return deadline.due >= start
            && (deadline.dueDate != nil) == isInDays
            && reminder <= deadline.due
            && calendar.workingDaysRemaining(from: start, until: deadline.due) >= 0
            && start.date(in: .china).adding(days: days) >= .earliest
    }

    /// Often within the years of the calendar, otherwise any 64 bits.
    private func anyInstant(_ random: inout SeededGenerator) -> Timestamp {
        let bits = Int64(bitPattern: random.next())
        return switch Int.random(in: 0..<4, using: &random) {
        case 0: Timestamp(microseconds: bits)
        case 1: Timestamp.distantFuture.adding(microseconds: -abs(bits % 10_000_000_000_000))
        default: Timestamp(microseconds: 1_700_000_000_000_000).adding(bits % 150_000_000)
        }
    }

    private func anyPause(_ random: inout SeededGenerator) -> Pause {
        let from = anyInstant(&random)
        return switch Int.random(in: 0..<6, using: &random) {
        case 0: Pause(from: from, to: nil)
        case 1: Pause(from: from, to: anyInstant(&random))
        default: Pause(from: from, to: from.adding(Int64.random(in: 0...2_000_000, using: &random)))
        }
    }

    private func anyCount(_ random: inout SeededGenerator) -> Int {
        Int.random(in: 0..<500, using: &random) == 0
            ? Int.random(in: TimeLimit.countRange, using: &random) : Int.random(in: 0...20, using: &random)
    }
}
