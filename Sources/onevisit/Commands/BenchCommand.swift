import ArgumentParser
import Foundation
import KafkaTransport

struct BenchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench",
        abstract:
            "Measure cases of five parallel items beside the floor of the same run: on PostgreSQL, or over Kafka.",
        discussion: """
            The load comes from inside the process. Read the ratio to the floor,
            because absolute figures belong to the machine.

              swift build -c release --product onevisit
              .build/release/onevisit bench --cases 2000
              .build/release/onevisit bench --kafka

            Without --kafka: the engine on a durable PostgreSQL. The floor is the
            same rows in the same batches, written by a bare loop into a second
            database.

            With --kafka: the path over a broker, with a journal in memory. A
            gateway produces commands; the engine reads, plans and publishes
            work orders, receipts and events; five departments read their orders,
            answer each twice over Kafka and read their receipts. It ends with the
            last receipt read and the last event published. The floor is the same
            messages, byte for byte, through the same producers and fetchers by
            loops that neither decode them, nor wait for an answer before the next
            one, nor belong to a group. A case in each partition goes first and is
            not counted.

            What the figures say: what coding, signing, planning and publishing
            cost beside bare transport, and how long a command waits in this path.
            What they do not: anything about PostgreSQL (a commit in memory takes
            no time), about a network or about several replicas. Gateway, engine
            and all departments share this process, so its user time and memory
            are of all of them; the mock is a process of its own.

            Without --broker each of the two runs has a mock broker of its own. It
            keeps 5 MiB a partition, so a number of cases for which that is too
            little is refused. With --broker the usual topics must exist, with
            --partitions partitions each: onevisit.commands, onevisit.events,
            onevisit.dead-letters and, for each department of one, two, three,
            four, five: onevisit.answers.<department>, onevisit.workorders.<…>,
            onevisit.receipts.<…>. Never use the broker of an installation: its
            engines would find our commands among theirs. The engine's group is
            onevisit-bench-engine.

            It fails when a command is refused, a case is not concluded, a receipt
            is missing or a message becomes a dead letter.
            """
    )

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var logging: LogOptions

    @Flag(help: "Measure the path over Kafka, without PostgreSQL.")
    var kafka = false

    @Option(help: ArgumentHelp("With --kafka: a real broker. Default: a mock.", valueName: "host:port"))
    var broker: String?

    @Option(help: ArgumentHelp("With --broker: librdkafka properties, one name=value a line.", valueName: "file"))
    var kafkaProperties: String?

    @Option(help: "How many cases. Default: 2000, with --kafka 1000.")
    var cases: Int?

    @Option(help: "How many cases are under way at once.")
    var inFlight = 128

    @Option(help: "Partitions. Default: 4, with --kafka 8.")
    var partitions: Int?

    @Flag(help: "Print one JSON document instead of text.")
    var json = false

    func validate() throws {
        guard cases ?? 1 > 0, inFlight > 0, (1...64).contains(partitions ?? 1) else {
            throw ValidationError("--cases and --in-flight must be positive, --partitions 1 … 64")
        }
        guard kafka || broker == nil else { throw ValidationError("--broker needs --kafka") }
        guard broker != nil || kafkaProperties == nil else {
            throw ValidationError("--kafka-properties needs --broker")
        }
    }

    func run() async throws {
        try await reporting { try await kafka ? runKafka() : runPostgres() }
    }

    private func runPostgres() async throws {
        let bench = Bench(
            address: try database.resolved(),
            cases: cases ?? 2_000,
            inFlight: inFlight,
            partitions: partitions ?? 4,
            logger: try logging.logger()
        )
        let report = try await bench.run()
        print(json ? try report.json() : report.text)
    }

    private func runKafka() async throws {
        let properties = try kafkaProperties.map(KafkaOptions.properties) ?? [:]
        let bench = KafkaBench(
            broker: broker.map { KafkaSettings(brokers: $0, properties: properties) },
            cases: cases ?? 1_000,
            inFlight: inFlight,
            partitions: partitions ?? 8,
            logger: try logging.logger()
        )
        let report = try await bench.run()
        print(json ? try report.json() : report.text)
    }
}
