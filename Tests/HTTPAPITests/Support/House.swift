import Crypto
import DiskMaterialStore
import Engine
import EngineTestKit
import Foundation
import HTTPAPI
import Hummingbird
import HummingbirdTesting
import Logging
import Messaging
import Orchestration

/// The API over real parts, all within the process: engine, journal in memory, files on disk.
struct House: Sendable {
    static let tenant: TenantID = "zhongshan"
    static let secret = "a secret that is only used within tests"

    static let masterKeyBytes = [UInt8](repeating: 7, count: 32)
    static var masterKey: MasterKey {
        get throws { try MasterKey(bytes: masterKeyBytes) }
    }

    let journal: InMemoryJournal
    let engine: EmbeddedEngine
    private(set) var dependencies: HTTPDependencies
    private let folder: TemporaryFolder

    /// - Parameters:
    ///   - closed: why no command is taken, instead of handing it to the engine.
    ///   - other: the log that takes commands, instead of the engine's.
    ///   - isLogFar: the engine is elsewhere: no outcome and no signal of a commit comes back from it.
    ///   - heard: keeps what is handed to the log.
    init(
        closed: CommandLogError? = nil,
        other: (any CommandLog)? = nil,
        isLogFar: Bool = false,
        heard: Heard? = nil,
        limits: HTTPLimits = HTTPLimits(),
        processor: ProcessorSettings = ProcessorSettings(),
        now: @escaping @Sendable () -> Timestamp = { Moment.now },
        logger: Logger = Logger(label: "tests") { _ in SwiftLogNoOpLogHandler() }
    ) async throws {
        let masterKey = try Self.masterKey
        let calendars = ["china": try Sample.calendar()]
        let journal = InMemoryJournal(partitions: 2)
        let log = InProcessLog(installation: try await journal.installation(), settings: processor)
        engine = EmbeddedEngine(
            log: log,
            journal: journal,
            configuration: EmbeddedEngine.Configuration(
                owner: OwnerIdentity(name: "tests"),
                masterKey: masterKey,
                calendars: calendars,
                clock: ManualClock(now: Moment.now),
                processor: processor
            )
        )
        folder = try TemporaryFolder()
        self.journal = journal
        let reader = CaseReader(directory: journal, masterKey: masterKey)
        dependencies = HTTPDependencies(
            log: closed.map { ClosedLog(error: $0) } ?? other ?? (isLogFar ? FarLog(engine: log) : log),
            directory: journal,
            journal: journal,
            reader: reader,
            feed: isLogFar
                ? CaseEventFeed(polling: reader, everyMilliseconds: 20)
                : CaseEventFeed(reader: reader, board: engine.board),
            materials: try DiskMaterialStore(root: folder.path, masterKey: [UInt8](repeating: 9, count: 32)),
            calendars: calendars,
            now: now,
            tokens: try await TokenVerifier.sharedSecret(Self.secret, issuer: "tests", audience: "onevisit"),
            persons: PersonIdentity(masterKey),
            ticketKey: SymmetricKey(data: [UInt8](repeating: 3, count: 32)),
            leases: journal,
            operations: journal,
            limits: limits,
            logger: logger
        )
        if let heard { dependencies.log = HeardLog(log: dependencies.log, heard: heard) }
        try await publish(Sample.definition)
    }

    func publish(_ definition: WorkflowDefinition, isInstalled: Bool = true) async throws {
        let (reference, bytes) = try definition.published()
        let workflow = PublishedWorkflow(
            reference: reference,
            title: definition.title,
            bytes: bytes,
            publishedAt: Moment.now,
            isInstalled: isInstalled
        )
        try await journal.publish(workflow, tenant: Self.tenant)
    }

    /// Requests go straight to the router; the engine stands still.
    func routed<Value: Sendable>(_ test: @Sendable (Client) async throws -> Value) async throws -> Value {
        try await serve(.router, test)
    }

    /// Requests go through a real server on a free port; the engine stands still.
    func live<Value: Sendable>(_ test: @Sendable (Client) async throws -> Value) async throws -> Value {
        try await serve(.live, test)
    }

    /// A real server that takes many connections, over a running engine.
    ///
    /// - Parameter leases: what hands out orders, instead of the journal.
    func running(
        leases: (any WorkOrderLeases)? = nil,
        _ test: @Sendable (Client) async throws -> Void
    ) async throws {
        var house = self
        if let leases { house.dependencies.leases = leases }
        try await withThrowingTaskGroup(of: Void.self) { [house] group in
            group.addTask { try await engine.run() }
            defer { engine.stop() }
            try await house.serve(.ahc(), test)
        }
    }

    private func serve<Value: Sendable>(
        _ setup: TestingSetup,
        _ test: @Sendable (Client) async throws -> Value
    ) async throws -> Value {
        let tokens = dependencies.tokens
        return try await HTTPService(port: 0, dependencies: dependencies).application.test(setup) { client in
            try await test(Client(client: client, tokens: tokens))
        }
    }
}

enum Moment {
    /// Monday, 2026-03-02, 10:00 in Zhongshan.
    static let now = Timestamp(microseconds: 1_772_416_800_000_000)
}

/// A log that takes nothing.
struct ClosedLog: CommandLog {
    var error: CommandLogError

    func append(_ envelope: Envelope) async throws(CommandLogError) -> Receipt? {
        throw error
    }
}

/// Removed with the value that holds it.
final class TemporaryFolder: Sendable {
    let path: String

    init() throws {
        let url = FileManager.default.temporaryDirectory.appending(path: "onevisit-http-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        path = url.path
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }
}
