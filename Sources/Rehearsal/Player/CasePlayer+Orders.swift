package import Orchestration

/// Finding the order that somebody means.
extension CasePlayer {
    /// The order about an item or a material. Among several the open one, that of the department, and the latest are meant, in
    /// this order: whoever answers an order that is closed already must be able to say so.
    package func order(
        _ kind: WorkOrder.Kind,
        item: ItemID? = nil,
        material: MaterialID? = nil,
        of department: DepartmentID? = nil
    ) -> WorkOrder? {
        let orders = state.orders.values.filter { known in
            known.order.kind == kind && (item == nil || known.order.item == item)
                && material.map(known.order.materials.contains) ?? true
        }
        return orders.max { left, right in
            let (first, second) = (rank(left, department), rank(right, department))
            return first == second ? WorkOrder.isEarlier(left.order, right.order) : first < second
        }?.order
    }

    package var openOrders: [WorkOrder] {
        state.orders.values.filter(\.isOpen).map(\.order).sorted(by: WorkOrder.isEarlier)
    }

    private func rank(_ order: WorkOrderState, _ department: DepartmentID?) -> Int {
        (order.isOpen ? 2 : 0) + (order.order.department == department ? 1 : 0)
    }

    package var incidents: [IncidentOpened] { state.incidents.values.sorted { $0.incident < $1.incident } }
}
