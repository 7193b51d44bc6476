/// Decisions that fall because of what they rest on (撤销).
extension CaseDraft {
    /// Whenever a statement is found untrue, or a decision falls, everything granted on it falls as well: also what is granted
    /// later, so that the order of the answers makes no difference (P12).
    mutating func settleRevocations() {
        guard state.phase == .inProgress || state.phase == .concluded else { return }
        for item in definition.items where state.items[item.id]?.status.isApproved == true {
            if let refutation = refutation(behind: item) {
                takeBack(item.id, because: .falseCommitment, grounds: refutation.grounds)
            } else if restsOnFallenDecision(item) {
                takeBack(item.id, because: .predecessorRevoked)
            }
        }
    }

    /// The statement found untrue on which the item rests; a proof that came instead would have taken its place.
    private func refutation(behind item: ItemDefinition) -> CommitmentRefuted? {
        commitmentsUsed(by: item).compactMap { state.materials[$0] }
            .first { $0.refutation != nil && $0.standing == .defective }?.refutation
    }

    /// Something that must come first was granted once, and fell.
    private func restsOnFallenDecision(_ item: ItemDefinition) -> Bool {
        isGroundless(item)
            && item.predecessors.contains { predecessor in
                guard let known = state.items[predecessor.item] else { return false }
                return known.revocation != nil || known.correction != nil
            }
    }

    /// What was granted is taken back, never silently: its department has to undo what followed.
    mutating func takeBack(_ id: ItemID, because reason: ResultRevoked.Reason, grounds: Grounds? = nil) {
        guard let known = state.items[id], known.status.isApproved else { return }
        record(.resultRevoked(ResultRevoked(item: id, reason: reason, grounds: grounds)))
        guard let order = known.order.flatMap({ state.orders[$0] })?.order else { return }
        issue(
            .revoke,
            department: order.department,
            organ: order.organ,
            item: id,
            target: order.id,
            amountFen: known.task?.amountFen
        )
    }

    /// After a decision fell or was corrected, the outcome may be another.
    mutating func reviseOutcome() {
        guard state.phase == .concluded, let given = state.outcome, state.acceptedAt != nil,
            events.contains(where: \.fact.changesDecision), outcomeOfItems != given
        else { return }
        record(.caseConcluded(CaseConcluded(outcome: outcomeOfItems, replacing: given)))
    }
}

extension Fact {
    fileprivate var changesDecision: Bool {
        switch self {
        case .resultRevoked, .decisionCorrected: true
        default: false
        }
    }
}
