/// How far an item's predecessor has come, as the item that waits for it sees it.
struct Predecessor {
    enum Requirement {
        case released, decided
        case data(FieldID)
    }

    enum Standing {
        case met, pending, failed
    }

    var item: ItemID
    var requirement: Requirement
}

extension ItemDefinition {
    var predecessors: [Predecessor] {
        var predecessors = after.map { Predecessor(item: $0, requirement: .released) }
        predecessors += afterDecision.map { Predecessor(item: $0, requirement: .decided) }
        predecessors += needsData.map { Predecessor(item: $0.item, requirement: .data($0.field)) }
        if case .result(let amount)? = task?.amount {
            predecessors.append(Predecessor(item: amount.item, requirement: .data(amount.field)))
        }
        return predecessors
    }
}

extension CaseDraft {
    /// Whether everything has come that the item waits for.
    func standing(of item: ItemDefinition) -> Predecessor.Standing {
        var isPending = false
        for predecessor in item.predecessors {
            switch standing(of: predecessor) {
            case .failed: return .failed
            case .pending: isPending = true
            case .met: break
            }
        }
        for group in item.afterAny {
            switch standing(ofAny: group) {
            case .failed: return .failed
            case .pending: isPending = true
            case .met: break
            }
        }
        return isPending ? .pending : .met
    }

    /// One that was approved is enough, whichever it is and whenever it comes. What is not needed does not count; where nothing
    /// else is left there is nothing to wait for.
    func standing(ofAny group: [ItemID]) -> Predecessor.Standing {
        let counted = group.filter { id in
            let status = state.items[id]?.status
            return status != .notNeeded && status != .offered
        }
        guard !counted.isEmpty else { return .met }
        let standings = counted.map { standing(of: Predecessor(item: $0, requirement: .released)) }
        if standings.contains(.met) { return .met }
        return standings.contains(.pending) ? .pending : .failed
    }

    func standing(of predecessor: Predecessor) -> Predecessor.Standing {
        guard let known = state.items[predecessor.item] else { return .failed }
        switch known.status {
        case .notNeeded, .offered:
            return .met
        case .rejected:
            let mayGoOn = item(predecessor.item)?.onReject == .continue
            if case .data = predecessor.requirement { return .failed }
            return mayGoOn ? .met : .failed
        case .cancelled, .terminated, .revoked:
            return .failed
        case .held, .released:
            return standing(ofApproved: known, predecessor)
        case .undecided, .incomplete, .waiting, .dispatched, .received, .suspended, .asked, .awaitingParty, .correcting:
            return .pending
        }
    }

    private func standing(ofApproved known: ItemState, _ predecessor: Predecessor) -> Predecessor.Standing {
        switch predecessor.requirement {
        case .decided:
            return .met
        case .released:
            // A result that only waits to go out with the others is in force among departments.
            return known.status == .released || isInForce(predecessor.item) ? .met : .pending
        case .data(let field):
            return known.approval?.data.value?[field] == nil ? .failed : .met
        }
    }

    /// Neither a promised material nor a preferred alternative stands in the way of an approved item.
    func isInForce(_ id: ItemID) -> Bool { holdingMaterials(of: id).isEmpty && isChosen(id) }
}
