package import Crypto
package import Engine
package import Logging
package import Messaging
package import Orchestration
package import PrometheusMetrics

/// The parts that the API stands on. All are shared with the rest of the process.
package struct HTTPDependencies: Sendable {
    package var log: any CommandLog
    package var directory: any CaseDirectory
    /// Read for the credit register, and for outcomes that the log does not tell.
    package var journal: any Journal
    package var reader: CaseReader
    /// Wakes the progress streams.
    package var feed: CaseEventFeed
    package var materials: any MaterialStore
    /// By id.
    package var calendars: [String: WorkingCalendar]
    package var now: @Sendable () -> Timestamp
    package var tokens: TokenVerifier
    /// Who a document belongs to, without keeping the document.
    package var persons: PersonIdentity
    /// Binds uploads to their uploader; the same for every gateway of an installation.
    package var ticketKey: SymmetricKey
    /// Hands work orders to departments that fetch them.
    package var leases: any WorkOrderLeases
    /// How the departments fare, and what operators decide about them.
    package var operations: any DepartmentOperations
    /// What `GET /metrics` shows; requests are measured into it.
    package var metrics: MetricsPage
    package var limits: HTTPLimits
    package var logger: Logger

    package init(
        log: any CommandLog,
        directory: any CaseDirectory,
        journal: any Journal,
        reader: CaseReader,
        feed: CaseEventFeed,
        materials: any MaterialStore,
        calendars: [String: WorkingCalendar],
        now: @escaping @Sendable () -> Timestamp,
        tokens: TokenVerifier,
        persons: PersonIdentity,
        ticketKey: SymmetricKey,
        leases: any WorkOrderLeases,
        operations: any DepartmentOperations,
        metrics: PrometheusRegistry = PrometheusRegistry(),
        limits: HTTPLimits = HTTPLimits(),
        logger: Logger
    ) {
        self.log = log
        self.directory = directory
        self.journal = journal
        self.reader = reader
        self.feed = feed
        self.materials = materials
        self.calendars = calendars
        self.now = now
        self.tokens = tokens
        self.persons = persons
        self.ticketKey = ticketKey
        self.leases = leases
        self.operations = operations
        self.metrics = MetricsPage(registry: metrics, operations: operations, now: now, logger: logger)
        self.limits = limits
        self.logger = logger
    }
}
