import Engine
import Messaging
import Orchestration

/// Owners: their machines, their clocks, their deaths.
extension SimulationWorld {
    func isTaken(_ id: SeatID) -> Bool {
        seats[id.owner][id.partition]?.id == id
    }

    func start(owner: Int, partition: Int) {
        guard seats[owner][partition] == nil else { return }
        instances += 1
        let id = SeatID(owner: owner, partition: partition, instance: instances)
        let processor = ProcessorSettings(
            queue: QueueLimits(commands: 64, batchCommands: 8),
            cachedCases: 8,
            timerPollMilliseconds: 10 * Self.day * 1_000
        )
        let publisher = PublisherSettings(pollMilliseconds: 10 * Self.day * 1_000)
        seats[owner][partition] = Seat(
            id: id,
            processor: PartitionProcessor(partition: partition, planner: planner, settings: processor),
            publishers: Dictionary(
                uniqueKeysWithValues: SampleTheme.adapters.map {
                    ($0, EventPublisher<WorkOrderMessage>(name: "workorders/\($0)", settings: publisher))
                }
            )
        )
        feed(.start, to: id)
    }

    func feed(_ input: PartitionInput, to id: SeatID) {
        guard isTaken(id), let actions = seats[id.owner][id.partition]?.processor.handle(input, at: now) else { return }
        for action in actions { perform(action, for: id) }
        guard isTaken(id), let next = seats[id.owner][id.partition]?.processor.nextTick else { return }
        if let alarm = seats[id.owner][id.partition]?.alarm, alarm <= next { return }
        seats[id.owner][id.partition]?.alarm = next
        agenda.add(.alarm(id, next), at: max(next, now))
    }

    func ring(_ id: SeatID, _ instant: Timestamp) {
        guard isTaken(id) else { return }
        if seats[id.owner][id.partition]?.alarm == instant { seats[id.owner][id.partition]?.alarm = nil }
        feed(.tick, to: id)
    }

    private func perform(_ action: PartitionAction, for id: SeatID) {
        switch action {
        case .commit(let commit) where kills(commit):
            crash(id.owner)
        case .open, .noteSuspect, .load, .commit, .release, .scanDueCases:
            later(.journal(id, action), 1...20)
        case .complete(let ticket, let outcome):
            settle(ticket, of: id)
            guard let errand = seats[id.owner][id.partition]?.tickets.removeValue(forKey: ticket) else { return }
            conclude(errand, outcome)
        case .setAside(let ticket, let aside):
            layAside(ticket, aside, of: id)
        case .acquired(let inputs):
            beginFeed(inputs, of: id)
            tellPublishers(.acquired, of: id)
        case .lost:
            tellPublishers(.lost, of: id)
        case .advanced(let commit):
            guard commit.events.contains(where: \.sendsWorkOrder) else { return }
            tellPublishers(.news, of: id)
        case .tallied:
            break
        case .report(let report):
            hear(report, from: id)
        case .stopped:
            vacate(id.owner, id.partition)
        }
    }

    private func hear(_ news: PartitionReport, from id: SeatID) {
        switch news {
        case .doubt(.fenced):
            report.fencings += 1
            // Mostly the assignment has moved; sometimes both believe in theirs and the fight goes on.
            if random.chance(80) { later(.input(id, .stop), 1...5_000) }
        case .doubt(.broken(let reason)), .doubt(.incompatible(let reason)), .halted(let reason):
            model.violate("P2", "the journal refuses a commit: \(reason)")
        case .unreadable(let commandID, let reason):
            model.violate("P3", "\(commandID): \(reason)")
        case .opened, .doubt, .quarantined:
            break
        }
    }

    /// The process is gone, with everything that it had in memory.
    func crash(_ owner: Int) {
        report.crashes += 1
        for partition in seats[owner].indices { vacate(owner, partition) }
    }

    func vacate(_ owner: Int, _ partition: Int) {
        guard seats[owner][partition] != nil else { return }
        seats[owner][partition] = nil
        guard seats.allSatisfy({ $0[partition] == nil }) else { return }
        let successor = Int(random.next() % UInt64(Self.ownerCount))
        later(.start(owner: successor, partition: partition), 100...30_000)
    }

    /// Now and then somebody else takes a partition, or a process dies for reasons of its own.
    func disturb() {
        guard isHostile else { return }
        later(.disturb, 60_000...2 * Self.day * 1_000)
        let owner = Int(random.next() % UInt64(Self.ownerCount))
        if random.chance(30) { return crash(owner) }
        start(owner: owner, partition: Int(random.next() % UInt64(store.partitions.count)))
    }

    private func kills(_ commit: Commit) -> Bool {
        commit.receipts.contains { receipt in
            if case .refused(let refusal) = receipt.outcome, refusal.code == .quarantined { return false }
            return receipt.key.key.hasSuffix(Errand.poison)
        }
    }
}
