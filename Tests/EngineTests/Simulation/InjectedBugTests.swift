import EngineTestKit
import Testing

@Suite("The checkers find what was broken on purpose", .serialized, .timeLimit(.minutes(10)))
struct InjectedBugTests {
    /// The promises under which each bug may show itself first.
    static let promises: [InjectedBug: Set<String>] = [
        .skipFence: ["P2", "P10"],
        .loseReceipt: ["P1"],
        .publishOutOfOrder: ["P9"],
        .movePositionBeforeDelivery: ["P9"],
        .releaseWhileHeld: ["P5"],
        .loseHeader: ["P3"],
        .forgeEvent: ["P8"],
        .moveInputsTooFar: ["P1"],
    ]

    @Test(
        "a bug shows itself as the promise that it breaks, with the seed to repeat it",
        arguments: InjectedBug.allCases
    )
    func caught(bug: InjectedBug) throws {
        let report = try #require(try firstViolation(of: bug))
        let promise = try #require(report.violations.first?.promise)
        #expect(Self.promises[bug]?.contains(promise) ?? false, "\(report)")
        #expect(report.description.contains("onevisit simulate --seed \(report.seed)"))
        let again = try Simulation.run(seed: report.seed, options: options(bug))
        #expect(again == report)
    }

    /// More faults than usual: some bugs only show between two crashes.
    private func options(_ bug: InjectedBug) -> SimulationOptions {
        SimulationOptions(applicants: 3, faultPercent: 8, bug: bug)
    }

    private func firstViolation(of bug: InjectedBug) throws -> SimulationReport? {
        for seed in UInt64(0)..<100 {
            let report = try Simulation.run(seed: seed, options: options(bug))
            if !report.violations.isEmpty { return report }
        }
        return nil
    }
}
