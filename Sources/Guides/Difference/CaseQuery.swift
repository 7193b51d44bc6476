package import Orchestration

/// Which running cases a change would touch if they were migrated. A value, so that it can be kept and asked of any list of cases.
package struct CaseQuery: Hashable, Sendable, Codable {
    /// Cases in one of these phases, whatever their items.
    package let phases: [CasePhase]
    /// Cases in which one of these items stands in one of ``statuses``.
    package let items: [ItemID]
    package let statuses: [ItemStatus]

    package func matches(_ running: RunningCase) -> Bool {
        guard !phases.contains(running.phase) else { return true }
        // Copies for the elements of a list, and runs, stand under ids of their own.
        return running.items.contains { id, status in
            statuses.contains(status) && (items.contains(id) || items.contains(id.base))
        }
    }
}

extension CaseQuery {
    /// Not accepted yet: checked by the new definition.
    static let beforeAcceptance = CaseQuery(
        phases: CasePhase.allCases.filter { $0.isBeforeAcceptance && $0 != .unregistered },
        items: [],
        statuses: []
    )

    /// Not concluded yet.
    static let open = CaseQuery(phases: beforeAcceptance.phases + [.inProgress], items: [], statuses: [])

    /// Not accepted yet, or one of the items is not settled.
    static func unsettled(_ items: [ItemID]) -> CaseQuery {
        CaseQuery(
            phases: beforeAcceptance.phases,
            items: items,
            statuses: ItemStatus.allCases.filter { !$0.isFinal }
        )
    }

    /// Not accepted yet, or the department has not been asked for one of the items.
    static func notOrdered(_ items: [ItemID]) -> CaseQuery {
        CaseQuery(
            phases: beforeAcceptance.phases,
            items: items,
            statuses: [.undecided, .incomplete, .waiting, .offered]
        )
    }
}

/// What a query asks of a case: a row, without anything personal.
package struct RunningCase: Hashable, Sendable, Codable {
    package let caseID: CaseID
    package let number: String
    package let phase: CasePhase
    /// Empty until the case is accepted.
    package let items: [ItemID: ItemStatus]

    package init(caseID: CaseID, number: String, phase: CasePhase, items: [ItemID: ItemStatus]) {
        self.caseID = caseID
        self.number = number
        self.phase = phase
        self.items = items
    }
}
