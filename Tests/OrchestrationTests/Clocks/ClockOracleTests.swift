import Orchestration
import Testing

/// Ten thousand made-up clocks against a walk by day and minute. A failure names its seed: `RandomClock(seed:)` gives it again.
@Suite("Clocks against an independent oracle") struct ClockOracleTests {
    private static let perBatch = 2_500

    @Test("A clock with pauses, extensions, closures and organ calendars ends when the walk ends", arguments: 0..<4)
    func lives(batch: Int) throws {
        var failures: [String] = []
        var kinds: Set<String> = []
        for index in 0..<Self.perBatch {
            let random = RandomClock(seed: UInt64(batch * Self.perBatch + index))
            let clock = try random.lived(by: maker(random.first))
            compare(clock, with: random, random.first, "as it lived", &failures, &kinds)
            // The year is published in full; nothing had fired.
            let recount = try maker(random.second).recounted(clock, at: clock.start)
            compare(recount.clock, with: random, random.second, "recounted", &failures, &kinds)
            let again = try maker(random.second).recounted(recount.clock, at: clock.start)
            if again.isChanged || again.clock != recount.clock {
                failures.append("seed \(random.seed): not the same twice")
            }
            if recount.isChanged != (recount.clock.generation == clock.generation + 1) {
                failures.append("seed \(random.seed): generation \(recount.clock.generation)")
            }
        }
        #expect(failures.isEmpty, "\(failures.count) failures: \(failures.prefix(3).joined(separator: "; "))")
        // The draw must reach what it is meant to test.
        #expect(kinds.isSuperset(of: ["stopped", "provisional", "known", "red", "hours", "days", "workingDays"]))
    }

    private func maker(_ oracle: ClockOracle) throws -> ClockMaker {
        ClockMaker(calendar: try oracle.workingCalendar(), cards: CardPolicy())
    }

    private func compare(
        _ clock: Clock,
        with random: RandomClock,
        _ oracle: ClockOracle,
        _ stage: String,
        _ failures: inout [String],
        _ kinds: inout Set<String>
    ) {
        func fail(_ what: String) { failures.append("seed \(random.seed) \(stage): \(what)") }
        let expected = random.expected(oracle, count: random.total)
        kinds.insert("\(random.unit)")
        guard let end = expected.end else {
            kinds.insert("stopped")
            if clock.nextMark != nil { fail("it should stand still") }
            return
        }
        kinds.insert(expected.isGuess ? "provisional" : "known")
        if clock.due != RandomClock.instant(end) { fail("due \(clock.due), not \(RandomClock.instant(end))") }
        if clock.isProvisional != expected.isGuess { fail("provisional \(clock.isProvisional)") }
        if clock.marks.filter({ $0.kind == .yellow }).map(\.at) != [clock.due] { fail("yellow \(clock.marks)") }
        let red = random.statutoryTotal.flatMap { random.expected(oracle, count: $0).end }
        let reds = red.map { [max(RandomClock.instant($0), clock.due)] } ?? []
        if !reds.isEmpty { kinds.insert("red") }
        if !clock.isPaused, clock.marks.filter({ $0.kind == .red }).map(\.at) != reds {
            fail("red \(clock.marks), not \(reds)")
        }
    }
}
