/// When an approved result may go out.
extension CaseDraft {
    /// What holds for all results alike; looked up once for a pass over the items.
    struct Issue {
        /// Results go out together, and an item can still change the outcome.
        var waitsForOutcome: Bool
        /// An item is open whose rejection rejects the case.
        var mayBeRejected: Bool
    }

    var issue: Issue {
        Issue(
            waitsForOutcome: definition.issue == .together && !isOutcomeSettled,
            mayBeRejected: definition.items.contains { item in
                item.onReject == .rejectCase
                    && state.items[item.id].map { !$0.status.isFinal && $0.status != .held } == true
            }
        )
    }

    mutating func releaseIfFree(_ item: ItemDefinition, _ issue: Issue) {
        guard isInForce(item.id), !isHeldBack(item, issue) else { return }
        release(item.id)
    }

    /// - Parameter startsPeriod: false where the case is being withdrawn: no further period follows.
    mutating func release(_ id: ItemID, startsPeriod: Bool = true) {
        guard let item = item(id) else { return }
        record(
            .itemReleased(
                ItemReleased(
                    item: id,
                    clock: startsPeriod ? periodClock(after: item) : nil,
                    delivery: deliveryClock(of: item)
                )
            )
        )
    }

    /// Where a rejection may still end the whole case, only what can be undone goes out before (撤销办法). Tasks and opinions
    /// are no results.
    func isHeldBack(_ item: ItemDefinition, _ issue: Issue) -> Bool {
        issue.waitsForOutcome || (issue.mayBeRejected && item.reversal == nil && item.kind.givesResult)
    }

    /// The promised materials without which this item's result may not go out.
    func holdingMaterials(of id: ItemID) -> [MaterialID] { holds[id] ?? [] }

    /// Where results go out together, they wait until no item can change the outcome any more.
    private var isOutcomeSettled: Bool {
        definition.items.allSatisfy { item in
            guard let known = state.items[item.id] else { return true }
            return known.status.isFinal || isBeyondOutcome(item)
                || (known.status == .held && holdingMaterials(of: item.id).isEmpty)
        }
    }
}

extension ItemDefinition.Kind {
    /// Whether a department decides something that the applicant holds in their hands afterwards.
    var givesResult: Bool {
        switch self {
        case .approval, .instant: true
        case .consultation, .payment, .signature, .appearance: false
        }
    }

    /// Whether a party has to do it.
    var isTask: Bool {
        switch self {
        case .payment, .signature, .appearance: true
        case .approval, .instant, .consultation: false
        }
    }
}
