extension CaseDraft {
    /// Asks a department for something. The organ is the one that plays the role now; it is recorded with the order.
    mutating func issue(
        _ kind: WorkOrder.Kind,
        department id: DepartmentID,
        organ: OrganID? = nil,
        item: ItemID? = nil,
        materials: [MaterialID] = [],
        source: SourceID? = nil,
        target: WorkOrderID? = nil,
        reply: QuestionAnswer? = nil,
        clocks: [Clock] = [],
        due: Timestamp? = nil,
        amountFen: Int64? = nil
    ) {
        guard let department = department(id) else { return }
        var order = WorkOrder(
            id: WorkOrderID("\(state.id).\(kind.rawValue).\(state.factCount + 1)"),
            kind: kind,
            department: id,
            organ: organ ?? self.organ(of: department),
            handling: department.handling,
            item: item,
            materials: materials,
            source: source,
            target: target,
            due: due ?? clocks.first?.due
        )
        order.amountFen = amountFen
        order.reply = reply
        if kind == .do, let item, restsOnLicenceCommitment(item) { order.issueOnly = true }
        if kind == .verify, let material = materials.first { order.means = commitment(material)?.verification?.means }
        record(.workOrderIssued(WorkOrderIssued(order: order, clocks: clocks + receiptClock(for: order, revision: 1))))
    }

    mutating func repeatOrder(_ order: WorkOrderState, reason: WorkOrderRepeated.Reason, clock: ClockID?) {
        let revision = order.revision + 1
        record(
            .workOrderRepeated(
                WorkOrderRepeated(
                    order: order.order.id,
                    revision: revision,
                    reason: reason,
                    clock: clock,
                    receipt: receiptClock(for: order.order, revision: revision).first
                )
            )
        )
    }

    /// A technical failure: another attempt after a pause that doubles, and a person once the attempts are used up. A source
    /// that cannot be reached needs no person: the next source is tried.
    mutating func fail(_ order: WorkOrderState, isRetryable: Bool, detail: String) {
        let attempt = order.attempts + 1
        let mayRetry = isRetryable && attempt < definition.limits.maximumAttempts
        let id = order.order.id
        let retry =
            mayRetry ? clockMaker.expiring(.retry, .order(id), from: sentAt, limit: pause(beforeAttempt: attempt)) : nil
        let trimmed = detail.legible(atMost: Limits.serialScalars)
        record(.workOrderFailed(WorkOrderFailed(order: id, attempt: attempt, detail: trimmed, retry: retry)))
        guard !mayRetry else { return }
        if order.order.kind == .fetch {
            passOver(order.order, reason: .unavailable)
        } else if !state.incidents.values.contains(where: { $0.kind == .orderFailed && $0.order == id }) {
            openIncident(
                .orderFailed,
                item: order.order.item,
                order: id,
                holder: order.order.department,
                detail: trimmed
            )
        }
    }

    /// A department without a system sees its orders at the workbench; nothing has to acknowledge them.
    private func receiptClock(for order: WorkOrder, revision: Int) -> [Clock] {
        guard order.handling == .adapter else { return [] }
        return [
            clockMaker.expiring(
                .receipt,
                .order(order.id),
                from: sentAt,
                limit: definition.limits.receipt,
                generation: revision
            )
        ]
    }

    private func pause(beforeAttempt attempt: Int) -> TimeLimit {
        let first = definition.limits.firstRetry
        let factor = 1 << min(max(attempt - 1, 0), 10)
        return TimeLimit(count: min(first.count * factor, TimeLimit.countRange.upperBound), unit: first.unit) ?? first
    }
}
