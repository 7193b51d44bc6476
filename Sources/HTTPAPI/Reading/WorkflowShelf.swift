import Engine
import Messaging
import Orchestration

/// The published workflows, decoded once. A published version never changes, so only the list is looked at again.
actor WorkflowShelf {
    struct Entry: Hashable, Sendable {
        var published: PublishedWorkflow
        var definition: WorkflowDefinition
    }

    /// How long a list is believed; a new publication is seen after at most this.
    private static let freshSeconds: Int64 = 5

    private let directory: any CaseDirectory
    private var shelves: [TenantID: (entries: [Entry], readAt: Timestamp)] = [:]

    init(directory: any CaseDirectory) {
        self.directory = directory
    }

    /// Newest version first within an id. A definition that this program cannot read is not offered; the others are.
    func entries(tenant: TenantID, now: Timestamp) async throws(JournalError) -> [Entry] {
        if let shelf = shelves[tenant], now < shelf.readAt.adding(Self.freshSeconds) { return shelf.entries }
        let known = Dictionary(
            (shelves[tenant]?.entries ?? []).map { ($0.published.reference, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        let entries = try await directory.workflows(tenant: tenant).compactMap { published in
            known[published.reference] ?? Self.read(published)
        }
        shelves[tenant] = (entries, now)
        return entries
    }

    private static func read(_ published: PublishedWorkflow) -> Entry? {
        let definition = try? CanonicalJSON.value(WorkflowDefinition.self, from: published.bytes)
        return definition.map { Entry(published: published, definition: $0) }
    }

    /// - Parameter version: the newest if `nil`.
    func entry(_ id: WorkflowID, version: String?, tenant: TenantID, now: Timestamp) async throws(JournalError)
        -> Entry?
    {
        try await entries(tenant: tenant, now: now).first {
            $0.published.reference.id == id && (version == nil || $0.published.reference.version == version)
        }
    }
}
