package import Messaging

/// Where the work orders of one department go.
package protocol WorkOrderDelivery: Sendable {
    /// Delivers a stretch of the journal. Orders about one filing go one after the other; the rest may go side by side, so that
    /// their answers share commits.
    ///
    /// A message is delivered once it can no longer be lost: the department's answer to it, or its failure, is durable.
    ///
    /// - Returns: what became of each message, in the order given; a failure is whatever kept the department from being reached.
    ///   Everything from the first failure on comes again after a pause, and nothing behind the stretch is sent before; so a
    ///   delivery recognises what it has already filed.
    func deliver(_ messages: [WorkOrderMessage]) async -> [Result<Void, any Error>]
}

/// A delivery made of a closure.
package struct WorkOrderHandler: WorkOrderDelivery {
    private let handler: @Sendable ([WorkOrderMessage]) async -> [Result<Void, any Error>]

    package init(_ handler: @escaping @Sendable ([WorkOrderMessage]) async -> [Result<Void, any Error>]) {
        self.handler = handler
    }

    package func deliver(_ messages: [WorkOrderMessage]) async -> [Result<Void, any Error>] {
        await handler(messages)
    }
}
