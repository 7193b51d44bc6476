/// Acts that end more than one item: withdrawal, a rejection or a broken promise that ends the case, a supervisor's decision.
extension CaseDraft {
    /// Why the whole case must end, if it must. A rejection does not end it while another alternative may take the place.
    var ending: ItemTerminated.Reason? {
        for item in definition.items {
            guard let known = state.items[item.id] else { continue }
            if known.status == .rejected, item.onReject == .rejectCase, !isReplaceable(item.id) { return .caseRejected }
            if known.terminationReason == .caseTerminated { return .caseTerminated }
        }
        return nil
    }

    mutating func endItems(because reason: ItemTerminated.Reason) {
        for item in definition.items where state.items[item.id].map({ !$0.status.isFinal }) == true {
            terminate(item.id, reason)
        }
        guard reason == .caseRejected else { return }
        // What went out before, because it can be undone, is undone.
        for item in definition.items where item.reversal != nil && item.kind.givesResult {
            if state.items[item.id]?.status == .released { takeBack(item.id, because: .caseRejected) }
        }
    }

    /// The item ends; a department that has begun is told to stop, also when its decision was never released.
    mutating func terminate(_ id: ItemID, _ reason: ItemTerminated.Reason, grounds: Grounds? = nil) {
        guard let known = state.items[id], !known.status.isFinal else { return }
        record(.itemTerminated(ItemTerminated(item: id, reason: reason, grounds: grounds)))
        if known.cancellation == nil { stop(known, id) }
    }

    /// Withdrawal ends at once what no department has begun, and asks the departments to stop the rest.
    mutating func cancelOpenItems() {
        dropAlternatives()
        for item in definition.items { takeOut(item.id) }
        refundWhatIsWithdrawn()
    }

    /// The applicant takes the item back.
    mutating func takeOut(_ id: ItemID) {
        guard let known = state.items[id] else { return }
        switch known.status {
        case .undecided, .incomplete, .waiting:
            record(.itemCancelled(ItemCancelled(item: id)))
        case .awaitingParty where known.order == nil:
            record(.itemCancelled(ItemCancelled(item: id)))
        case .held where known.cancellation != nil && holdingMaterials(of: id).isEmpty:
            // The department was asked to stop and had decided already: too late, its result stands.
            if isChosen(id) { release(id, startsPeriod: false) }
        case .held:
            record(.itemCancelled(ItemCancelled(item: id)))
            stop(known, id)
        case .awaitingParty, .dispatched, .received, .suspended, .asked, .correcting:
            if known.cancellation == nil { stop(known, id) }
        case .notNeeded, .offered, .released, .rejected, .cancelled, .terminated, .revoked:
            break
        }
    }

    /// Whoever has the order is told to stop; money that was taken goes back (退费).
    mutating func stop(_ known: ItemState, _ id: ItemID) {
        guard let order = known.order.flatMap({ state.orders[$0] })?.order else { return }
        let isPaid = item(id)?.kind == .payment && known.approval != nil
        issue(
            isPaid ? .revoke : .cancel,
            department: order.department,
            organ: order.organ,
            item: id,
            target: order.id,
            amountFen: isPaid ? known.task?.amountFen : nil
        )
    }
}
