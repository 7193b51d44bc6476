import ArgumentParser
import Foundation

struct BenchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench",
        abstract: "Measure cases of five parallel items on a durable PostgreSQL, beside the floor of the same run.",
        discussion: """
            The load comes from inside the process. The floor is the same rows in
            the same batches, written by a bare loop into a second database; read
            the ratio, because absolute figures belong to the machine.

              swift build -c release --product onevisit
              .build/release/onevisit bench --cases 2000
            """
    )

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var logging: LogOptions

    @Option(help: "How many cases.")
    var cases = 2_000

    @Option(help: "How many cases are under way at once.")
    var inFlight = 128

    @Option(help: "Partitions.")
    var partitions = 4

    @Flag(help: "Print one JSON document instead of text.")
    var json = false

    func validate() throws {
        guard cases > 0, inFlight > 0, (1...64).contains(partitions) else {
            throw ValidationError("--cases and --in-flight must be positive, --partitions 1 … 64")
        }
    }

    func run() async throws {
        let bench = Bench(
            address: try database.resolved(),
            cases: cases,
            inFlight: inFlight,
            partitions: partitions,
            logger: try logging.logger()
        )
        try await reporting {
            let report = try await bench.run()
            print(json ? try report.json() : report.text)
        }
    }
}
