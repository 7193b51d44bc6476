import Messaging
import Orchestration

/// The orders that were handed out.
struct LeasedOrdersDocument: Encodable {
    struct Lease: Encodable {
        /// From then on the order is handed out again unless it has an answer.
        var leasedUntil: Timestamp
        /// Send it back with the answer.
        var traceparent: String?
        var message: WorkOrderBody
    }

    var workOrders: [Lease]
}
