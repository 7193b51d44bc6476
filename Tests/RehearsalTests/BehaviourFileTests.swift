import Orchestration
import Rehearsal
import Testing
import WorkflowFiles

@Suite("A behaviour file")
struct BehaviourFileTests {
    private let library = Shipped.library

    private func read(_ text: String) throws -> (Behaviour, [String]) {
        let workflow = try #require(library.definitions().first { $0.definition.id == "work-injury-rehabilitation" })
        let (behaviour, failures) = BehaviourFile.read(LibraryFile(path: "b.yaml", text: text), for: workflow)
        return (behaviour, failures.map { $0.rendered(in: .english) })
    }

    @Test("says what it says, and leaves the rest as assumed")
    func values() throws {
        let (behaviour, failures) = try read(
            """
            format: onevisit-behaviour/1
            period: 2026-03-02 to 2026-03-31
            情形: {居家改造: 100%}
            applicant: {missing: 0%, 用时: {half: 2wd, 九成: 30小时}}
            sources: {others: 80%, 工伤认定信息: 100%}
            departments:
              housing: {rejects: 9%}
              others: {objects: 1%}
            items: {住房核验: {fails: 7%}}
            """
        )
        #expect(failures == [])
        #expect(behaviour.situations == ["home-adaptation": 100])
        #expect(behaviour.applicant.missing == 0 && behaviour.applicant.keeps == Behaviour().applicant.keeps)
        #expect(behaviour.applicant.pace == Pace(half: .minutes(960), nine: .minutes(1_800)))
        #expect(behaviour.finds == 80 && behaviour.findsBySource == ["work-injury-decisions": 100])
        // The special case rests on the more general one, wherever that stands.
        #expect(behaviour.workByDepartment["housing"]?.objects == 1)
        let check = try #require(behaviour.workByItem["housing-check"])
        #expect(check.rejects == 9 && check.objects == 1 && check.fails == 7)
        #expect(behaviour.period?.lowerBound == CivilDate("2026-03-02"))
    }

    @Test(
        "is told what is wrong with it, at which line",
        arguments: [
            ("format: onevisit-behaviour/2", "b.yaml:1: The format is unknown."),
            ("format: onevisit-behaviour/1\napplicant: {missing: 110%}", "b.yaml:2: “110%” is no share."),
            ("format: onevisit-behaviour/1\napplicant: {mising: 10%}", "Did you mean “missing”?"),
            ("format: onevisit-behaviour/1\n部门: {住间: {rejects: 1%}}", "Did you mean “住建”?"),
            ("format: onevisit-behaviour/1\nincidents: {pace: {half: soon}}", "“soon” is no length of time."),
            ("format: onevisit-behaviour/1\nperiod: 2026-03-31 to 2026-03-01", "is no range of days."),
        ]
    )
    func faults(text: String, message: String) throws {
        let (_, failures) = try read(text)
        #expect(failures.contains { $0.contains(message) }, "\(failures)")
    }

    @Test("lies ready as an example without a fault")
    func example() throws {
        let workflow = try #require(library.definitions().first { $0.definition.id == "work-injury-rehabilitation" })
        let (_, failures) = BehaviourFile.read(path: Shipped.folder + "/behaviour/example.yaml", for: workflow)
        #expect(failures == [])
    }
}
