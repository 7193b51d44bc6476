package import Messaging
package import Orchestration

/// Everything that becomes true in one transaction of one partition.
package struct Commit: Hashable, Sendable {
    package var partition: Int
    /// A batch belongs to one tenant: the receipt of a refused submission has no case to tell whose it is.
    package var tenant: TenantID
    /// The fence: the commit is refused if the partition's epoch or position has moved.
    package var epoch: Int64
    /// The partition's last position before this commit.
    package var basePosition: Int64
    package var events: [RecordedEvent]
    /// The root over this commit's leaves and the partition's chain after it.
    package var root: [UInt8]
    package var chain: [UInt8]
    package var keys: [CaseKeyRow]
    package var headers: [CaseHeader]
    package var items: [ItemRow]
    package var orders: [WorkOrderRow]
    /// Those of `orders` that say what the journal holds of them already: only status and revision have changed.
    package var movedOrders: Set<WorkOrderID>
    package var breaches: [BreachRow]
    /// Breaches that stand no longer; when they were recorded is of no meaning here.
    package var mended: [BreachRow]
    package var receipts: [Receipt]
    /// How far each source of messages is done with by this commit: the offset to read next. Moving one backwards has no effect.
    package var inputs: [String: Int64]

    package init(partition: Int, tenant: TenantID, epoch: Int64, basePosition: Int64, chain: [UInt8]) {
        self.partition = partition
        self.tenant = tenant
        self.epoch = epoch
        self.basePosition = basePosition
        events = []
        root = []
        self.chain = chain
        keys = []
        headers = []
        items = []
        orders = []
        movedOrders = []
        breaches = []
        mended = []
        receipts = []
        inputs = [:]
    }

    package var lastPosition: Int64 { events.last?.position ?? basePosition }
    package var isEmpty: Bool { events.isEmpty && headers.isEmpty && receipts.isEmpty && inputs.isEmpty }
}
