package import Messaging
package import Orchestration

/// What one department checks that no other does, over data of its own.
package protocol DepartmentRules: Sendable {
    associatedtype OwnData: Hashable & Sendable

    init(_ data: OwnData)

    var department: DepartmentID { get }
    /// The letters that its numbers begin with.
    var numberPrefix: String { get }

    /// Examines an application for an item. The shared checks have passed.
    func examine(_ message: WorkOrderMessage) -> CheckOutcome

    /// Checks a signed statement; `nil` confirms it.
    func contradiction(to message: WorkOrderMessage) -> Grounds?

    /// A record of its own for the applicant, which goes before the source's configured data.
    func record(in source: SourceID, for message: WorkOrderMessage) -> [FieldID: DataValue]?
}

extension DepartmentRules {
    package func contradiction(to message: WorkOrderMessage) -> Grounds? { nil }
    package func record(in source: SourceID, for message: WorkOrderMessage) -> [FieldID: DataValue]? { nil }
}

/// What an examination came to.
package enum CheckOutcome: Hashable, Sendable {
    case passes
    case objects([Objection])
    case rejects(Grounds)
}
