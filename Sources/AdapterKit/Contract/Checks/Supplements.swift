import Messaging
import Orchestration

extension ContractCheck {
    static let supplement = ContractCheck(
        name: "supplement",
        demand: "a material for a filed order is added once and acknowledged",
        kind: .material
    ) { bench in
        let original = bench.order()
        try await bench.deliver(original)
        let supplement = original.following(.material)
        try await bench.deliver(supplement, supplement)
        try await bench.deliver(supplement)
        try await bench.expectFilings(1, of: original)
        try await bench.expectFilings(1, of: supplement)
        bench.expectOneAnswer([.received], to: supplement)
    }
}

extension WorkOrderMessage {
    /// An order about this one.
    func following(_ kind: WorkOrder.Kind) -> WorkOrderMessage {
        var message = self
        message.id += "-\(kind.rawValue)"
        message.order.id = WorkOrderID("\(order.id)-\(kind.rawValue)")
        message.order.kind = kind
        message.order.target = order.id
        return message
    }
}
