package import Engine
import Messaging
package import Orchestration
import Synchronization

/// A ``JournalStore`` behind the ports of the real journal, with faults that a test can order.
package final class InMemoryJournal: Journal, CaseDirectory {
    /// What goes wrong with the next commit.
    package enum CommitFault: Sendable {
        /// Nothing is written and the caller is told so.
        case refused(JournalError)
        /// Everything is written, but the caller learns only that the connection broke.
        case writtenButUnknown
    }

    private struct Contents {
        var store: JournalStore
        var commitFaults: [CommitFault] = []
        var outage: JournalError?
        var commitCount = 0
    }

    private let contents: Mutex<Contents>

    package init(partitions: Int = 8, incarnation: Int = 1) {
        contents = Mutex(Contents(store: JournalStore(partitions: partitions, incarnation: incarnation)))
    }

    /// Lets the next commits fail, one after the other.
    package func failCommits(_ faults: [CommitFault]) {
        contents.withLock { $0.commitFaults.append(contentsOf: faults) }
    }

    /// While set, everything fails with this error.
    package func setOutage(_ outage: JournalError?) {
        contents.withLock { $0.outage = outage }
    }

    package var commitCount: Int { contents.withLock { $0.commitCount } }

    package var store: JournalStore { contents.withLock { $0.store } }

    func read<Value: Sendable>(
        _ body: (JournalStore) throws(JournalError) -> Value
    ) throws(JournalError) -> Value {
        try write { (store: inout JournalStore) throws(JournalError) in try body(store) }
    }

    func write<Value: Sendable>(
        _ body: (inout JournalStore) throws(JournalError) -> Value
    ) throws(JournalError) -> Value {
        try contents.withLock { (contents: inout Contents) throws(JournalError) in
            if let outage = contents.outage { throw outage }
            return try body(&contents.store)
        }
    }

    package func commit(_ commit: Commit) async throws(JournalError) {
        try contents.withLock { (contents: inout Contents) throws(JournalError) in
            if let outage = contents.outage { throw outage }
            let fault = contents.commitFaults.isEmpty ? nil : contents.commitFaults.removeFirst()
            if case .refused(let error) = fault { throw error }
            try contents.store.commit(commit)
            contents.commitCount += 1
            if case .writtenButUnknown = fault { throw .outcomeUnknown }
        }
    }
}

extension InMemoryJournal {
    package func installation() async throws(JournalError) -> Installation {
        try read { store throws(JournalError) in store.installation }
    }

    package func open(partition: Int, owner: OwnerIdentity) async throws(JournalError) -> PartitionOpening {
        try write { store throws(JournalError) in try store.open(partition: partition) }
    }

    package func release(partition: Int, epoch: Int64) async throws(JournalError) {
        try write { store throws(JournalError) in try store.release(partition: partition, epoch: epoch) }
    }

    package func load(_ request: LoadRequest) async throws(JournalError) -> Loaded {
        try read { store throws(JournalError) in try store.load(request) }
    }

    package func noteSuspect(partition: Int, epoch: Int64, commandID: String) async throws(JournalError) {
        try write { store throws(JournalError) in
            try store.noteSuspect(partition: partition, epoch: epoch, commandID: commandID)
        }
    }

    package func dueCases(
        partition: Int,
        until: Timestamp,
        limit: Int
    ) async throws(JournalError) -> [DueCase] {
        try read { store throws(JournalError) in
            store.dueCases(partition: partition, until: until, limit: limit)
        }
    }

    package func events(
        partition: Int,
        after position: Int64,
        limit: Int
    ) async throws(JournalError) -> [RecordedEvent] {
        try read { store throws(JournalError) in
            try store.events(partition: partition, after: position, limit: limit)
        }
    }

    package func departmentReceipts(
        partition: Int,
        after number: Int64,
        limit: Int
    ) async throws(JournalError) -> [NumberedReceipt] {
        try read { store throws(JournalError) in
            store.departmentReceipts(partition: partition, after: number, limit: limit)
        }
    }

    package func position(of destination: String, partition: Int) async throws(JournalError) -> Int64 {
        try read { store throws(JournalError) in store.position(of: destination, partition: partition) }
    }

    package func move(_ destination: String, partition: Int, to position: Int64) async throws(JournalError) {
        try write { store throws(JournalError) in store.move(destination, partition: partition, to: position) }
    }
}

extension InMemoryJournal {
    /// How far each source of a partition's messages is done with.
    package func inputs(of partition: Int) -> [String: Int64] {
        contents.withLock { $0.store.partitions[partition].inputs }
    }

    /// Whether the partition has an owner that has not given it back.
    package func isHeld(_ partition: Int) -> Bool {
        contents.withLock { $0.store.partitions[partition].isHeld }
    }
}
