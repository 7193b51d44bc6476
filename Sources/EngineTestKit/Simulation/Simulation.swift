/// A whole world in one thread and in virtual time: owners that fight for partitions, a journal that fails, departments that
/// answer late, twice or against themselves, and people. The same seed gives the same world.
package enum Simulation {
    /// - Throws: only if the sample theme itself is unsound.
    package static func run(
        seed: UInt64,
        options: SimulationOptions = SimulationOptions()
    ) throws -> SimulationReport {
        let world = try SimulationWorld(seed: seed, options: options)
        return world.run()
    }
}
