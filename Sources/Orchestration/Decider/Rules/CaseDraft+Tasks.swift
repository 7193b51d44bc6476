/// What a party must do before an item is done: pay, sign, appear (缴费、签署、到场).
extension CaseDraft {
    mutating func open(_ task: TaskPolicy, of item: ItemDefinition) {
        let amount = task.amount.map { amountFen($0) }
        // An assessment of nothing leaves nothing to pay.
        if let amount, amount <= 0 { return record(.itemNotNeeded(ItemNotNeeded(item: item.id))) }
        let clock = clockMaker.expiring(
            .task,
            .item(item.id),
            from: at,
            limit: task.limit,
            remind: [.workingDays(1)]
        )
        record(.taskOpened(TaskOpened(item: item.id, party: task.party, amountFen: amount, clock: clock)))
        // Nobody but the party has a hand in a signature; money and people arrive at a department.
        if item.kind != .signature { order(item, due: clock.due, amountFen: amount) }
    }

    /// What is to be paid, in fen (分). The item waits for the datum, and an approval without it is refused.
    private func amountFen(_ amount: PaymentAmount) -> Int64 {
        switch amount {
        case .fixed(let fen):
            return fen
        case .result(let reference):
            guard case .number(let fen)? = value(.result(reference)) else { return 0 }
            return fen
        }
    }

    /// The party let its time run out.
    mutating func lapse(task id: ItemID, _ clock: Clock) {
        record(.taskLapsed(TaskLapsed(item: id, clock: clock.id)))
        switch item(id)?.task?.onExpiry {
        case .incident?: openIncident(.taskLapsed, item: id, holder: definition.lead, detail: id.text)
        case .terminateItem?, nil: terminate(id, .taskLapsed)
        }
    }

    /// Money that was paid for what is not done goes back (退费): once the application is taken back, a fee on which no result
    /// rests any more is returned. A fee for work that ended in a refusal is not.
    mutating func refundWhatIsWithdrawn() {
        guard state.items.values.contains(where: { $0.status == .cancelled }),
            state.items.values.allSatisfy(\.status.isFinal)
        else { return }
        for item in definition.items where item.kind == .payment {
            guard let known = state.items[item.id], known.status == .released, known.approval != nil,
                !dependants(of: item.id).contains(where: { state.items[$0]?.status == .released })
            else { continue }
            takeBack(item.id, because: .withdrawn)
        }
    }

    /// The items that give a result and rest on the item, at however many removes.
    private func dependants(of id: ItemID) -> Set<ItemID> {
        var found: Set<ItemID> = [id]
        // Items stand in topological order: whoever rests on something comes after it.
        for item in definition.items
        where item.predecessors.contains(where: { found.contains($0.item) })
            || item.afterAny.joined().contains(where: found.contains)
        {
            found.insert(item.id)
        }
        return found.filter { index.item($0)?.kind.givesResult == true }
    }
}
