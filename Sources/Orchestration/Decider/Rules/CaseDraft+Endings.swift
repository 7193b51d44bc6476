/// Acts that end more than one item: withdrawal, a rejection or a broken promise that ends the case, a supervisor's decision.
extension CaseDraft {
    /// Why the whole case must end, if it must.
    var ending: ItemTerminated.Reason? {
        for item in definition.items {
            guard let known = state.items[item.id] else { continue }
            if known.status == .rejected, item.onReject == .rejectCase { return .caseRejected }
            if known.terminationReason == .caseTerminated { return .caseTerminated }
        }
        return nil
    }

    mutating func endItems(because reason: ItemTerminated.Reason) {
        for item in definition.items where state.items[item.id].map({ !$0.status.isFinal }) == true {
            terminate(item.id, reason)
        }
    }

    /// The item ends; a department that has begun is told to stop, also when its decision was never released.
    mutating func terminate(_ id: ItemID, _ reason: ItemTerminated.Reason, grounds: Grounds? = nil) {
        guard let known = state.items[id], !known.status.isFinal else { return }
        record(.itemTerminated(ItemTerminated(item: id, reason: reason, grounds: grounds)))
        if known.cancellation == nil { cancel(known, id) }
    }

    /// Withdrawal ends at once what no department has begun, and asks the departments to stop the rest.
    mutating func cancelOpenItems() {
        for item in definition.items {
            guard let known = state.items[item.id] else { continue }
            switch known.status {
            case .undecided, .incomplete, .waiting, .awaitingParty:
                record(.itemCancelled(ItemCancelled(item: item.id)))
            case .held where known.cancellation != nil && holdingMaterials(of: item.id).isEmpty:
                // The department was asked to stop and had decided already: too late, its result stands.
                record(.itemReleased(ItemReleased(item: item.id)))
            case .held:
                record(.itemCancelled(ItemCancelled(item: item.id)))
                cancel(known, item.id)
            case .dispatched, .received, .suspended, .asked, .correcting:
                if known.cancellation == nil { cancel(known, item.id) }
            case .notNeeded, .offered, .released, .rejected, .cancelled, .terminated, .revoked:
                break
            }
        }
    }

    private mutating func cancel(_ known: ItemState, _ id: ItemID) {
        guard let order = known.order, let department = item(id)?.department else { return }
        issue(.cancel, department: department, item: id, target: order)
    }
}
