package import Orchestration

/// The open part of a journal event, for whoever may listen: what happened, without personal values.
package struct PublishedEvent: Hashable, Sendable {
    /// The same for every repeat.
    package var id: String
    package var kind: String
    /// From 1.
    package var kindVersion: Int
    package var caseID: CaseID
    package var tenant: TenantID
    package var jurisdiction: JurisdictionID
    /// When it took effect.
    package var occurredAt: Timestamp
    package var recordedAt: Timestamp
    /// A JSON object, exactly as it stands in the journal.
    package var open: [UInt8]
    package var traceparent: String?

    package init(
        id: String,
        kind: String,
        kindVersion: Int,
        caseID: CaseID,
        tenant: TenantID,
        jurisdiction: JurisdictionID,
        occurredAt: Timestamp,
        recordedAt: Timestamp,
        open: [UInt8],
        traceparent: String? = nil
    ) {
        self.id = id
        self.kind = kind
        self.kindVersion = kindVersion
        self.caseID = caseID
        self.tenant = tenant
        self.jurisdiction = jurisdiction
        self.occurredAt = occurredAt
        self.recordedAt = recordedAt
        self.open = open
        self.traceparent = traceparent
    }
}
