import Orchestration

/// What a batch did to one case.
struct CaseChange {
    var caseID: CaseID
    var before: CaseState
    var events: [Event]
    var definition: WorkflowDefinition
}

extension PlanDraft {
    mutating func note(
        _ handling: Handling,
        of caseID: CaseID,
        before state: CaseState,
        definition: WorkflowDefinition
    ) {
        let events = handling.clockEvents + handling.accepted
        if let index = changeOfCase[caseID] {
            changes[index].events += events
        } else {
            changeOfCase[caseID] = changes.count
            changes.append(CaseChange(caseID: caseID, before: state, events: events, definition: definition))
        }
    }

    /// However often a case changed within the batch, its rows are written once.
    mutating func addRows() {
        for change in changes {
            guard let after = working.cases[change.caseID] else { continue }
            let rows = CaseRows(
                from: change.before,
                to: after.state,
                events: change.events,
                recordedAt: now,
                head: after.head,
                place: CaseRows.Place(
                    partition: commit.partition,
                    tenant: after.tenant,
                    jurisdiction: after.jurisdiction
                ),
                definition: change.definition
            )
            if let header = rows.header { commit.headers.append(header) }
            commit.items += rows.items
            commit.orders += rows.orders
            commit.movedOrders.formUnion(rows.movedOrders)
            commit.breaches += rows.breaches
            commit.mended += rows.mended
        }
    }
}
