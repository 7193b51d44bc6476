public import Orchestration

/// Why a delivery ended without a durable answer. The transport must not move its position past the message.
public enum DeliveryError: Error, Hashable, Sendable {
    /// The process is stopping. The message comes again after the restart.
    case interrupted
    /// The message is not for this adapter: another department's, or one whose clerks answer at the workbench. The
    /// transport puts it aside; waiting would not help.
    case misdirected(order: WorkOrderID, department: DepartmentID)
}

extension DeliveryError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .interrupted: "the adapter is stopping; the message must be delivered again"
        case .misdirected(let order, let department):
            "work order \(order) is for department \(department) and not for this adapter; check the routing"
        }
    }
}
