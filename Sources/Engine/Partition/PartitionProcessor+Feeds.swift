import Messaging
import Orchestration

/// The positions of the feeds that bring commands.
extension PartitionProcessor {
    mutating func passed(_ origin: CommandOrigin, at now: Timestamp) -> [PartitionAction] {
        guard !isStopping, !isStopped else { return [] }
        queue.mark(origin)
        return next(at: now)
    }

    mutating func laidAside(_ origin: CommandOrigin, at now: Timestamp) -> [PartitionAction] {
        positions.letGo(origin)
        return isStopping ? [] : next(at: now)
    }

    /// The positions once the plan's commands have left the queue.
    func positions(after plan: Plan) -> InputPositions {
        var positions = positions
        for (command, outcome) in zip(queue.first(plan.count), plan.outcomes) {
            guard let origin = command.origin else { continue }
            positions.reach(origin)
            switch outcome {
            case .unreadable, .unrecorded: positions.hold(origin)
            case .receipt, .repeated, .woken: break
            }
        }
        for origin in queue.marks(behind: plan.count) { positions.reach(origin) }
        return positions
    }

    /// With nothing to decide, positions that have moved are written in a commit of their own.
    mutating func passOver(_ head: PartitionHead, at now: Timestamp) -> [PartitionAction] {
        // It names no tenant, because it holds nothing of anybody.
        var plan = Plan(
            commit: Commit(
                partition: partition,
                tenant: "",
                epoch: head.epoch,
                basePosition: head.position,
                chain: head.chain
            ),
            outcomes: [],
            cases: []
        )
        plan.commit.inputs = positions(after: plan).due
        guard !plan.commit.isEmpty else { return [] }
        phase = .committing(head, plan)
        return [.commit(plan.commit)]
    }
}
