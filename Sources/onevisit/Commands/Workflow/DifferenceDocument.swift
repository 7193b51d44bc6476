import Guides
import Orchestration

/// A difference for programs, with the cases that each change would touch.
struct DifferenceDocument: Encodable {
    struct Change: Encodable {
        let change: WorkflowChange
        let cases: [String]?
    }

    let old: WorkflowDifference.Side
    let new: WorkflowDifference.Side
    let changes: [Change]

    /// - Parameter running: `nil` where nobody asked for cases.
    init(_ difference: WorkflowDifference, _ running: [RunningCase]?) {
        old = difference.old
        new = difference.new
        changes = difference.changes.map { change in
            let touched = running.map { running in
                running.filter { change.touches?.matches($0) ?? false }.map(\.caseID.text)
            }
            return Change(change: change, cases: touched)
        }
    }
}
