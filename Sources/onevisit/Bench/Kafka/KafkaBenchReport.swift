import Foundation
import KafkaTransport

struct KafkaBenchReport: Encodable {
    struct Side: Encodable {
        var seconds: Double
        var casesPerSecond: Double
        var messagesPerSecond: Double
        /// In user mode, of this process.
        var userMillisecondsPerCase: Double
        /// In user and system mode, of the mock; `nil` for a broker that is not ours.
        var brokerMillisecondsPerCase: Double?
    }

    var cases: Int
    var inFlight: Int
    var partitions: Int
    var broker: String
    var engine: Side
    var floor: Side
    /// The engine's speed as a part of the floor's.
    var engineToFloor: Double
    var commandsPerSecond: Double
    var messagesIn: Int
    var messagesOut: Int
    var messagesInPerSecond: Double
    var messagesOutPerSecond: Double
    var batchesOut: Int
    var messageBytes: Int
    var events: Int
    var commits: Int
    var receipts: Int
    /// The most that one partition of one topic took, warm-up included.
    var fullestPartitionBytes: Int
    var commandToCommitted: Percentiles
    var caseToConcluded: Percentiles
    var peakMemoryBytes: Int

    init(
        bench: KafkaBench,
        engine: KafkaBench.Measured,
        engineBrokerSeconds: Double?,
        floor: KafkaBenchRun,
        floorBrokerSeconds: Double?
    ) {
        let traffic = engine.measured
        let seconds = max(engine.run.seconds, 0.001)
        let cases = bench.cases
        let messages = traffic.inCount + traffic.outCount
        func side(_ run: KafkaBenchRun, _ brokerSeconds: Double?) -> Side {
            Side(
                seconds: run.seconds,
                casesPerSecond: Double(cases) / max(run.seconds, 0.001),
                messagesPerSecond: Double(messages) / max(run.seconds, 0.001),
                userMillisecondsPerCase: run.userSeconds * 1_000 / Double(cases),
                brokerMillisecondsPerCase: brokerSeconds.map { $0 * 1_000 / Double(cases) }
            )
        }
        self.cases = cases
        inFlight = bench.inFlight
        partitions = bench.partitions
        broker = bench.broker?.brokers ?? "mock in a process of its own"
        self.engine = side(engine.run, engineBrokerSeconds)
        self.floor = side(floor, floorBrokerSeconds)
        engineToFloor = floor.seconds / seconds
        messagesIn = traffic.inCount
        messagesOut = traffic.outCount
        commandsPerSecond = Double(engine.figures.commandMicroseconds.count) / seconds
        messagesInPerSecond = Double(messagesIn) / seconds
        messagesOutPerSecond = Double(messagesOut) / seconds
        batchesOut = traffic.batchCount
        messageBytes = traffic.bytes.values.reduce(0, +)
        events = engine.figures.events
        commits = engine.figures.commits
        receipts = engine.figures.receipts
        fullestPartitionBytes = (engine.warmUp + traffic).bytes.values.max() ?? 0
        commandToCommitted = Percentiles(engine.figures.commandMicroseconds)
        caseToConcluded = Percentiles(engine.figures.caseMicroseconds)
        peakMemoryBytes = engine.peakMemoryBytes
    }
}

extension KafkaBenchReport {
    var text: String {
        """
        \(cases) cases of 5 parallel items, \(inFlight) under way at once, \(partitions) partitions; broker: \(broker)
        engine              \(line(engine))
        floor               \(line(floor))
        engine / floor      \(rounded(engineToFloor)) of the floor's speed
        commands            \(whole(commandsPerSecond))/s (submissions and answers)
        messages in         \(whole(messagesInPerSecond))/s, \(messagesIn) in all
        messages out        \(whole(messagesOutPerSecond))/s, \(messagesOut) in all, \(rounded(perBatch)) a batch
        command → committed \(commandToCommitted) (in memory)
        case → concluded    \(caseToConcluded)
        processor           engine \(processor(engine)); floor \(processor(floor))
        commits             \(commits), \(rounded(Double(events) / Double(max(commits, 1)))) events each
        messages            \(messageBytes / max(cases, 1)) bytes a case, fullest partition \(fullestPartitionBytes) bytes
        peak memory         \(peakMemoryBytes >> 20) MiB (includes the messages kept for the floor, \(messageBytes >> 20) MiB)
        """
    }

    func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }

    private var perBatch: Double { Double(messagesOut) / Double(max(batchesOut, 1)) }

    private func line(_ side: Side) -> String {
        "\(whole(side.casesPerSecond)) cases/s, \(whole(side.messagesPerSecond)) messages/s in \(rounded(side.seconds)) s"
    }

    private func processor(_ side: Side) -> String {
        let own = "\(rounded(side.userMillisecondsPerCase)) ms a case in user mode"
        guard let broker = side.brokerMillisecondsPerCase else { return own }
        return own + ", its broker \(rounded(broker)) ms in all"
    }

    private func whole(_ value: Double) -> String { "\(Int(value.rounded()))" }

    private func rounded(_ value: Double) -> String { "\((value * 100).rounded() / 100)" }
}
