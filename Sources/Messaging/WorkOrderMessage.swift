public import Orchestration

/// A work order as a department receives it: the order and only what this department may see.
public struct WorkOrderMessage: Hashable, Sendable, Codable {
    /// The id of the event that caused it; a repeat carries the same id.
    public var id: String
    public var order: WorkOrder
    public var revision: Int
    /// Raised by every restore of the journal, so that ids issued after a restore are new.
    public var incarnation: Int
    public var tenant: TenantID
    public var jurisdiction: JurisdictionID
    public var caseID: CaseID
    public var caseNumber: String
    public var workflow: WorkflowReference
    public var workflowTitle: LocalizedText
    public var itemTitle: LocalizedText?
    public var catalogue: CatalogueReference?
    public var applicant: Person
    public var fields: [FieldID: DataValue]
    public var materials: [WorkOrderMaterial]
    public var issuedAt: Timestamp
    public var traceparent: String?

    public init(
        id: String,
        order: WorkOrder,
        revision: Int,
        incarnation: Int,
        tenant: TenantID,
        jurisdiction: JurisdictionID,
        caseID: CaseID,
        caseNumber: String,
        workflow: WorkflowReference,
        workflowTitle: LocalizedText,
        itemTitle: LocalizedText?,
        catalogue: CatalogueReference?,
        applicant: Person,
        fields: [FieldID: DataValue],
        materials: [WorkOrderMaterial],
        issuedAt: Timestamp,
        traceparent: String? = nil
    ) {
        self.id = id
        self.order = order
        self.revision = revision
        self.incarnation = incarnation
        self.tenant = tenant
        self.jurisdiction = jurisdiction
        self.caseID = caseID
        self.caseNumber = caseNumber
        self.workflow = workflow
        self.workflowTitle = workflowTitle
        self.itemTitle = itemTitle
        self.catalogue = catalogue
        self.applicant = applicant
        self.fields = fields
        self.materials = materials
        self.issuedAt = issuedAt
        self.traceparent = traceparent
    }
}

public struct WorkOrderMaterial: Hashable, Sendable, Codable {
    public var id: MaterialID
    public var title: LocalizedText
    public var importance: MaterialUse.Importance
    public var standing: MaterialState.Standing
    public var files: [FileReference]
    public var data: [FieldID: DataValue]
    /// Until when a promised material is due.
    public var due: Timestamp?
    /// What the applicant signed in its place (告知承诺), with the version and the hash of the text.
    public var statement: SignedStatement?

    public init(
        id: MaterialID,
        title: LocalizedText,
        importance: MaterialUse.Importance,
        standing: MaterialState.Standing,
        files: [FileReference],
        data: [FieldID: DataValue],
        due: Timestamp? = nil
    ) {
        self.id = id
        self.title = title
        self.importance = importance
        self.standing = standing
        self.files = files
        self.data = data
        self.due = due
    }
}
