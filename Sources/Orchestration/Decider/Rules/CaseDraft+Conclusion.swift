/// The end: the outcome is given when no item can change any more, and the case closes when nothing at all is open.
extension CaseDraft {
    mutating func conclude() {
        if state.phase != .concluded, state.phase != .closed, let outcome {
            record(.caseConcluded(CaseConcluded(outcome: outcome)))
        }
        if state.phase == .concluded, isQuiet {
            record(.caseClosed(CaseClosed()))
        }
    }

    /// No clock, work order, verification or incident is left (归档条件).
    private var isQuiet: Bool {
        state.clocks.values.allSatisfy { $0.nextMark == nil && !$0.isPaused }
            && state.orders.values.allSatisfy { !$0.isOpen }
            && state.incidents.isEmpty
    }

    private var outcome: CaseOutcome? {
        switch state.phase {
        case .checking, .correcting, .examining:
            return state.isWithdrawing ? .withdrawn : state.endBeforeAcceptance
        case .inProgress:
            guard state.items.values.allSatisfy(\.status.isFinal) else { return nil }
            return outcomeOfItems
        case .unregistered, .concluded, .closed:
            return nil
        }
    }

    private var outcomeOfItems: CaseOutcome {
        // A withdrawal that came too late everywhere ended nothing: the departments' decisions are the outcome.
        if state.isWithdrawing, state.items.values.contains(where: { $0.status == .cancelled }) { return .withdrawn }
        switch ending {
        case .caseRejected: return .rejected
        case .caseTerminated: return .terminated
        default: break
        }
        let counted = definition.items.filter { counts($0) && state.items[$0.id]?.status != .notNeeded }
        let statuses = counted.compactMap { state.items[$0.id]?.status }
        if statuses.allSatisfy({ $0 == .released }) { return .completed }
        let anyReleased = state.items.values.contains { $0.status == .released }
        if anyReleased { return .partlyCompleted }
        return statuses.contains(.rejected) ? .rejected : .terminated
    }

    private func counts(_ item: ItemDefinition) -> Bool {
        switch definition.outcome {
        case .all: true
        case .required: item.isRequired
        case .lead(let lead): item.id == lead
        }
    }
}
