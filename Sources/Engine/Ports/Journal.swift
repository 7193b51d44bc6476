package import Messaging
package import Orchestration

/// The journal as the owner of a partition needs it. One implementation is PostgreSQL; the in-memory one passes the same
/// contract suite.
package protocol Journal: Sendable {
    /// What was fixed when the system was installed.
    func installation() async throws(JournalError) -> Installation

    /// Takes the partition: raises its epoch, so that whoever held it before can no longer commit.
    func open(partition: Int, owner: OwnerIdentity) async throws(JournalError) -> PartitionOpening

    /// Gives the partition back, if it is still held under this epoch.
    func release(partition: Int, epoch: Int64) async throws(JournalError)

    /// Reads in bulk what a batch needs.
    func load(_ request: LoadRequest) async throws(JournalError) -> Loaded

    /// One transaction, all or nothing. `outcomeUnknown` means that it may or may not have happened.
    func commit(_ commit: Commit) async throws(JournalError)

    /// Writes the id of the command about to be tried alone, before it is tried (poison protection).
    func noteSuspect(partition: Int, epoch: Int64, commandID: String) async throws(JournalError)

    /// The cases of a partition whose next clock is due, earliest first.
    func dueCases(partition: Int, until: Timestamp, limit: Int) async throws(JournalError) -> [DueCase]

    /// The partition's events after a position, in order.
    func events(partition: Int, after position: Int64, limit: Int) async throws(JournalError) -> [RecordedEvent]

    /// What became of the departments' commands of a partition, in the order of their commits. A commit that is still under
    /// way never comes between receipts that were read.
    func departmentReceipts(
        partition: Int,
        after number: Int64,
        limit: Int
    ) async throws(JournalError) -> [NumberedReceipt]

    /// How far a destination has got in a partition; 0 if it never began.
    func position(of destination: String, partition: Int) async throws(JournalError) -> Int64

    /// Moves a destination forward; moving it backwards has no effect.
    func move(_ destination: String, partition: Int, to position: Int64) async throws(JournalError)
}

package struct Installation: Hashable, Sendable {
    /// Fixed for ever: the partition of a case depends on it.
    package var partitions: Int
    package var incarnation: Int
    package var formatLevel: Int

    package init(partitions: Int, incarnation: Int = 1, formatLevel: Int = 1) {
        self.partitions = partitions
        self.incarnation = incarnation
        self.formatLevel = formatLevel
    }
}

package struct OwnerIdentity: Hashable, Sendable {
    /// Unique for each run of a process.
    package var name: String

    package init(name: String) {
        self.name = name
    }
}

package struct PartitionOpening: Hashable, Sendable {
    package var epoch: Int64
    package var position: Int64
    package var chain: [UInt8]
    /// How often the partition was opened since its last commit; from 3 on a command of the batch is suspected of killing us.
    package var opensWithoutCommit: Int
    /// The command that was being tried alone when the previous owner died.
    package var suspect: String?
    /// Where each source of messages is read on: the offset after the last message whose outcome is recorded. A source that
    /// is missing was never read.
    package var inputs: [String: Int64]

    package init(
        epoch: Int64,
        position: Int64,
        chain: [UInt8],
        opensWithoutCommit: Int,
        suspect: String?,
        inputs: [String: Int64] = [:]
    ) {
        self.epoch = epoch
        self.position = position
        self.chain = chain
        self.opensWithoutCommit = opensWithoutCommit
        self.suspect = suspect
        self.inputs = inputs
    }
}

/// A receipt of a department's command, with its place among those of its partition.
package struct NumberedReceipt: Hashable, Sendable {
    /// Grows with every receipt of the partition, from 1 on, with gaps.
    package var number: Int64
    package var receipt: Receipt
    package var department: DepartmentID
    package var tenant: TenantID
    /// Empty if no such case is known.
    package var jurisdiction: JurisdictionID

    package init(
        number: Int64,
        receipt: Receipt,
        department: DepartmentID,
        tenant: TenantID,
        jurisdiction: JurisdictionID
    ) {
        self.number = number
        self.receipt = receipt
        self.department = department
        self.tenant = tenant
        self.jurisdiction = jurisdiction
    }
}

package struct DueCase: Hashable, Sendable {
    package var caseID: CaseID
    package var tenant: TenantID
    package var jurisdiction: JurisdictionID
    package var wakeAt: Timestamp

    package init(caseID: CaseID, tenant: TenantID, jurisdiction: JurisdictionID, wakeAt: Timestamp) {
        self.caseID = caseID
        self.tenant = tenant
        self.jurisdiction = jurisdiction
        self.wakeAt = wakeAt
    }
}

package struct LoadRequest: Hashable, Sendable {
    package struct Key: Hashable, Sendable {
        package var caseID: CaseID
        package var key: ReceiptKey

        package init(caseID: CaseID, key: ReceiptKey) {
            self.caseID = caseID
            self.key = key
        }
    }

    package var tenant: TenantID
    package var partition: Int
    package var cases: [CaseID]
    package var receipts: [Key]
    package var persons: [PersonID]
    package var definitions: [WorkflowReference]
    /// Versions under which somebody applies.
    package var openWorkflows: [WorkflowReference]

    package init(
        tenant: TenantID,
        partition: Int,
        cases: [CaseID] = [],
        receipts: [Key] = [],
        persons: [PersonID] = [],
        definitions: [WorkflowReference] = [],
        openWorkflows: [WorkflowReference] = []
    ) {
        self.tenant = tenant
        self.partition = partition
        self.cases = cases
        self.receipts = receipts
        self.persons = persons
        self.definitions = definitions
        self.openWorkflows = openWorkflows
    }
}

package struct Loaded: Hashable, Sendable {
    package var streams: [CaseID: StoredCase]
    package var receipts: [LoadRequest.Key: Receipt]
    package var credit: [PersonID: CreditStanding]
    /// The published bytes of the definitions asked for.
    package var definitions: [WorkflowReference: [UInt8]]
    /// Those that take new applications, among the versions asked for.
    package var openWorkflows: Set<WorkflowReference>

    package init(
        streams: [CaseID: StoredCase] = [:],
        receipts: [LoadRequest.Key: Receipt] = [:],
        credit: [PersonID: CreditStanding] = [:],
        definitions: [WorkflowReference: [UInt8]] = [:],
        openWorkflows: Set<WorkflowReference> = []
    ) {
        self.streams = streams
        self.receipts = receipts
        self.credit = credit
        self.definitions = definitions
        self.openWorkflows = openWorkflows
    }
}

/// A case's stream with what is needed to read it.
package struct StoredCase: Hashable, Sendable {
    package var events: [RecordedEvent]
    /// `nil` once the key was destroyed.
    package var wrappedKey: [UInt8]?

    package init(events: [RecordedEvent], wrappedKey: [UInt8]?) {
        self.events = events
        self.wrappedKey = wrappedKey
    }
}

/// Sorted by what one can do about it.
package enum JournalError: Error, Hashable, Sendable {
    /// Somebody else owns the partition; forget everything and open again only if it is still ours to open.
    case fenced
    /// The connection broke after the commit was sent: read before believing anything.
    case outcomeUnknown
    /// Nothing happened; try again later. The text is technical and carries no personal data.
    case unavailable(String)
    /// The journal holds something that this program cannot read. Nobody should go on writing.
    case incompatible(String)
    /// A row broke a rule of the schema: a defect of ours, never the caller's.
    case broken(String)
    /// The cursor of a page is none that a list of this journal gave.
    case invalidCursor
}
