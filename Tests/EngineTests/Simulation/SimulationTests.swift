import EngineTestKit
import Testing

@Suite("A hostile world breaks no promise", .timeLimit(.minutes(10)))
struct SimulationTests {
    /// 1,000 worlds, in stretches that run side by side.
    @Test("seeds", arguments: 0..<20)
    func seeds(stretch: UInt64) throws {
        for seed in (stretch * 50)..<(stretch * 50 + 50) {
            let report = try Simulation.run(seed: seed)
            #expect(report.violations.isEmpty, "\(report)")
        }
    }
}
