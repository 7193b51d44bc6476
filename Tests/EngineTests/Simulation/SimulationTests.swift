import EngineTestKit
import Testing

/// A hundred worlds on every run; `onevisit simulate --seeds 1000` is part of `Deploy/test`. One after the other, because they
/// never wait: side by side they would keep tests that do wait from their turn.
@Suite("A hostile world breaks no promise", .serialized, .timeLimit(.minutes(10)))
struct SimulationTests {
    @Test("seeds", arguments: 0..<4)
    func seeds(stretch: UInt64) throws {
        for seed in (stretch * 25)..<(stretch * 25 + 25) {
            let report = try Simulation.run(seed: seed)
            #expect(report.violations.isEmpty, "\(report)")
        }
    }
}
