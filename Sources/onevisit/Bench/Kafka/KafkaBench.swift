import Crypto
import Engine
import EngineTestKit
import Foundation
import KafkaTransport
import Logging
import Messaging
import Orchestration

/// One measured run of the Kafka path, without PostgreSQL: the load through a gateway's log, an engine and departments, then the
/// same messages through bare loops.
struct KafkaBench {
    static let group = "onevisit-bench-engine"

    /// `nil`: a mock of the run's own, one for the load and one for the floor.
    let broker: KafkaSettings?
    let cases: Int
    let inFlight: Int
    let partitions: Int
    let logger: Logger

    func run() async throws -> KafkaBenchReport {
        // What an earlier run left in the topics of a real broker is told apart by this name.
        let run = broker == nil ? "mock" : String(UUID().uuidString.prefix(8))
        let plan = warmUpNumbers(of: run)
        if broker == nil {
            let all = (Array(0..<cases) + plan).map { KafkaBenchLoad.caseID($0, of: run) }
            try MockRoom.check(cases: all, partitions: partitions)
        }
        let engine = try await withBroker { try await measure($0, run: run, warmUp: plan) }
        if broker == nil { try MockRoom.check(engine.value.warmUp + engine.value.measured) }
        let floor = try await withBroker { broker in
            try await KafkaBenchFloor(
                settings: broker.settings,
                partitions: partitions,
                inFlight: inFlight,
                logger: logger
            ).run(warmUp: engine.value.warmUp, measured: engine.value.measured)
        }
        return KafkaBenchReport(
            bench: self,
            engine: engine.value,
            engineBrokerSeconds: engine.brokerSeconds,
            floor: floor.value,
            floorBrokerSeconds: floor.brokerSeconds
        )
    }

    /// So many cases that every partition has one: every client, of every topic and partition, has done something before it counts.
    private func warmUpNumbers(of run: String) -> [Int] {
        var numbers: [Int: Int] = [:]
        var number = cases
        while numbers.count < partitions {
            let partition = Partitioning.partition(of: KafkaBenchLoad.caseID(number, of: run), of: partitions)
            numbers[partition] = numbers[partition] ?? number
            number += 1
        }
        return numbers.values.sorted()
    }

    private func withBroker<Value>(
        _ body: (BenchBroker) async throws -> Value
    ) async throws -> (value: Value, brokerSeconds: Double?) {
        let broker = try await BenchBroker.start(broker, partitions: partitions)
        defer { broker.stop() }
        try await KafkaTopics.check(
            settings: broker.settings,
            expected: Channel.all(departments: BenchWorkflow.departments),
            partitions: partitions,
            logger: logger
        )
        let value = try await body(broker)
        return (value, broker.processorSeconds)
    }
}

extension KafkaBench {
    struct Measured {
        var run: KafkaBenchRun
        var figures: KafkaBenchProgress.Figures
        var warmUp: KafkaTraffic.Recorded
        var measured: KafkaTraffic.Recorded
        var peakMemoryBytes: Int
    }

    private func measure(_ broker: BenchBroker, run: String, warmUp: [Int]) async throws -> Measured {
        let traffic = KafkaTraffic()
        let progress = KafkaBenchProgress()
        let cluster = try await KafkaBenchCluster(
            settings: broker.settings,
            partitions: partitions,
            run: run,
            traffic: traffic,
            progress: progress,
            logger: logger
        )
        let stall = StallGuard(moves: { progress.moves }, standing: { progress.standing })
        let cases = cases
        let inFlight = inFlight
        return try await cluster.serve {
            try await stall.run {
                try await cluster.load.submit(warmUp, inFlight: warmUp.count)
                try await cluster.published()
                let before = traffic.take()
                _ = progress.takeFigures()
                let meter = KafkaBenchRun.Meter()
                try await cluster.load.submit(Array(0..<cases), inFlight: inFlight)
                try await cluster.published()
                let measured = Measured(
                    run: meter.read(),
                    figures: progress.takeFigures(),
                    warmUp: before,
                    measured: traffic.take(),
                    peakMemoryBytes: ProcessMemory.peakBytes
                )
                try measured.check(cases: cases)
                return measured
            }
        }
    }
}

extension KafkaBench.Measured {
    /// Everything is counted twice: by whoever waited for it, and in what went over the wire.
    fileprivate func check(cases: Int) throws {
        let answers = cases * BenchWorkflow.departments.count * 2
        let published = measured.published
        func count(_ matches: (Channel) -> Bool) -> Int {
            published.reduce(0) { $0 + (matches($1.key.channel) ? $1.value.count : 0) }
        }
        let receipts = count { if case .receipts = $0 { true } else { false } }
        guard figures.concluded == cases else {
            throw BenchFault("\(figures.concluded) of \(cases) cases were concluded")
        }
        guard figures.receipts == answers, receipts >= answers else {
            throw BenchFault("\(figures.receipts) of \(answers) receipts came, \(receipts) were sent")
        }
        let deadLetters = count { $0 == .deadLetters }
        guard deadLetters == 0 else { throw BenchFault("\(deadLetters) messages went to the dead letters") }
    }
}
