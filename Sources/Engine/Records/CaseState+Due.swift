import Orchestration

extension CaseState {
    /// When the department must have decided, as its running clock says.
    func promisedDue(of item: ItemID) -> Timestamp? {
        clocks.values.first { $0.kind == .itemPromised && $0.subject == .item(item) }?.due
    }
}

extension WorkOrder {
    /// An objection moves the due instant of an item whose order was issued before; a department needs the present one.
    func withPresentDue(in state: CaseState) -> WorkOrder {
        guard kind == .do, let item, let due = state.promisedDue(of: item) else { return self }
        var order = self
        order.due = due
        return order
    }
}
