import Engine
import Orchestration

/// A case in a list: no personal data.
struct CaseSummary: Encodable {
    var caseID: CaseID
    var number: String
    var workflow: WorkflowReference
    var phase: CasePhase
    var outcome: CaseOutcome?
    var receivedAt: Timestamp
    var changedAt: Timestamp

    init(_ header: CaseHeader) {
        caseID = header.caseID
        number = header.number
        workflow = header.workflow
        phase = header.phase
        outcome = header.outcome
        receivedAt = header.receivedAt
        changedAt = header.changedAt
    }
}
