import Engine
import Messaging
import Orchestration

/// Checks on the whole, when the world has ended.
extension JournalModel {
    mutating func checkRows(of store: JournalStore) {
        for caseID in caseIDs {
            guard let known = cases[caseID] else { continue }
            let partition = Partitioning.partition(of: caseID, of: store.installation.partitions)
            let rows = CaseRows(
                from: .unregistered,
                to: known.state,
                events: known.events,
                recordedAt: known.recordedAt,
                head: known.head,
                place: CaseRows.Place(
                    partition: partition,
                    tenant: SampleTheme.tenant,
                    jurisdiction: SampleTheme.jurisdiction
                ),
                definition: known.theme.definition
            )
            if store.headers[caseID] != rows.header { violate("P3", "the header of \(caseID) is not the fold") }
            if Set((store.items[caseID] ?? [:]).values) != Set(rows.items) {
                violate("P3", "the items of \(caseID) are not the fold")
            }
            for order in rows.orders where store.orders[order.order.id] != order {
                violate("P3", "the row of order \(order.order.id) is not the fold")
            }
            for breach in rows.breaches where !store.hasBreach(like: breach) {
                violate("P3", "a breach of \(caseID) has no row")
            }
        }
    }

    mutating func checkProofs(of store: JournalStore) {
        for (number, partition) in store.partitions.enumerated() {
            var verifier = JournalVerifier(partition: number)
            var events = partition.events[...]
            do throws(JournalBreak) {
                for root in partition.roots {
                    while let event = events.first, event.position <= root.lastPosition {
                        try verifier.take(event)
                        events = events.dropFirst()
                    }
                    try verifier.take(root)
                }
                for event in events { try verifier.take(event) }
                try verifier.finish()
            } catch {
                violate("P8", error.description)
            }
        }
    }

    /// P11: somebody or something will move every case that is not closed.
    mutating func checkMovers() {
        for caseID in caseIDs {
            guard let state = cases[caseID]?.state, state.phase != .closed else { continue }
            let hasOrder = state.orders.values.contains { $0.isOpen }
            let hasPerson = state.phase == .examining || state.phase == .correcting || !state.incidents.isEmpty
            if state.nextWake == nil, !hasOrder, !hasPerson {
                violate("P11", "nothing will ever move \(caseID) (\(state.phase))")
            }
        }
    }

    /// With everything healed and everybody willing, every case comes to its end.
    mutating func checkClosed(at now: Timestamp) {
        for caseID in caseIDs {
            guard let state = cases[caseID]?.state, state.phase != .closed else { continue }
            let orders = state.orders.values.filter(\.isOpen).map { "\($0.order.kind) \($0.status)" }.sorted()
            let clocks = state.clocks.values.filter { $0.nextMark != nil }.map { "\($0.kind)" }.sorted()
            violate(
                "P11",
                "\(caseID) did not end by \(now): \(state.phase), orders \(orders), clocks \(clocks), "
                    + "\(state.incidents.count) incidents, wakes at \(state.nextWake?.description ?? "no time"), "
                    + "changed at \(state.changedAt)"
            )
        }
    }
}

extension JournalStore {
    func hasBreach(like row: BreachRow) -> Bool {
        breaches.contains { $0.person == row.person && $0.caseID == row.caseID && $0.material == row.material }
    }
}
