import Orchestration
import Rehearsal
import Testing
import WorkflowFiles

@Suite("A simulation of a theme")
struct SimulationTests {
    private func simulation(_ change: (inout Behaviour) -> Void = { _ in }) throws -> Simulation {
        let library = Shipped.library
        let workflow = try #require(
            library.definitions().first { $0.definition.id == "work-injury-rehabilitation" }
        )
        let calendar = try #require(library.calendars[workflow.definition.calendar])
        var behaviour = Behaviour()
        change(&behaviour)
        return Simulation(workflow, calendar: calendar, behaviour: behaviour)
    }

    private func smooth(_ behaviour: inout Behaviour) { behaviour = .kind }

    private func outcomes(_ report: SimulationReport) -> [String: Int] {
        Dictionary(report.outcomes.map { ($0.outcome, $0.count) }, uniquingKeysWith: +)
    }

    @Test("gives the same report for the same seed, and another for another")
    func seeds() throws {
        let simulation = try simulation()
        let report = simulation.run(runs: 20, seed: 7)
        #expect(simulation.run(runs: 20, seed: 7) == report)
        #expect(simulation.run(runs: 20, seed: 8) != report)
        #expect(report.outcomes.map(\.count).reduce(0, +) == 20)
    }

    @Test("ends every case")
    func ends() throws {
        let report = try simulation().run(runs: 60, seed: 1)
        #expect(outcomes(report)["unfinished"] == nil)
    }

    @Test("completes every case within its promise where nobody fails, and raises no card")
    func allGoesWell() throws {
        let report = try simulation {
            smooth(&$0)
            // Whoever adds an item is asked for its materials, though nobody has failed.
            $0.applicant.adds = 0
        }.run(runs: 30, seed: 3)
        #expect(outcomes(report) == ["completed": 30])
        #expect(report.withinPromise == 30 && report.promised == 30)
        #expect(report.cards == [] && report.materials == [] && report.incidents == [:])
        let days = try #require(report.fromAcceptance)
        #expect(days.median >= 2 && days.median <= days.p90 && days.p90 <= days.longest && days.longest <= 20)
        #expect(report.waits.allSatisfy { $0.holder != "applicant" })
    }

    @Test("does not count against the promise what the theme does not count (不计时限)")
    func excluded() throws {
        let theme = try #require(ThemeEndsTests.themes.first { $0.definition.id == "newborn" })
        let report = try ThemeEndsTests.simulation(theme, .kind).run(runs: 10, seed: 3)
        #expect(report.withinPromise == 10 && report.promised == 10)
        // The cards take longer than the five days; whoever is late with what counts is late.
        #expect((report.fromAcceptance?.median ?? 0) > 5)
        var slow = Behaviour.kind
        slow.workByItem["birth-certificate"] = slow.work
        slow.workByItem["birth-certificate"]?.pace = .days(6, 8)
        let late = try ThemeEndsTests.simulation(theme, slow).run(runs: 10, seed: 3)
        #expect((late.withinPromise ?? 10) < 5)
    }

    @Test("shows what a department that is too slow does to its item and to the promise")
    func slow() throws {
        let report = try simulation {
            smooth(&$0)
            var slow = $0.work
            slow.pace = Pace(half: .share(500), nine: .share(600))
            $0.workByItem["rehabilitation-confirmation"] = slow
        }.run(runs: 20, seed: 3)
        #expect(report.waits.first?.item == "rehabilitation-confirmation")
        #expect((report.cards.first { $0.item == "rehabilitation-confirmation" }?.yellow ?? 0) >= 15)
        #expect((report.withinPromise ?? 20) < 20)
    }

    @Test("rejects, terminates, returns and withdraws as declared")
    func outcomesFollowBehaviour() throws {
        let rejected = try simulation {
            smooth(&$0)
            $0.work.rejects = 100
        }.run(runs: 10, seed: 1)
        #expect(outcomes(rejected) == ["rejected": 10])
        let returned = try simulation {
            smooth(&$0)
            $0.applicant.missing = 100
            $0.applicant.promises = 0
            $0.applicant.mends = 0
        }.run(runs: 10, seed: 1)
        #expect(outcomes(returned) == ["returned": 10])
        let refused = try simulation {
            smooth(&$0)
            $0.acceptance.refuses = 100
        }.run(runs: 10, seed: 1)
        #expect(outcomes(refused) == ["notAccepted": 10])
        #expect(refused.fromAcceptance == nil)
    }

    @Test("counts what is promised, broken and asked for")
    func promises() throws {
        let report = try simulation {
            smooth(&$0)
            $0.situations = ["home-adaptation": 100, "out-of-town": 0]
            $0.applicant.missing = 100
            $0.applicant.promises = 100
            $0.applicant.keeps = 0
            $0.applicant.mends = 100
        }.run(runs: 10, seed: 1)
        let proof = try #require(report.materials.first { $0.material == "household-proof" })
        #expect(proof.promised == 10)
        let opinion = try #require(report.materials.first { $0.material == "rehabilitation-opinion" })
        #expect(opinion.asked == 10)
        // The item that rested on the promise was ended; what did not rest on it was done.
        #expect(outcomes(report) == ["partlyCompleted": 10])
    }

    @Test("draws statements that stand in for the examination of a licence, and finds some untrue")
    func licences() throws {
        let theme = try #require(ThemeEndsTests.themes.first { $0.definition.id == "business-start" })
        let hygiene = try #require(theme.definition.items.first { $0.id == "public-place-hygiene" })
        var behaviour = Behaviour.lying
        behaviour.situations = ["public-place": 100]
        behaviour.applicant.rectifies = 0
        let report = try ThemeEndsTests.simulation(theme, behaviour).run(runs: 6, seed: 1)
        let row = try #require(report.materials.first { $0.material == hygiene.id.licenceCommitment })
        #expect(row.committed == 6 && row.untrue == 6)
        #expect(report.revoked.contains { $0.item == hygiene.id && $0.count == 6 })
    }

    @Test("comes through failures of the departments' systems")
    func failures() throws {
        let report = try simulation {
            smooth(&$0)
            $0.work.fails = 60
        }.run(runs: 20, seed: 2)
        #expect(outcomes(report)["unfinished"] == nil)
        #expect((report.incidents["orderFailed"] ?? 0) > 0)
    }
}
