public import Orchestration

/// What became of a department's answer, told to that department.
public struct ReceiptMessage: Hashable, Sendable {
    public enum Outcome: Hashable, Sendable {
        /// The case's version after the answer.
        case accepted(version: Int)
        /// The answer was understood and refused; it is recorded.
        case refused(Refusal)
        /// The answer could not be read: nothing was recorded, and the message lies among the dead letters.
        case unreadable(WireError)
    }

    /// The same for every repeat of this receipt.
    public var id: String
    public var tenant: TenantID
    public var jurisdiction: JurisdictionID
    /// `nil` where an unreadable message did not tell.
    public var caseID: CaseID?
    public var order: WorkOrderID?
    public var serial: String?
    public var outcome: Outcome
    public var recordedAt: Timestamp
    public var traceparent: String?

    public init(
        id: String,
        tenant: TenantID,
        jurisdiction: JurisdictionID,
        caseID: CaseID?,
        order: WorkOrderID?,
        serial: String?,
        outcome: Outcome,
        recordedAt: Timestamp,
        traceparent: String? = nil
    ) {
        self.id = id
        self.tenant = tenant
        self.jurisdiction = jurisdiction
        self.caseID = caseID
        self.order = order
        self.serial = serial
        self.outcome = outcome
        self.recordedAt = recordedAt
        self.traceparent = traceparent
    }
}
