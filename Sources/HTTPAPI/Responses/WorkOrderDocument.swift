import Messaging
import Orchestration

/// What a department may see of a case for one work order.
struct WorkOrderDocument: Encodable {
    var order: WorkOrder
    var revision: Int
    var issuedAt: Timestamp
    var caseID: CaseID
    var caseNumber: String
    var workflow: WorkflowReference
    var workflowTitle: LocalizedText
    var itemTitle: LocalizedText?
    var catalogue: CatalogueReference?
    var applicant: PersonDocument
    /// The values are `null` unless they were asked for on purpose.
    var fields: [FieldID: DataValue?]
    var materials: [MaterialDocument]
    var admittedAnswers: [Answer.Kind]
    var isMasked: Bool

    init(_ message: WorkOrderMessage, isMasked: Bool) {
        order = message.order
        revision = message.revision
        issuedAt = message.issuedAt
        caseID = message.caseID
        caseNumber = message.caseNumber
        workflow = message.workflow
        workflowTitle = message.workflowTitle
        itemTitle = message.itemTitle
        catalogue = message.catalogue
        applicant = PersonDocument(message.applicant, isMasked: isMasked)
        fields = message.fields.mapValues { isMasked ? nil : $0 }
        materials = message.materials.map { MaterialDocument($0, isMasked: isMasked) }
        admittedAnswers = message.order.kind.admittedAnswers.sorted { $0.rawValue < $1.rawValue }
        self.isMasked = isMasked
    }

    struct MaterialDocument: Encodable {
        var id: MaterialID
        var title: LocalizedText
        var importance: MaterialUse.Importance
        var standing: MaterialState.Standing
        /// Read one with `GET /v1/files/{digest}?workOrder=…`.
        var files: [FileReference]
        var data: [FieldID: DataValue?]
        var due: Timestamp?

        init(_ material: WorkOrderMaterial, isMasked: Bool) {
            id = material.id
            title = material.title
            importance = material.importance
            standing = material.standing
            files = material.files
            data = material.data.mapValues { isMasked ? nil : $0 }
            due = material.due
        }
    }
}

/// A person, masked or in full.
struct PersonDocument: Encodable {
    var name: String?
    var documentNumber: String?
    var phone: String?

    init(_ person: Person, isMasked: Bool) {
        name = person.name.value.map { isMasked ? Masking.name($0) : $0 }
        documentNumber = person.documentNumber.value.map { isMasked ? Masking.documentNumber($0, forStaff: true) : $0 }
        phone = person.phone.value.map { isMasked ? Masking.phone($0) : $0 }
    }
}
