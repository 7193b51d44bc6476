/// Taking single items back, or all of one element's; the application goes on.
extension CaseDraft {
    mutating func withdrawItems(_ command: ItemWithdrawal) throws(Refusal) {
        guard !state.isWithdrawing else { throw .withdrawing }
        guard !command.items.isEmpty, command.items.count <= definition.items.count else {
            throw Refusal(
                .limitExceeded,
                LocalizedText(zh: "请指明要撤回的事项。", en: "Name the items to be taken back, each once.")
            )
        }
        var taken: [ItemID] = []
        for id in command.items { taken += try openItems(meantBy: id) }
        let bound = boundByPointOfNoReturn
        if let id = taken.first(where: bound.contains) { throw .pointOfNoReturn(id) }
        record(.withdrawalRequested(WithdrawalRequested(reason: command.reason, items: command.items)))
        var seen: Set<ItemID> = []
        for id in taken where seen.insert(id).inserted { takeOut(id) }
    }

    /// The id of an item, or what its author called it: then all open copies are meant, and further periods.
    private func openItems(meantBy id: ItemID) throws(Refusal) -> [ItemID] {
        if let known = state.items[id] {
            guard !known.status.isFinal else { throw .notOpen(id) }
            guard known.cancellation == nil else {
                throw Refusal(
                    .alreadyWithdrawing,
                    LocalizedText(zh: "该事项正在撤回。", en: "This item is being taken back already."),
                    at: id.text
                )
            }
            return [id]
        }
        guard context.definition.items.contains(where: { $0.id == id }) else { throw .unknownItem(id) }
        let copies = definition.items.filter { $0.id.base == id }.map(\.id)
        let open = copies.filter { state.items[$0].map { !$0.status.isFinal && $0.cancellation == nil } == true }
        let isPeriodAhead = copies.contains { state.clocks[Clock.id(.period, .item($0))] != nil }
        guard !open.isEmpty || isPeriodAhead else { throw .notOpen(id) }
        return open
    }

    /// The items that cannot be undone and are ordered, and all that they rest on (不可撤回).
    var boundByPointOfNoReturn: Set<ItemID> {
        var bound: Set<ItemID> = []
        // Items stand in topological order: read backwards, whoever rests on something comes first.
        for item in definition.items.reversed() {
            guard bound.contains(item.id) || isPastReturn(item) else { continue }
            bound.insert(item.id)
            bound.formUnion(item.predecessors.map(\.item))
            bound.formUnion(item.afterAny.joined())
        }
        return bound
    }

    private func isPastReturn(_ item: ItemDefinition) -> Bool {
        guard item.isPointOfNoReturn, let status = state.items[item.id]?.status else { return false }
        return status.isWithDepartment || status.isApproved || status == .awaitingParty
    }
}

extension Refusal {
    static func notOpen(_ id: ItemID) -> Refusal {
        Refusal(
            .itemNotOpen,
            LocalizedText(zh: "该事项当前不能进行此操作。", en: "The item is not in a state in which this can be done."),
            at: id.text
        )
    }

    static func pointOfNoReturn(_ id: ItemID) -> Refusal {
        Refusal(
            .pointOfNoReturnPassed,
            LocalizedText(
                zh: "不可撤回的事项已经开始办理，不能再撤回。",
                en: "A step that cannot be undone has begun; nothing it rests on can be taken back."
            ),
            at: id.text
        )
    }
}
