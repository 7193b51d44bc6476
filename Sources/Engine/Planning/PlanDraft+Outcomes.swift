import Messaging
import Orchestration

extension PlanDraft {
    func outcomeOfRepeat(_ envelope: Envelope) -> Pending? {
        let key = envelope.receiptKey
        let index = recorded[key]
        guard let first = index.map({ commit.receipts[$0] }) ?? working.receipts[key] else { return nil }
        // A wake-up has a receipt only if it was quarantined.
        if case .wake = envelope.command { return .woken }
        if first.fingerprint == envelope.fingerprint { return index.map { .recordedBefore($0) } ?? .known(first) }
        return .unrecorded(receipt(of: envelope, .refused(.keyReused(by: envelope.command))))
    }

    mutating func quarantine(_ envelope: Envelope) -> Bool {
        if let repeated = outcomeOfRepeat(envelope) {
            pending.append(repeated)
        } else {
            store(receipt(of: envelope, .refused(.quarantined)), of: envelope)
        }
        return true
    }

    mutating func refuse(_ envelope: Envelope, _ refusal: Refusal) -> Bool {
        conclude(envelope, .refused(refusal))
    }

    mutating func leave(_ envelope: Envelope, _ reason: String) -> Bool {
        pending.append(.unreadable(reason))
        return true
    }

    mutating func conclude(_ envelope: Envelope, _ outcome: Receipt.Outcome) -> Bool {
        if case .wake = envelope.command {
            pending.append(.woken)
        } else {
            store(receipt(of: envelope, outcome), of: envelope)
        }
        return true
    }

    private mutating func store(_ receipt: Receipt, of envelope: Envelope) {
        recorded[envelope.receiptKey] = commit.receipts.count
        pending.append(.recorded(commit.receipts.count))
        commit.receipts.append(receipt)
    }

    private func receipt(of envelope: Envelope, _ outcome: Receipt.Outcome) -> Receipt {
        Receipt(
            commandID: envelope.id,
            caseID: envelope.caseID,
            key: envelope.key,
            fingerprint: envelope.fingerprint,
            outcome: outcome,
            token: FreshnessToken(partition: commit.partition, position: position),
            recordedAt: now,
            traceparent: envelope.traceparent
        )
    }

    /// Receipts name the commit's last position, so that whoever waits for it sees everything that became true together.
    consuming func finished() -> Plan {
        addRows()
        commit.prove()
        let token = FreshnessToken(partition: commit.partition, position: commit.lastPosition)
        for index in commit.receipts.indices { commit.receipts[index].token = token }
        let outcomes = pending.map { outcome -> Plan.Outcome in
            switch outcome {
            case .known(let receipt): return .repeated(receipt)
            case .recordedBefore(let index): return .repeated(commit.receipts[index])
            case .recorded(let index): return .receipt(commit.receipts[index])
            case .unrecorded(var receipt):
                receipt.token = token
                return .unrecorded(receipt)
            case .woken: return .woken
            case .unreadable(let reason): return .unreadable(reason)
            }
        }
        let cases = changes.compactMap { change in working.cases[change.caseID].map { (change.caseID, $0) } }
        return Plan(commit: commit, outcomes: outcomes, cases: cases)
    }
}
