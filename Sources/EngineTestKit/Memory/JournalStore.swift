package import Engine
import Messaging
import Orchestration

/// A journal held in memory, without any waiting: the truth of tests, of the simulation and of the demonstration.
///
/// It keeps the same promises as the real one: fences by epoch and by position, contiguous positions and versions, one receipt
/// for each key, definitions that never change.
package struct JournalStore: Sendable {
    struct Partition: Sendable {
        var epoch: Int64 = 0
        var position: Int64 = 0
        var chain: [UInt8] = []
        var opensWithoutCommit = 0
        var suspect: String?
        var isHeld = false
        var events: [RecordedEvent] = []
        var inputs: [String: Int64] = [:]
        /// One proof for each commit with events, in order.
        var roots: [CommitRoot] = []
    }

    struct StoredReceipt: Sendable {
        var tenant: TenantID
        var receipt: Receipt
        /// In the order of commits, over all partitions.
        var number: Int64
    }

    struct StoredAccess: Sendable {
        var access: AccessRecord
        var number: Int
    }

    package let installation: Installation
    var partitions: [Partition]
    var streams: [StreamID: [RecordedEvent]] = [:]
    var keys: [CaseID: [UInt8]] = [:]
    var headers: [CaseID: CaseHeader] = [:]
    var items: [CaseID: [ItemID: ItemRow]] = [:]
    var orders: [WorkOrderID: WorkOrderRow] = [:]
    var breaches: Set<BreachRow> = []
    var receipts: [LoadRequest.Key: StoredReceipt] = [:]
    var receiptsByCommand: [String: LoadRequest.Key] = [:]
    /// Those of departments, by partition, in the order of their numbers.
    var departmentReceipts: [Int: [StoredReceipt]] = [:]
    var workflows: [TenantID: [WorkflowReference: PublishedWorkflow]] = [:]
    var destinations: [String: [Int: Int64]] = [:]
    var accesses: [StoredAccess] = []
    /// The last of a department is in force.
    var controls: [StoredControl] = []
    var outageHistory: [StoredOutage] = []
    var leases: [WorkOrderID: StoredLease] = [:]

    /// - Parameter partitions: 1 … 1024; other numbers become the nearest bound.
    package init(partitions: Int, incarnation: Int = 1) {
        let count = min(max(partitions, 1), 1024)
        installation = Installation(partitions: count, incarnation: incarnation)
        self.partitions = Array(repeating: Partition(), count: count)
    }

    func partition(_ number: Int) throws(JournalError) -> Partition {
        guard partitions.indices.contains(number) else {
            throw .broken("there is no partition \(number): the installation has \(partitions.count)")
        }
        return partitions[number]
    }

    package mutating func open(partition number: Int) throws(JournalError) -> PartitionOpening {
        _ = try partition(number)
        partitions[number].epoch += 1
        partitions[number].opensWithoutCommit += 1
        partitions[number].isHeld = true
        let record = partitions[number]
        return PartitionOpening(
            epoch: record.epoch,
            position: record.position,
            chain: record.chain,
            opensWithoutCommit: record.opensWithoutCommit,
            suspect: record.suspect,
            inputs: record.inputs
        )
    }

    package mutating func release(partition number: Int, epoch: Int64) throws(JournalError) {
        guard try partition(number).epoch == epoch else { return }
        partitions[number].isHeld = false
        partitions[number].opensWithoutCommit = 0
        partitions[number].suspect = nil
    }

    package mutating func noteSuspect(
        partition number: Int,
        epoch: Int64,
        commandID: String
    ) throws(JournalError) {
        guard try partition(number).epoch == epoch else { throw .fenced }
        partitions[number].suspect = commandID
    }
}
