public import Orchestration

/// A department's answer as it travels: the answer, and the case it is about as the work order named it.
public struct AnswerMessage: Hashable, Sendable {
    /// Names this attempt; a repeat may carry the same or another.
    public var id: String
    public var tenant: TenantID
    public var jurisdiction: JurisdictionID
    public var caseID: CaseID
    public var answer: Answer
    /// For each file of the answer, by digest, the ticket that its upload returned.
    public var tickets: [String: String]
    /// W3C trace context.
    public var traceparent: String?

    public init(
        id: String,
        tenant: TenantID,
        jurisdiction: JurisdictionID,
        caseID: CaseID,
        answer: Answer,
        tickets: [String: String] = [:],
        traceparent: String? = nil
    ) {
        self.id = id
        self.tenant = tenant
        self.jurisdiction = jurisdiction
        self.caseID = caseID
        self.answer = answer
        self.tickets = tickets
        self.traceparent = traceparent
    }
}
