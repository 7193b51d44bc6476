import Engine
import Messaging
import Orchestration

/// The published workflows, decoded once. A published version never changes, so only the list is looked at again.
actor WorkflowShelf {
    struct Entry: Hashable, Sendable {
        var published: PublishedWorkflow
        var definition: WorkflowDefinition

        /// Whether somebody may apply under it at that instant, where clocks show that offset.
        func isOpen(at instant: Timestamp, offset: UTCOffset) -> Bool {
            published.takesApplications && definition.effective?.contains(instant.date(in: offset)) ?? true
        }
    }

    /// How long a list is believed; a new publication is seen after at most this.
    private static let freshSeconds: Int64 = 5

    private let directory: any CaseDirectory
    private let calendars: [String: WorkingCalendar]
    private var shelves: [TenantID: (entries: [Entry], readAt: Timestamp)] = [:]

    init(directory: any CaseDirectory, calendars: [String: WorkingCalendar]) {
        self.directory = directory
        self.calendars = calendars
    }

    /// Newest version first within an id. A definition that this program cannot read is not offered; the others are.
    func entries(tenant: TenantID, now: Timestamp) async throws(JournalError) -> [Entry] {
        if let shelf = shelves[tenant], now < shelf.readAt.adding(Self.freshSeconds) { return shelf.entries }
        let known = Dictionary(
            (shelves[tenant]?.entries ?? []).map { ($0.published.reference, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        let entries = try await directory.workflows(tenant: tenant).compactMap { published in
            Self.read(published, known: known[published.reference]?.definition)
        }
        shelves[tenant] = (entries, now)
        return entries
    }

    /// What was decided about a version may change; its definition cannot.
    private static func read(_ published: PublishedWorkflow, known: WorkflowDefinition?) -> Entry? {
        let definition = known ?? WorkflowDefinition(published: published.bytes, as: published.reference)
        return definition.map { Entry(published: published, definition: $0) }
    }

    /// The versions under which somebody may apply now.
    func open(tenant: TenantID, now: Timestamp) async throws(JournalError) -> [Entry] {
        try await entries(tenant: tenant, now: now).filter { entry in
            calendars[entry.definition.calendar].map { entry.isOpen(at: now, offset: $0.offset) } ?? false
        }
    }

    /// - Parameter version: the newest that takes applications if `nil`.
    func entry(_ id: WorkflowID, version: String?, tenant: TenantID, now: Timestamp) async throws(JournalError)
        -> Entry?
    {
        guard let version else {
            return try await open(tenant: tenant, now: now).first { $0.published.reference.id == id }
        }
        return try await entries(tenant: tenant, now: now).first {
            $0.published.reference.id == id && $0.published.reference.version == version
        }
    }
}
