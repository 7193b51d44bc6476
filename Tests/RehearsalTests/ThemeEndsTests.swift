import Orchestration
import Rehearsal
import Testing
import WorkflowFiles

@Suite("Every shipped theme comes to every end that its rules provide")
struct ThemeEndsTests {
    static let themes = Shipped.library.definitions()
    static let tolerating = themes.filter(\.definition.tolerates)
    static let committing = themes.filter(\.definition.checksCommitments)

    @Test("and the library holds all of them")
    func all() {
        #expect(Self.themes.count == 14)
        #expect(Self.tolerating.count >= 8 && Self.committing.count >= 6)
    }

    @Test("to completion, where everybody is kind", arguments: themes)
    func completion(theme: CompiledWorkflow) throws {
        let report = try played(theme, .kind)
        #expect(report.outcomes.map(\.outcome) == ["completed"])
        #expect(report.incidents == [:] && report.revoked == [])
        #expect(report.withinPromise == report.promised, "within its own promise, too")
    }

    @Test("to completion, however much departments ask and suspend", arguments: themes)
    func thoroughness(theme: CompiledWorkflow) throws {
        let report = try played(theme, .thorough)
        #expect(report.outcomes.map(\.outcome) == ["completed"])
    }

    @Test("to rejection, and what may go on alone goes on", arguments: themes)
    func rejection(theme: CompiledWorkflow) throws {
        let report = try played(theme, .rejecting)
        #expect(report.outcomes.allSatisfy { ["rejected", "terminated"].contains($0.outcome) })
        #expect(report.revoked == [])
        for run in 0..<Self.runs {
            let player = try Self.simulation(theme, .rejecting).player(seed: Self.seed, run: run)
            let inForce = player.items.filter { $0.kind.isDecision && player.status($0) == .released }
            #expect(inForce.map(\.id) == [], "nothing that was decided is in force")
            // Where what counts could not even begin, because of what was rejected before it, nobody rejected it.
            let isRejected = player.items.contains { player.counts($0) && player.status($0) == .rejected }
            let ends = player.items.contains { $0.onReject == .rejectCase && player.status($0) == .rejected }
            #expect(player.state.outcome == (isRejected || ends ? .rejected : .terminated))
        }
    }

    @Test("through a promise that is broken", arguments: tolerating)
    func brokenPromise(theme: CompiledWorkflow) throws {
        let report = try played(theme, .promiseBreaking, runs: 6)
        #expect(report.materials.contains { $0.broken > 0 })
        #expect(report.materials.allSatisfy { $0.broken <= $0.promised })
        for run in 0..<Self.runs {
            let player = try Self.simulation(theme, .promiseBreaking).player(seed: Self.seed, run: run)
            for case .toleranceLapsed(let lapse) in player.journal.map(\.fact) {
                #expect(player.state.materials[lapse.material]?.standing == .lapsed)
                let inForce = player.items.filter { item in
                    player.status(item)?.isApproved == true
                        && item.materials.contains { use in
                            use.material == lapse.material && use.tolerance?.release == .afterSupply
                        }
                }
                #expect(inForce.map(\.id) == [], "held by \(lapse.material), run \(run)")
            }
        }
    }

    @Test("through a statement that is found untrue", arguments: committing)
    func lie(theme: CompiledWorkflow) throws {
        // Some commitments are only checked by chance.
        let report = try played(theme, .lying, runs: 24)
        #expect(report.materials.contains { $0.untrue > 0 })
        #expect(report.materials.allSatisfy { $0.untrue <= $0.committed })
        for run in 0..<Self.runs {
            let player = try Self.simulation(theme, .lying).player(seed: Self.seed, run: run)
            for case .commitmentRefuted(let fact) in player.journal.map(\.fact) {
                let resting = player.items.filter { item in
                    item.materials.contains { $0.material == fact.material }
                        && player.status(item)?.isApproved == true
                }
                let isLookedAt = player.journal.contains { event in
                    guard case .incidentOpened(let incident) = event.fact else { return false }
                    return incident.kind == .falseCommitment && incident.detail == fact.material.text
                }
                #expect(
                    resting.isEmpty || isLookedAt,
                    "\(fact.material): \(resting.map(\.id)) is in force, and nobody knows"
                )
            }
        }
    }

    @Test("and closes, however careless everybody is", arguments: themes)
    func carelessness(theme: CompiledWorkflow) throws {
        let report = try played(theme, .careless, runs: 6)
        #expect(report.outcomes.count > 1)
    }
}

extension ThemeEndsTests {
    static let runs = 3
    static let seed: UInt64 = 2026

    static func simulation(_ theme: CompiledWorkflow, _ behaviour: Behaviour) throws -> Simulation {
        let calendar = try #require(Shipped.library.calendars[theme.definition.calendar])
        return Simulation(theme, calendar: calendar, behaviour: behaviour)
    }

    /// Plays the theme, and holds the report to what must be true of any.
    private func played(
        _ theme: CompiledWorkflow,
        _ behaviour: Behaviour,
        runs: Int = runs
    ) throws -> SimulationReport {
        let simulation = try Self.simulation(theme, behaviour)
        let report = simulation.run(runs: runs, seed: Self.seed)
        #expect(report.runs == runs)
        #expect(report.outcomes.map(\.count).reduce(0, +) == runs)
        #expect((report.withinPromise ?? 0) <= (report.promised ?? 0) && (report.promised ?? 0) <= runs)
        if let days = report.fromAcceptance {
            #expect(days.median <= days.p90 && days.p90 <= days.longest)
        }
        for row in report.materials {
            #expect([row.asked, row.promised, row.committed, row.broken, row.untrue].allSatisfy { (0...runs) ~= $0 })
        }
        if behaviour == .kind || behaviour == .thorough {
            for run in 0..<runs {
                let player = simulation.player(seed: Self.seed, run: run)
                #expect(player.state.outcome == .completed, "run \(run): \(player.howItEnded)")
            }
        }
        #expect(report.waits.map(\.sharePermille).reduce(0, +) <= 1_000)
        if report.open > 0 {
            for run in 0..<runs {
                let player = simulation.player(seed: Self.seed, run: run)
                #expect(player.state.phase == .closed, "\(theme.definition.id), run \(run): \(player.whatIsOpen)")
            }
        }
        return report
    }
}
