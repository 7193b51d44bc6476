import Messaging
import Orchestration

/// The orders that a department's process gives back before their time.
struct ReleaseOrdersRequest: WireRequest {
    enum CodingKeys: String, CodingKey, CaseIterable { case holder, workOrders }
    typealias Keys = CodingKeys

    var holder: LeaseHolder
    var workOrders: [WorkOrderID]

    func check(_ limits: HTTPLimits) throws {
        try holder.check()
        try workOrders.checkCount(atMost: 100, at: "$.workOrders")
    }
}
