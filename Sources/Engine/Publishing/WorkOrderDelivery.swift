package import Messaging

/// Where the work orders of one department go.
package protocol WorkOrderDelivery: Sendable {
    /// Returns once the message can no longer be lost: the department's answer to it, or its failure, is durable.
    ///
    /// - Throws: whatever kept the department from being reached. The same message comes again after a pause, and nothing
    ///   behind it is sent before; so a delivery recognises what it has already filed.
    func deliver(_ message: WorkOrderMessage) async throws
}

/// A delivery made of a closure.
package struct WorkOrderHandler: WorkOrderDelivery {
    private let handler: @Sendable (WorkOrderMessage) async throws -> Void

    package init(_ handler: @escaping @Sendable (WorkOrderMessage) async throws -> Void) {
        self.handler = handler
    }

    package func deliver(_ message: WorkOrderMessage) async throws {
        try await handler(message)
    }
}
