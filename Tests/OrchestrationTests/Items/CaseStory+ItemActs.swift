import Orchestration
import Testing

/// What people do with single items.
extension CaseStory {
    mutating func add(_ item: ItemID, by actor: Actor = .applicant) {
        handle(.addItem(ItemAddition(item: item)), by: actor)
    }

    mutating func takeBack(_ items: ItemID..., by actor: Actor = .applicant) {
        handle(.withdrawItems(ItemWithdrawal(items: items, reason: Sealed("not wanted any more"))), by: actor)
    }

    mutating func reassign(
        _ item: ItemID,
        to department: DepartmentID? = nil,
        organ: OrganID? = nil,
        by actor: Actor = .supervisor(of: "hr")
    ) {
        let reassignment = Reassignment(item: item, department: department, organ: organ, reason: Sealed("overloaded"))
        handle(.reassign(reassignment), by: actor)
    }

    mutating func divert(_ item: ItemID, within limit: TimeLimit, by actor: Actor = .examiner(of: "hr")) {
        let diversion = Diversion(item: item, holder: Sealed("archive"), within: limit, reason: Sealed("paper file"))
        handle(.divert(diversion), by: actor)
    }

    mutating func complete(_ item: ItemID, by actor: Actor = .applicant) {
        handle(.completeTask(TaskCompletion(item: item, reference: "R-9")), by: actor)
    }

    mutating func amend(_ fields: [FieldID: DataValue], by actor: Actor = .applicant) {
        handle(.amend(Amendment(fields: Sealed(fields), reason: Sealed("moved house"))), by: actor)
    }

    mutating func opine(_ item: ItemID, inFavour: Bool = true) throws {
        try answer(.do, item: item, .opinion(Opinion(isInFavour: inFavour, text: Sealed("no concerns"))))
    }

    /// The open order to decide the item.
    func openOrder(_ item: ItemID) -> WorkOrder? { openOrders.first { $0.kind == .do && $0.item == item } }

    func reason(_ item: ItemID) -> ItemTerminated.Reason? { state.items[item]?.terminationReason }
}

extension ItemDefinition {
    func with(_ change: (inout ItemDefinition) -> Void) -> ItemDefinition {
        var copy = self
        change(&copy)
        return copy
    }
}

extension WorkflowDefinition {
    func with(_ change: (inout WorkflowDefinition) -> Void) -> WorkflowDefinition {
        var copy = self
        change(&copy)
        return copy
    }
}

extension ListDefinition {
    static let children = ListDefinition(id: "children", title: LocalizedText(zh: "新生儿", en: "Children"), maximum: 3)
}
