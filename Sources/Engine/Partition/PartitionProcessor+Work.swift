import Messaging
import Orchestration

extension PartitionProcessor {
    mutating func enqueue(_ command: QueuedCommand, at now: Timestamp) -> [PartitionAction] {
        guard !isStopping else { return completion(command, .failure(.shuttingDown)) }
        if isStopped {
            return completion(command, .failure(.unavailable(retryAfterSeconds: settings.retryAfterSeconds)))
        }
        let share = command.envelope.queueShare
        // What a feed brings was admitted when it was fetched.
        guard command.origin != nil || settings.queue.admits(share, count: queue.count, bytes: queue.sizeBytes) else {
            return completion(command, .failure(.busy(retryAfterSeconds: settings.retryAfterSeconds)))
        }
        queue.append(command)
        guard case .idle = phase else { return [] }
        return next(at: now)
    }

    /// Takes up what arrived while the last commit was in flight.
    mutating func next(at now: Timestamp) -> [PartitionAction] {
        guard case .idle(let head) = phase else { return [] }
        if isStopping { return release(epoch: head.epoch) }
        let commands = queue.batch(within: settings.queue, alone: suspected > 0)
        guard let first = commands.first?.envelope else { return passOver(head, at: now) }
        var batch = Batch(
            count: commands.count,
            working: WorkingSet(tenant: first.tenant, partition: partition)
        )
        guard suspected > 0 else { return load(head, batch, at: now) }
        batch.isQuarantining = [suspect, condemned].contains(first.suspectName)
        if batch.isQuarantining { return load(head, batch, at: now) }
        phase = .noting(head, batch)
        survived.insert(first.suspectName)
        return [.noteSuspect(epoch: head.epoch, commandID: first.suspectName)]
    }

    mutating func noted(at now: Timestamp) -> [PartitionAction] {
        guard case .noting(let head, let batch) = phase else { return [] }
        if isStopping { return release(epoch: head.epoch) }
        return load(head, batch, at: now)
    }

    mutating func loaded(_ loaded: Loaded, at now: Timestamp) -> [PartitionAction] {
        guard case .loading(let head, var batch) = phase else { return [] }
        planner.take(loaded, into: &batch.working)
        return load(head, batch, at: now)
    }

    /// Reads until nothing is missing, then plans.
    private mutating func load(_ head: PartitionHead, _ batch: Batch, at now: Timestamp) -> [PartitionAction] {
        var batch = batch
        let envelopes = envelopes(batch.count)
        if let request = planner.request(for: envelopes, working: &batch.working, cache: cache) {
            phase = .loading(head, batch)
            return [.load(request)]
        }
        var plan = planner.plan(
            envelopes,
            working: batch.working,
            head: head,
            now: now,
            isQuarantining: batch.isQuarantining
        )
        plan.commit.inputs = positions(after: plan).due
        phase = .committing(head, plan)
        // Nothing to write: every command was a repeat, or a clock that had already fired.
        return plan.commit.isEmpty ? committed(at: now) : [.commit(plan.commit)]
    }

    private func envelopes(_ count: Int) -> [Envelope] {
        queue.first(count).map(\.envelope)
    }

    mutating func committed(at now: Timestamp) -> [PartitionAction] {
        guard case .committing(var head, let plan) = phase else { return [] }
        var actions: [PartitionAction] = []
        if !plan.commit.isEmpty {
            failures = 0
            head.position = plan.commit.lastPosition
            head.chain = plan.commit.chain
            timers.note(plan.commit.headers)
            actions.append(.advanced(plan.commit))
        }
        for (caseID, entry) in plan.cases { cache.insert(entry, for: caseID) }
        positions = positions(after: plan)
        positions.save(plan.commit.inputs)
        let commands = queue.removeFirst(plan.count)
        var tally = BatchTally()
        for (command, outcome) in zip(commands, plan.outcomes) {
            tally.count(outcome)
            actions += conclude(command, outcome)
        }
        if tally != BatchTally() { actions.append(.tallied(tally)) }
        suspected = max(suspected - plan.count, 0)
        if suspected == 0 { survived.removeAll() }
        phase = .idle(head)
        return actions + next(at: now)
    }

    private mutating func conclude(_ command: QueuedCommand, _ outcome: Plan.Outcome) -> [PartitionAction] {
        switch outcome {
        case .receipt(let receipt), .repeated(let receipt):
            if case .refused(let refusal) = receipt.outcome, refusal.code == .quarantined {
                return [.report(.quarantined(commandID: command.envelope.id))] + completion(command, .success(receipt))
            }
            return completion(command, .success(receipt))
        case .unrecorded(let receipt):
            return command.origin == nil
                ? completion(command, .success(receipt)) : [.setAside(command.ticket, .unrecorded(receipt))]
        case .woken:
            return completion(command, .success(nil))
        case .unreadable(let reason):
            let report = PartitionAction.report(.unreadable(commandID: command.envelope.id, reason: reason))
            guard command.origin == nil else {
                return [report, .setAside(command.ticket, .unreadable(reason: reason))]
            }
            let error = CommandLogError.unavailable(retryAfterSeconds: settings.retryAfterSeconds)
            return [report] + completion(command, .failure(error))
        }
    }
}

extension Envelope {
    /// The name under which a command is suspected: the same for every repeat, because who meets a crash tries again.
    var suspectName: String { "\(caseID)/\(key.issuer)/\(key.key)" }
}
