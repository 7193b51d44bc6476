public struct WorkOrderState: Hashable, Sendable, Codable {
    public enum Status: String, Hashable, Sendable, Codable {
        case issued, received
        /// A technical failure: waiting for a retry or a person.
        case failed
        /// Nothing more is expected.
        case closed
    }

    public var order: WorkOrder
    public var status: Status
    public var revision: Int
    public var attempts: Int
    public var issuedAt: Timestamp
    public var reference: String?

    public init(order: WorkOrder, issuedAt: Timestamp) {
        self.order = order
        status = .issued
        revision = 1
        attempts = 0
        self.issuedAt = issuedAt
    }

    public var isOpen: Bool { status != .closed }
}
