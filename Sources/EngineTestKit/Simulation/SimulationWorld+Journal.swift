import Engine
import Messaging
import Orchestration

/// The journal and what can go wrong between it and its users.
extension SimulationWorld {
    func carryOut(_ action: PartitionAction, for id: SeatID) {
        guard isTaken(id) || isCommit(action) else { return }
        let result = isCommit(action) ? carryOutCommit(action, for: id) : result(of: action, for: id)
        if let result { later(.input(id, result), 1...20) }
    }

    private func isCommit(_ action: PartitionAction) -> Bool {
        if case .commit = action { true } else { false }
    }

    private func result(of action: PartitionAction, for id: SeatID) -> PartitionInput? {
        let isDown = fault()
        do throws(JournalError) {
            switch action {
            case .open:
                if isDown { return .openFailed(.unavailable("down")) }
                return .opened(try store.open(partition: id.partition))
            case .noteSuspect(let epoch, let commandID):
                if isDown { return .noteSuspectFailed(.unavailable("down")) }
                try store.noteSuspect(partition: id.partition, epoch: epoch, commandID: commandID)
                return .suspectNoted
            case .load(let request):
                return isDown ? .loadFailed(.unavailable("down")) : .loaded(try store.load(request))
            case .release(let epoch):
                try store.release(partition: id.partition, epoch: epoch)
                return .released
            case .scanDueCases(let until, let limit):
                if isDown { return .dueCasesFailed }
                return .dueCases(store.dueCases(partition: id.partition, until: until, limit: limit))
            default:
                return nil
            }
        } catch {
            return failure(error, of: action)
        }
    }

    private func failure(_ error: JournalError, of action: PartitionAction) -> PartitionInput {
        switch action {
        case .open: .openFailed(error)
        case .noteSuspect: .noteSuspectFailed(error)
        default: .loadFailed(error)
        }
    }

    /// A commit that was sent may be carried out even if its sender has died meanwhile.
    private func carryOutCommit(_ action: PartitionAction, for id: SeatID) -> PartitionInput? {
        guard case .commit(let commit) = action else { return nil }
        if fault() {
            switch random.next() % 3 {
            case 0: crash(id.owner)
            case 1: return .commitFailed(.unavailable("down"))
            default: return .commitFailed(.outcomeUnknown)
            }
            return nil
        }
        do throws(JournalError) {
            try apply(spoilt(commit))
        } catch {
            return .commitFailed(error)
        }
        guard fault() else { return .committed }
        if random.chance(50) {
            crash(id.owner)
            return nil
        }
        return .commitFailed(.outcomeUnknown)
    }

    private func apply(_ commit: Commit) throws(JournalError) {
        let epoch = store.partitions[commit.partition].epoch
        let inputs = store.partitions[commit.partition].inputs
        try store.commit(commit, isFenced: options.bug != .skipFence)
        report.commits += 1
        if epoch != commit.epoch {
            model.violate(
                "P10",
                "partition \(commit.partition) took a commit under epoch \(commit.epoch) although \(epoch) had begun"
            )
        }
        model.take(commit)
        checkPositions(of: commit, before: inputs)
    }

    /// Applies the bug that is being tried, if it sits on the way into the journal.
    private func spoilt(_ commit: Commit) -> Commit {
        var commit = commit
        switch options.bug {
        case .moveInputsTooFar?:
            for source in commit.inputs.keys { commit.inputs[source, default: 0] += 1 }
        case .loseReceipt? where random.chance(10) && !commit.receipts.isEmpty:
            commit.receipts.removeLast()
        case .loseHeader? where random.chance(10) && !commit.headers.isEmpty:
            commit.headers.removeLast()
        case .forgeEvent? where random.chance(10) && !commit.events.isEmpty:
            commit.events[0].occurredAt = commit.events[0].occurredAt.adding(1)
        default:
            break
        }
        return commit
    }
}
