package import Orchestration
package import WorkflowFiles

/// Plays a theme many times by declared behaviour and adds up what came of it. The same seed gives the same report.
package struct Simulation: Sendable {
    package static let mostRuns = 100_000

    package let workflow: CompiledWorkflow
    package let calendar: WorkingCalendar
    package var behaviour: Behaviour

    package init(_ workflow: CompiledWorkflow, calendar: WorkingCalendar, behaviour: Behaviour = Behaviour()) {
        self.workflow = workflow
        self.calendar = calendar
        self.behaviour = behaviour
    }

    package func run(runs: Int, seed: UInt64) -> SimulationReport {
        var tally = SimulationTally(workflow.definition)
        for index in 0..<min(max(runs, 0), Self.mostRuns) {
            tally.add(RunRecord(story(seed: Self.seed(seed, run: index))))
        }
        return tally.report(workflow.reference, seed: seed, behaviour: behaviour.file)
    }

    /// One of the cases, to be looked at from the beginning to the end.
    package func player(seed: UInt64, run: Int) -> CasePlayer { story(seed: Self.seed(seed, run: run)).player }

    private static func seed(_ seed: UInt64, run: Int) -> UInt64 { seed &+ UInt64(run) &* 0x2545_F491_4F6C_DD1D }

    private func story(seed: UInt64) -> SimulatedCase {
        var random = SeededGenerator(seed: seed)
        var player = CasePlayer(
            workflow: workflow.reference,
            definition: workflow.definition,
            calendar: calendar,
            caseID: "simulated",
            customs: Customs(acknowledges: true, finds: false),
            startingAt: start(&random)
        )
        player.samplingSalt = "\(seed)"
        var story = SimulatedCase(player, behaviour, seed: random.next())
        story.run()
        return story
    }

    /// Some minute of office hours on some working day of the period: by default of the first ten months of the last year that
    /// the calendar knows, so that most cases end on known days.
    private func start(_ random: inout SeededGenerator) -> Timestamp {
        let period = behaviour.period ?? usualPeriod
        let length = period.upperBound.daysSinceEpoch - period.lowerBound.daysSinceEpoch + 1
        let day = period.lowerBound.adding(days: random.number(below: length))
        let opening = day.start(in: calendar.offset)
        return WorkingTime(calendar).adding(random.number(below: WorkingTime.minutesPerDay), to: opening)
    }

    private var usualPeriod: ClosedRange<CivilDate> {
        let first = CivilDate(year: calendar.lastDate.year, month: 1, day: 1) ?? calendar.firstDate
        return first...first.adding(days: 303)
    }
}
