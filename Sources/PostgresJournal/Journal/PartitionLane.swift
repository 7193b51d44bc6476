import Engine

/// The one connection on which a partition's owner opens, commits and releases, one request after the other.
///
/// When it breaks it is replaced, and the new backend is entered in the partition's row before anything is committed on it:
/// whoever takes the partition next must be able to end the backend that may hold the row.
actor PartitionLane {
    private let partition: Int
    private let pool: PostgresPool
    /// The connection whose backend stands in the partition's row.
    private var entered: PostgresConnection?

    init(partition: Int, configuration: PostgresConfiguration) {
        self.partition = partition
        pool = PostgresPool(configuration, size: 1)
    }

    /// Raises the epoch. The lock on the row is waited for as long as the connection's `lock_timeout` says.
    /// - Returns: the partition's row, and its input positions as nobody else can move them any more.
    func open(_ owner: OwnerIdentity) async -> Result<[PostgresResult], PostgresError> {
        do throws(PostgresError) {
            return .success(
                try await pool.withConnection { (connection) async throws(PostgresError) in
                    let results = try await connection.pipeline(
                        [
                            PostgresStatement(.openPartition, [.integer(partition), .value(owner.name)]),
                            PostgresStatement(.inputPositions, [.integer(partition)]),
                        ]
                    )
                    entered = connection
                    return results
                }
            )
        } catch {
            return .failure(error)
        }
    }

    /// Runs the statements in one transaction and one round trip, as the owner under an epoch.
    @discardableResult
    func run(
        _ statements: [PostgresStatement],
        epoch: Int64
    ) async throws(PostgresError) -> [PostgresResult] {
        try await pool.withConnection { (connection) async throws(PostgresError) in
            try await enter(connection, epoch)
            return try await connection.pipeline(statements)
        }
    }

    func close() async {
        entered = nil
        await pool.close()
    }

    private func enter(_ connection: PostgresConnection, _ epoch: Int64) async throws(PostgresError) {
        guard entered !== connection else { return }
        do throws(PostgresError) {
            _ = try await connection.query(
                PostgresStatement(.claimBackend, [.integer(partition), .value(epoch)])
            )
        } catch .outcomeUnknown(let message) {
            // Only the claim is in doubt; what it was made for was not sent.
            throw .connection(message: message)
        }
        entered = connection
    }
}

extension PostgresText {
    fileprivate static let openPartition = PostgresText(
        name: "open_partition",
        utf8: PackageResources.open_partition_sql
    )
    fileprivate static let inputPositions = PostgresText(
        name: "input_positions",
        utf8: PackageResources.input_positions_sql
    )
    fileprivate static let claimBackend = PostgresText(name: "claim_backend", utf8: PackageResources.claim_backend_sql)
}
