import ArgumentParser
import EngineTestKit

struct SimulateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "simulate",
        abstract:
            "Drive the whole engine through crashes, fences, unknown outcomes and repeats, and check its promises.",
        discussion: """
            Everything follows from the seed. A violation prints the command that
            repeats it:
              onevisit simulate --seeds 1000
              onevisit simulate --seed 4711
            """
    )

    @Option(help: "How many seeds to run.")
    var seeds = 100

    @Option(help: "The first seed.")
    var from: UInt64 = 1

    @Option(help: "One seed only.")
    var seed: UInt64?

    func validate() throws {
        guard seeds > 0 else { throw ValidationError("--seeds must be positive") }
    }

    func run() throws {
        let first = seed ?? from
        let numbers = (0..<UInt64(seed == nil ? seeds : 1)).map { first &+ $0 }
        var violations = 0
        var cases = 0
        var commits = 0
        for number in numbers {
            let report = try Simulation.run(seed: number)
            violations += report.violations.count
            cases += report.cases
            commits += report.commits
            if seed != nil || !report.violations.isEmpty { tell(report) }
        }
        tell("\(numbers.count) seed(s), \(cases) cases, \(commits) commits, \(violations) violation(s)")
        if violations > 0 { throw Exit.findings }
    }
}
