package import Engine
import Synchronization

/// The journal in PostgreSQL: a connection with a thread of its own for each partition that is owned here, and a few
/// shared ones for reads.
package final class PostgresJournal: Journal {
    private let committing: PostgresConfiguration
    private let lockTimeoutMilliseconds: Int
    private let waitsForHolders: Bool
    let shared: SharedConnections
    private let lanes = Mutex<[Int: PartitionLane]>([:])

    init(_ options: PostgresStoreOptions, _ shared: SharedConnections) {
        committing = options.committing
        lockTimeoutMilliseconds = options.lockTimeoutMilliseconds
        waitsForHolders = options.waitsForHolders
        self.shared = shared
    }

    package func installation() async throws(JournalError) -> Installation {
        try Installation(try await shared.rows(PostgresStatement(.installation)).first)
    }

    package func open(partition: Int, owner: OwnerIdentity) async throws(JournalError) -> PartitionOpening {
        if waitsForHolders { try await checkUnheld(partition, owner) }
        let lane = lane(partition)
        var result = await lane.open(owner)
        if case .failure(let error) = result, error.sqlState == Self.lockNotAvailable {
            try await endHolder(of: partition)
            result = await lane.open(owner)
        }
        switch result {
        case .success(let results): return try PartitionOpening(results, partition)
        case .failure(let error): throw error.journalError
        }
    }

    /// Two standbys that both find it free take it one after the other; the fence decides, and the loser waits from then on.
    private func checkUnheld(_ partition: Int, _ owner: OwnerIdentity) async throws(JournalError) {
        let statement = PostgresStatement(.isHeld, [.integer(partition), .value(owner.name)])
        guard let row = try await shared.rows(statement).first, try row.value("is_held") else { return }
        throw .unavailable("partition \(partition) is held by another process, which lives")
    }

    package func release(partition: Int, epoch: Int64) async throws(JournalError) {
        let statement = PostgresStatement(.releasePartition, [.integer(partition), .value(epoch)])
        // Whoever has opened it again in this process goes on using the lane.
        guard try await runAsOwner(statement, partition, epoch) > 0 else { return }
        let lane = lanes.withLock { $0.removeValue(forKey: partition) }
        await lane?.close()
    }

    package func noteSuspect(partition: Int, epoch: Int64, commandID: String) async throws(JournalError) {
        let statement = PostgresStatement(.noteSuspect, [.integer(partition), .value(epoch), .value(commandID)])
        guard try await runAsOwner(statement, partition, epoch) > 0 else { throw .fenced }
    }

    /// An error after the statements were sent leaves the outcome open; every other one proves that nothing was written.
    package func commit(_ commit: Commit) async throws(JournalError) {
        try commit.checkPositions()
        let statements = try commit.statements
        do {
            try await lane(commit.partition).run(statements, epoch: commit.epoch)
        } catch .outcomeUnknown {
            throw .outcomeUnknown
        } catch {
            throw error.journalError
        }
    }

    func close() async {
        let lanes = lanes.withLock { lanes in
            defer { lanes = [:] }
            return Array(lanes.values)
        }
        for lane in lanes { await lane.close() }
    }
}

extension PostgresJournal {
    private static let lockNotAvailable = "55P03"

    private func lane(_ partition: Int) -> PartitionLane {
        lanes.withLock { lanes in
            if let lane = lanes[partition] { return lane }
            let lane = PartitionLane(partition: partition, configuration: committing)
            lanes[partition] = lane
            return lane
        }
    }

    /// - Returns: the number of rows changed.
    private func runAsOwner(
        _ statement: PostgresStatement,
        _ partition: Int,
        _ epoch: Int64
    ) async throws(JournalError) -> Int {
        do {
            return try await lane(partition).run([statement], epoch: epoch).first?.affectedRows ?? 0
        } catch {
            throw error.journalError
        }
    }

    /// The holder of a row that nobody gives back is a process that hangs in the middle of a commit, or whose machine is
    /// gone; its transaction ends with its backend.
    private func endHolder(of partition: Int) async throws(JournalError) {
        try await shared.rows(
            PostgresStatement(.terminateHolder, [.integer(partition), .integer(lockTimeoutMilliseconds)])
        )
    }
}

extension PartitionOpening {
    /// - Parameter results: the partition's row, and its input positions.
    fileprivate init(_ results: [PostgresResult], _ partition: Int) throws(JournalError) {
        guard let row = results.first?.rows.first else {
            throw .broken("there is no partition \(partition) in this installation")
        }
        var inputs: [String: Int64] = [:]
        for row in results.dropFirst().flatMap(\.rows) {
            inputs[try row.value("source")] = try row.value("next_offset") as Int64
        }
        self.init(
            epoch: try row.value("epoch"),
            position: try row.value("position"),
            chain: try row.value("chain"),
            opensWithoutCommit: try row.integer("opens_without_commit"),
            suspect: try row.optional("suspect"),
            inputs: inputs
        )
    }
}

extension PostgresText {
    fileprivate static let terminateHolder = PostgresText(
        name: "terminate_holder",
        utf8: PackageResources.terminate_holder_sql
    )
    fileprivate static let releasePartition = PostgresText(
        name: "release_partition",
        utf8: PackageResources.release_partition_sql
    )
    fileprivate static let noteSuspect = PostgresText(name: "note_suspect", utf8: PackageResources.note_suspect_sql)
}

extension PostgresText {
    fileprivate static let isHeld = PostgresText(name: "is_held", utf8: PackageResources.is_held_sql)
}
