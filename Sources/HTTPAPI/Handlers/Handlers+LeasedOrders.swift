import Engine
import Logging
import Messaging
import Orchestration

extension Handlers {
    /// The orders' messages in full, each noted as an access first: the department is who they are meant for.
    ///
    /// An order without a message is left out and told to the operators; it stays leased, so that the department gets on with
    /// the others meanwhile.
    func disclose(_ orders: [LeasedOrder], to call: Call) async throws -> [LeasedOrdersDocument.Lease] {
        guard !orders.isEmpty else { return [] }
        let incarnation = try await dependencies.journal.installation().incarnation
        var leases: [LeasedOrdersDocument.Lease] = []
        for order in orders {
            guard let message = try await message(for: order.row, incarnation: incarnation, call) else { continue }
            try await noteAccess(to: order.row.caseID, purpose: "work-order:\(order.row.order.id)", by: call)
            leases.append(
                LeasedOrdersDocument.Lease(
                    leasedUntil: order.until,
                    traceparent: message.traceparent,
                    message: WorkOrderBody(message)
                )
            )
        }
        return leases
    }

    /// The same message that a broker would carry: written from the case as it stood when the order was sent.
    private func message(
        for row: WorkOrderRow,
        incarnation: Int,
        _ call: Call
    ) async throws -> WorkOrderMessage? {
        guard let read = try await dependencies.reader.read(row.caseID, tenant: row.tenant),
            let sending = read.lastSending(of: row.order.id),
            let order = sending.state.orders[row.order.id], let submission = sending.state.submission
        else {
            call.logger.error("A work order has no event that sends it", metadata: ["order": "\(row.order.id)"])
            return nil
        }
        let composer = WorkOrderComposer(
            state: sending.state,
            definition: try await definition(of: submission.workflow, for: call),
            tenant: row.tenant,
            jurisdiction: sending.record.jurisdiction,
            incarnation: incarnation
        )
        do throws(WorkOrderComposer.Failure) {
            return try composer.message(
                for: order,
                cause: sending.record.id,
                traceparent: sending.record.traceparent
            )
        } catch {
            call.logger.error(
                "A work order gives no message",
                metadata: ["order": "\(row.order.id)", "reason": "\(error)"]
            )
            return nil
        }
    }
}
