import AdapterKit
import Departments
import DiskMaterialStore
import Engine
import Foundation
import HTTPAPI
import Logging
import Messaging
import Orchestration
import PostgresJournal
import ServiceLifecycle
import Synchronization
import WorkflowFiles

/// Composes the parts that run in this process: journal, engine, departments, API.
struct Server {
    let settings: ServerSettings
    let store: PostgresStore
    let library: WorkflowLibrary
    let secrets: DataFolder.Secrets
    let folder: DataFolder
    let reader: CaseReader

    /// Connects, checks or prepares the database, and publishes what the workflow folder holds.
    static func prepare(_ settings: ServerSettings) async throws -> Server {
        let folder = try DataFolder(settings.data)
        let secrets = try folder.secrets()
        let library = WorkflowLibrary.load(directory: settings.workflows)
        let errors = library.findings.filter { $0.severity == .error }.count
        guard errors == 0 else { throw StartError.workflowsWrong(count: errors, folder: settings.workflows) }
        let store = try await Database.open(settings)
        try await Self.check(secrets.master, opens: store, in: folder)
        for workflow in library.definitions() {
            try await store.directory.publish(
                PublishedWorkflow(
                    reference: workflow.reference,
                    title: workflow.definition.title,
                    bytes: workflow.bytes,
                    publishedAt: SystemClock().now,
                    author: settings.author,
                    isInstalled: !settings.requiresApproval
                ),
                tenant: TenantID(settings.tenant)
            )
        }
        return Server(
            settings: settings,
            store: store,
            library: library,
            secrets: secrets,
            folder: folder,
            reader: CaseReader(directory: store.directory, masterKey: secrets.master)
        )
    }

    /// With another key every stored personal value is unreadable, and new cases would depend on a second key that nobody
    /// guards: refused before anything is written.
    private static func check(_ master: MasterKey, opens store: PostgresStore, in folder: DataFolder) async throws {
        guard let known = try await store.anyWrappedKey() else { return }
        do throws(KeyError) {
            _ = try master.unwrap(known.wrapped, of: known.caseID)
        } catch .otherMasterKey(let id) {
            throw StartError.otherMasterKey(folder: folder.root.path, own: master.id, wanted: id)
        }
    }

    /// Runs until a signal asks to stop; then requests end, the commit in flight is finished, and the leases are given back.
    func run(onReady: @escaping @Sendable (_ port: Int) async -> Void, extra: [any Service] = []) async throws {
        let parts = try await parts()
        let isListening = Mutex(false)
        let door = try await door(to: parts) { port in
            isListening.withLock { $0 = true }
            await onReady(port)
        }
        do {
            // Stopped in the opposite order: requests first, the engine last, so that what was taken is finished.
            try await ServiceRun(services: parts.services + [door] + extra, logger: settings.logger).run()
        } catch let error where !isListening.withLock({ $0 }) {
            throw StartError.cannotListen(host: settings.host, port: settings.port, reason: "\(error)")
        }
        await parts.close()
        await store.close()
    }

    private func parts() async throws -> ServerParts {
        guard let kafka = settings.kafka else { return try await embeddedParts() }
        return try await kafkaParts(kafka)
    }

    /// The API, or health and metrics alone where the gateway runs elsewhere.
    private func door(
        to parts: ServerParts,
        onServerRunning: @escaping @Sendable (_ port: Int) async -> Void
    ) async throws -> any Service {
        if let log = parts.log {
            return HTTPService(
                host: settings.host,
                port: settings.port,
                dependencies: try await dependencies(log: log, board: parts.board),
                onServerRunning: onServerRunning
            )
        }
        let metrics = MetricsPage(
            registry: Telemetry.start(logger: settings.logger),
            operations: store.operations,
            now: { SystemClock().now },
            logger: settings.logger
        )
        return OperationsService(
            host: settings.host,
            port: settings.port,
            isReady: { [directory = store.directory] in (try? await directory.ping()) != nil },
            metrics: { await metrics.text() },
            onServerRunning: onServerRunning,
            logger: settings.logger
        )
    }

    /// A gateway apart from the engines hears of no commit, so it looks more often.
    private var feedPollMilliseconds: Int64 { settings.only == .gateway ? 1_000 : 5_000 }

    var engineConfiguration: EngineConfiguration {
        EngineConfiguration(
            owner: OwnerIdentity(name: "\(ProcessInfo.processInfo.hostName)/\(UUID().uuidString)"),
            masterKey: secrets.master,
            calendars: library.calendars
        )
    }

    private func dependencies(log: any CommandLog, board: CommitBoard) async throws -> HTTPDependencies {
        return HTTPDependencies(
            log: log,
            directory: store.directory,
            journal: store.journal,
            reader: reader,
            feed: CaseEventFeed(reader: reader, board: board, pollMilliseconds: feedPollMilliseconds),
            materials: try DiskMaterialStore(root: folder.materials.path, masterKey: secrets.materialKey),
            calendars: library.calendars,
            now: { SystemClock().now },
            tokens: try await tokens(),
            persons: PersonIdentity(secrets.master),
            ticketKey: secrets.ticketKey,
            leases: store.leases,
            operations: store.operations,
            metrics: Telemetry.start(logger: settings.logger),
            logger: settings.logger
        )
    }

    private func tokens() async throws -> TokenVerifier {
        guard let keySet = settings.keySet else { return try await .sharedSecret(secrets.tokenSecret) }
        return try await .keySet(json: String(contentsOf: keySet, encoding: .utf8))
    }
}
