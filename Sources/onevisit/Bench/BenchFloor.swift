import Engine

/// The least that any engine could do: the same rows, in the same batches, written by a bare loop for each partition.
struct BenchFloor {
    let journal: any Journal
    let commits: [Commit]

    func run() async throws -> Double {
        let clock = ContinuousClock()
        let byPartition = Dictionary(grouping: commits, by: \.partition)
        var epochs: [Int: Int64] = [:]
        for partition in byPartition.keys {
            epochs[partition] = try await journal.open(partition: partition, owner: OwnerIdentity(name: "floor")).epoch
        }
        let start = clock.now
        try await withThrowingDiscardingTaskGroup { group in
            for (partition, commits) in byPartition {
                let epoch = epochs[partition] ?? 0
                group.addTask {
                    for var commit in commits {
                        commit.epoch = epoch
                        try await journal.commit(commit)
                    }
                }
            }
        }
        return (clock.now - start) / .seconds(1)
    }
}
