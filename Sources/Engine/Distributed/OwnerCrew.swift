import Synchronization

/// The owners that run in this process, each in a task of its own: they begin and end one by one, in no order.
final class OwnerCrew: Sendable {
    private struct Member {
        var owner: PartitionOwner
        var task: Task<Void, Never>
    }

    private struct Contents {
        var members: [Int: Member] = [:]
        /// Owners that were told to end and are waited for by whoever comes next.
        var leaving: [Int: Task<Void, Never>] = [:]
    }

    private let contents = Mutex(Contents())
    private let make: @Sendable (Int) -> PartitionOwner

    init(_ make: @escaping @Sendable (Int) -> PartitionOwner) {
        self.make = make
    }

    var partitions: [Int] { contents.withLock { $0.members.keys.sorted() } }

    func take(_ partitions: [Int]) {
        contents.withLock { contents in
            for partition in partitions where contents.members[partition] == nil {
                let owner = make(partition)
                let before = contents.leaving.removeValue(forKey: partition)
                let task = Task {
                    // Two of one process would only fence each other.
                    await before?.value
                    await owner.run()
                }
                contents.members[partition] = Member(owner: owner, task: task)
            }
        }
    }

    /// Returns once the partitions are given back: their commits are finished and their leases released.
    func giveBack(_ partitions: [Int]) async {
        let tasks = dismiss(partitions)
        for task in tasks { await task.value }
    }

    /// Tells the owners to end without waiting for it: the partitions are somebody else's already.
    func drop(_ partitions: [Int]) {
        _ = dismiss(partitions)
    }

    private func dismiss(_ partitions: [Int]) -> [Task<Void, Never>] {
        contents.withLock { contents in
            partitions.compactMap { partition in
                guard let member = contents.members.removeValue(forKey: partition) else { return nil }
                member.owner.giveBack()
                contents.leaving[partition] = member.task
                return member.task
            }
        }
    }
}
