import Engine
import Messaging
import Orchestration

/// Everybody who sends commands sends them until an outcome is known, and sometimes once more.
extension SimulationWorld {
    func entrust(_ envelope: Envelope, afterMilliseconds: ClosedRange<Int64> = 1...1_000) {
        var errand = Errand(envelope: envelope)
        if envelope.key.key.hasSuffix(Errand.poison) { errand.maximumAttempts = 30 }
        errands.append(errand)
        later(.send(errand: errands.count - 1, isRepeat: false), afterMilliseconds)
    }

    func send(_ number: Int, isRepeat: Bool) {
        guard !errands[number].isDone || isRepeat, errands[number].attempts < errands[number].maximumAttempts else {
            return
        }
        errands[number].attempts += 1
        let partition = Partitioning.partition(of: errands[number].envelope.caseID, of: store.partitions.count)
        if random.chance(50) {
            append(number, to: partition)
        } else {
            let owners = seats.compactMap { $0[partition]?.id }
            if let seat = random.pick(owners) { later(.arrive(seat, errand: number), 1...100) }
        }
        if !isRepeat { later(.send(errand: number, isRepeat: false), 40_000...120_000) }
    }

    func arrive(_ number: Int, at id: SeatID) {
        guard isTaken(id) else { return }
        ticketCount += 1
        let ticket = Ticket(ticketCount)
        seats[id.owner][id.partition]?.tickets[ticket] = number
        let envelope = attempt(number)
        let command = QueuedCommand(
            ticket: ticket,
            envelope: envelope,
            sizeBytes: 500,
            waitUntil: now.adding(30)
        )
        feed(.enqueue(command), to: id)
    }

    /// The errand's command under a name of its own for this attempt.
    func attempt(_ number: Int) -> Envelope {
        attemptCount += 1
        var envelope = errands[number].envelope
        envelope.id = "\(envelope.key.issuer)/\(envelope.key.key)~\(attemptCount)"
        envelope.receivedAt = now
        return envelope
    }

    func conclude(_ number: Int, _ outcome: Result<Receipt?, CommandLogError>) {
        guard case .success(let receipt?) = outcome else { return }
        report.acknowledged += 1
        checkAcknowledged(receipt, of: errands[number].envelope)
        // The word of it may be lost, and some ask again although they know.
        if fault() { return }
        errands[number].isDone = true
        if case .refused(let refusal) = receipt.outcome, refusal.code == .quarantined {
            return sendAnew(errands[number].envelope)
        }
        if random.chance(4) { later(.send(errand: number, isRepeat: true), 1_000...3_600_000) }
    }

    /// A harmless command may be quarantined when the process died of something else while trying it. Whoever looks at it finds
    /// nothing wrong and sends it again, as a new act.
    private func sendAnew(_ envelope: Envelope) {
        guard !envelope.key.key.hasSuffix(Errand.poison) else { return }
        var envelope = envelope
        envelope.key.key += "+"
        if case .answer(var answer) = envelope.command {
            answer.serial += "+"
            envelope.command = .answer(answer)
            envelope.fingerprint = Fingerprint.of(envelope.command)
        }
        entrust(envelope, afterMilliseconds: 60_000...7_200_000)
    }

    /// P1: what was acknowledged stands in the journal, once, as it was acknowledged.
    private func checkAcknowledged(_ receipt: Receipt, of envelope: Envelope) {
        let key = LoadRequest.Key(caseID: envelope.caseID, key: envelope.key)
        let request = LoadRequest(tenant: envelope.tenant, partition: 0, receipts: [key])
        guard let stored = try? store.load(request).receipts[key] else {
            return model.violate("P1", "\(envelope.key.key) was acknowledged but has no receipt")
        }
        if stored.fingerprint == envelope.fingerprint {
            if stored != receipt { model.violate("P1", "\(envelope.key.key) was told something else the second time") }
            return
        }
        guard case .refused(let refusal) = receipt.outcome,
            [.answerConflict, .idempotencyKeyReused].contains(refusal.code)
        else { return model.violate("P1", "\(envelope.key.key) took effect with other contents") }
    }

    /// P1 at the end: no errand is without an outcome once everything works.
    func checkReceipts() {
        for errand in errands where !errand.isDone && errand.attempts >= errand.maximumAttempts {
            guard !errand.envelope.key.key.hasSuffix(Errand.poison) else { continue }
            model.violate("P1", "\(errand.envelope.key.key) never had an outcome")
        }
    }
}
