import Engine
import Foundation
import Logging
import Messaging
import Orchestration
import PostgresJournal

/// One measured run: the load through the whole engine, then the same commits by a bare loop.
struct Bench {
    static let tenant: TenantID = "bench"
    static let jurisdiction: JurisdictionID = "442000"

    let address: String
    let cases: Int
    let inFlight: Int
    let partitions: Int
    let logger: Logger

    func run() async throws -> BenchReport {
        let names = ["engine", "floor"].map { "onevisit_bench_\(ProcessInfo.processInfo.processIdentifier)_\($0)" }
        try await BenchDatabase.create(names, at: address)
        do {
            let report = try await measure(engineDatabase: names[0], floorDatabase: names[1])
            try await BenchDatabase.drop(names, at: address)
            return report
        } catch {
            try? await BenchDatabase.drop(names, at: address, isForced: true)
            throw error
        }
    }

    private func measure(engineDatabase: String, floorDatabase: String) async throws -> BenchReport {
        let store = try await PostgresStore.connect(PostgresStoreOptions(address: address, database: engineDatabase))
        _ = try await store.migrator.migrate()
        _ = try await store.migrator.install(partitions: partitions)
        let settings = try await BenchDatabase.durability(at: address)
        let recording = CommitRecord()
        let journal = ObservedJournal(store.journal, observe: recording.append)
        let walBefore = try await store.walBytes()
        let load = try await runLoad(store: store, journal: journal)
        let walBytes = try await store.walBytes() - walBefore
        try checkConclusions(in: recording.commits)
        await store.close()

        let floor = try await PostgresStore.connect(PostgresStoreOptions(address: address, database: floorDatabase))
        _ = try await floor.migrator.migrate()
        _ = try await floor.migrator.install(partitions: partitions)
        let floorSeconds = try await BenchFloor(journal: floor.journal, commits: recording.commits).run()
        await floor.close()
        return BenchReport(
            cases: cases,
            inFlight: inFlight,
            partitions: partitions,
            durability: settings,
            seconds: load.seconds,
            events: recording.commits.reduce(0) { $0 + $1.events.count },
            commits: recording.commits.count,
            commandToCommitted: Percentiles(load.commandMicroseconds),
            caseToConcluded: Percentiles(load.caseMicroseconds),
            peakMemoryBytes: ProcessMemory.peakBytes,
            walBytes: walBytes,
            floorSeconds: floorSeconds
        )
    }

    /// The load counts approvals; what the figures are about is read from the journal itself.
    private func checkConclusions(in commits: [Commit]) throws {
        var concluded: [String: Int] = [:]
        for event in commits.flatMap(\.events) where event.type == Fact.Kind.caseConcluded.rawValue {
            concluded[event.stream.id, default: 0] += 1
        }
        guard concluded.count == cases, concluded.values.allSatisfy({ $0 == 1 }) else {
            throw BenchFault("\(concluded.count) of \(cases) cases were concluded")
        }
    }

    private func runLoad(store: PostgresStore, journal: ObservedJournal) async throws -> BenchLoad.Measured {
        let workflow = BenchWorkflow.definition
        let published = try workflow.published()
        try await store.directory.publish(
            PublishedWorkflow(
                reference: published.reference,
                title: workflow.title,
                bytes: published.bytes,
                publishedAt: SystemClock().now
            ),
            tenant: Self.tenant
        )
        let log = InProcessLog(installation: try await journal.installation())
        let load = BenchLoad(log: log, workflow: published.reference, cases: cases, inFlight: inFlight)
        let engine = EmbeddedEngine(
            log: log,
            journal: journal,
            configuration: EmbeddedEngine.Configuration(
                owner: OwnerIdentity(name: "bench"),
                masterKey: try MasterKey(bytes: [UInt8](repeating: 7, count: MasterKey.sizeBytes)),
                calendars: [workflow.calendar: BenchWorkflow.calendar]
            ),
            deliveries: load.deliveries,
            logger: logger
        )
        async let running: Void = engine.run()
        let result = try await load.run()
        engine.stop()
        try await running
        return result
    }
}
