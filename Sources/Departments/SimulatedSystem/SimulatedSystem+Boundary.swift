package import AdapterKit
package import Messaging
package import Orchestration

/// What the department's system offers to its adapter.
extension SimulatedSystem {
    package func find(_ order: WorkOrderID) async throws(AdapterError) -> Filing? {
        try await perform { (state) throws(AdapterError) in state.register.orders[order]?.filing }
    }

    /// Takes an order, without asking whether it was filed before: like most systems, it would file it twice.
    package func file(_ message: WorkOrderMessage) async throws(AdapterError) -> Filing {
        let desk = desk
        let now = now
        try await dawdle()
        return try await perform { (state) throws(AdapterError) in
            try self.turnAwayIfUnlucky(message.order.id, &state)
            let entry = try desk.entry(for: message, in: state.register, now: now())
            try self.enter([entry], in: &state)
            state.turnedAway[message.order.id] = nil
            switch entry {
            case .filed(let order): return order.filing
            case .duplicate(let order, let reference): return .received(order, reference: reference)
            case .acted: throw .refused("a filing made an entry of another kind")
            }
        }
    }

    /// The department's acts after a sequence number. Decisions that have fallen due are taken now.
    package func acts(after cursor: ActCursor?, limit: Int) async throws(AdapterError) -> [DepartmentAct] {
        let sequence = try Self.sequence(of: cursor)
        let desk = desk
        let now = now
        return try await perform { (state) throws(AdapterError) in
            let instant = now()
            let due = state.register.due(at: instant, limit: limit).compactMap(state.register.current)
            let entries = due.enumerated().map { offset, filed in
                RegisterEntry.acted(
                    act: desk.act(
                        on: filed,
                        sequence: state.register.acts.count + offset + 1,
                        mayObject: !state.register.hasObjected(to: filed.message.order.id),
                        now: instant
                    )
                )
            }
            try self.enter(entries, in: &state)
            return state.register.acts.dropFirst(sequence).prefix(max(0, limit)).map(\.departmentAct)
        }
    }

    private func turnAwayIfUnlucky(_ order: WorkOrderID, _ state: inout State) throws(AdapterError) {
        let configuration = desk.configuration
        guard
            SeededChoice(seed: configuration.seed, order: order)
                .isAmong(percent: configuration.failurePercent, "failure"),
            state.turnedAway[order, default: 0] < configuration.failuresPerOrder
        else { return }
        state.turnedAway[order, default: 0] += 1
        throw .unavailable("the department's system timed out")
    }

    private static func sequence(of cursor: ActCursor?) throws(AdapterError) -> Int {
        guard let cursor else { return 0 }
        guard let sequence = Int(cursor.text), sequence >= 0 else {
            throw .refused("the cursor is not one of this register: expected a sequence number")
        }
        return sequence
    }
}

extension FiledOrder {
    fileprivate var filing: Filing {
        Filing(order: message.order.id, serial: reference, response: response)
    }
}

extension RegisteredAct {
    fileprivate var departmentAct: DepartmentAct {
        DepartmentAct(
            cursor: ActCursor(String(sequence)),
            caseID: caseID,
            order: order,
            serial: serial,
            content: content,
            occurredAt: actedAt
        )
    }
}
