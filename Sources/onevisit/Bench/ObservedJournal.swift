import Engine
import Orchestration

/// A journal that shows every commit that was made.
final class ObservedJournal: Journal {
    private let journal: any Journal
    private let observe: @Sendable (Commit) -> Void

    init(_ journal: any Journal, observe: @escaping @Sendable (Commit) -> Void) {
        self.journal = journal
        self.observe = observe
    }

    func commit(_ commit: Commit) async throws(JournalError) {
        try await journal.commit(commit)
        observe(commit)
    }

    func installation() async throws(JournalError) -> Installation {
        try await journal.installation()
    }

    func open(partition: Int, owner: OwnerIdentity) async throws(JournalError) -> PartitionOpening {
        try await journal.open(partition: partition, owner: owner)
    }

    func release(partition: Int, epoch: Int64) async throws(JournalError) {
        try await journal.release(partition: partition, epoch: epoch)
    }

    func load(_ request: LoadRequest) async throws(JournalError) -> Loaded {
        try await journal.load(request)
    }

    func noteSuspect(partition: Int, epoch: Int64, commandID: String) async throws(JournalError) {
        try await journal.noteSuspect(partition: partition, epoch: epoch, commandID: commandID)
    }

    func dueCases(partition: Int, until: Timestamp, limit: Int) async throws(JournalError) -> [DueCase] {
        try await journal.dueCases(partition: partition, until: until, limit: limit)
    }

    func events(partition: Int, after position: Int64, limit: Int) async throws(JournalError) -> [RecordedEvent] {
        try await journal.events(partition: partition, after: position, limit: limit)
    }

    func departmentReceipts(
        partition: Int,
        after number: Int64,
        limit: Int
    ) async throws(JournalError) -> [NumberedReceipt] {
        try await journal.departmentReceipts(partition: partition, after: number, limit: limit)
    }

    func position(of destination: String, partition: Int) async throws(JournalError) -> Int64 {
        try await journal.position(of: destination, partition: partition)
    }

    func move(_ destination: String, partition: Int, to position: Int64) async throws(JournalError) {
        try await journal.move(destination, partition: partition, to: position)
    }
}
