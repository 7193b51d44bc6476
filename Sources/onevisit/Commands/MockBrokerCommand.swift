import ArgumentParser
import Foundation
import KafkaTransport
import Messaging
import Orchestration

struct MockBrokerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mock-broker",
        abstract: "Run librdkafka's mock cluster as a process of its own, for trials and tests.",
        discussion: """
            It speaks Kafka's protocol on a free port of 127.0.0.1 and keeps everything
            in memory, at most 5 MiB a partition. Nothing is kept when it ends: never
            use it for real work. Prints `bootstrap: <host:port>` when it is ready.
            """
    )

    @Option(help: "Partitions of the commands and of every department's topics, as the database was prepared with.")
    var partitions = ServerSettings.usualPartitions

    @Option(help: "Departments, separated by commas.")
    var departments = "human-resources,natural-resources,housing"

    @Option(help: "Brokers in the cluster, 1 … 9.")
    var brokers = 1

    /// For whoever starts it as a child, so that it never outlives its parent.
    @Flag(help: .hidden)
    var untilEndOfInput = false

    func validate() throws {
        guard (1...1024).contains(partitions) else { throw ValidationError("--partitions must be 1 … 1024") }
        guard (1...9).contains(brokers) else { throw ValidationError("--brokers must be 1 … 9") }
        for department in ids where !Channel.canName(department) {
            throw ValidationError("--departments: '\(department)' cannot be part of a topic's name")
        }
    }

    private var ids: [DepartmentID] {
        departments.split(separator: ",").map { DepartmentID(String($0)) }
    }

    func run() async throws {
        try await reporting {
            let topics = Channel.all(departments: ids).map { ($0.topic, partitions) }
            let cluster = try KafkaMockCluster(brokers: brokers, topics: Dictionary(uniqueKeysWithValues: topics))
            tell("bootstrap: \(cluster.bootstrapServers)")
            await end()
            cluster.close()
        }
    }

    private func end() async {
        guard untilEndOfInput else { return await StopSignal.wait() }
        // Nothing is ever sent.
        let input = FileHandle.standardInput
        await withCheckedContinuation { continuation in
            Thread.detachNewThread {
                _ = try? input.readToEnd()
                continuation.resume()
            }
        }
    }
}
