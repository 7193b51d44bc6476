/// The end: the outcome is given when no item can change any more, and the case closes when nothing at all is open.
extension CaseDraft {
    mutating func conclude() {
        if state.phase != .concluded, state.phase != .closed, let outcome {
            record(.caseConcluded(CaseConcluded(outcome: outcome)))
        }
        reviseOutcome()
        // Before the question whether all is quiet: a notice on its way keeps the case open.
        announce()
        if state.phase == .concluded, isQuiet {
            record(.caseClosed(CaseClosed()))
        }
    }

    /// No clock, work order, verification or incident is left (归档条件).
    private var isQuiet: Bool {
        state.clocks.values.allSatisfy { $0.nextMark == nil && !$0.isPaused }
            && state.orders.values.allSatisfy { !$0.isOpen }
            && state.incidents.isEmpty
            && state.items.values.allSatisfy(\.status.isFinal)
            && state.items.allSatisfy { id, item in item.status != .released || !awaitsDelivery(id, item) }
    }

    private var outcome: CaseOutcome? {
        switch state.phase {
        case .checking, .correcting, .examining:
            return state.isWithdrawing ? .withdrawn : state.endBeforeAcceptance
        case .inProgress:
            let isOver = state.items.allSatisfy { id, known in
                known.status.isFinal || item(id).map(isBeyondOutcome) == true
            }
            return isOver ? outcomeOfItems : nil
        case .unregistered, .concluded, .closed:
            return nil
        }
    }

    var outcomeOfItems: CaseOutcome {
        // A withdrawal that came too late everywhere ended nothing: the departments' decisions are the outcome.
        if state.isWithdrawing, state.items.values.contains(where: { $0.status == .cancelled }) { return .withdrawn }
        switch ending {
        case .caseRejected: return .rejected
        case .caseTerminated: return .terminated
        default: break
        }
        // Of alternatives the one that was granted stands for all.
        let replaced = replaced
        let counted = definition.items.filter { isCounted($0) && !replaced.contains($0.id) }
        // What the applicant took back alone does not count against the rest.
        let rest = counted.filter { state.items[$0.id]?.status != .cancelled }
        if rest.isEmpty, !counted.isEmpty { return .withdrawn }
        let statuses = rest.compactMap { state.items[$0.id]?.status }
        if statuses.allSatisfy({ $0 == .released }) { return .completed }
        let anyGranted = definition.items.contains {
            $0.kind.givesResult && !isBeyondOutcome($0) && state.items[$0.id]?.status == .released
        }
        if anyGranted { return .partlyCompleted }
        // What was granted and taken back counts before what was never granted, so that the order of the answers does not (P12).
        if statuses.contains(.revoked) { return .terminated }
        return statuses.contains(.rejected) ? .rejected : .terminated
    }

    private func isCounted(_ item: ItemDefinition) -> Bool {
        guard counts(item), !isBeyondOutcome(item), let status = state.items[item.id]?.status else { return false }
        guard status != .notNeeded, status != .offered else { return false }
        return true
    }

    private func counts(_ item: ItemDefinition) -> Bool {
        switch definition.outcome {
        case .all: true
        case .required: item.isRequired
        case .lead(let lead): item.id == lead || item.id.base == lead
        }
    }
}
