import Messaging
import Orchestration

extension WorkOrderMessage {
    func value(of member: Reference.Member) -> JSONValue? {
        switch member {
        case .order: .text(order.id.text)
        case .kind: .text(order.kind.rawValue)
        case .target: order.target.map { .text($0.text) }
        case .item: order.item.map { .text($0.text) }
        case .itemTitle: itemTitle.map { .text($0.zh) }
        case .source: order.source.map { .text($0.text) }
        case .organ: .text(order.organ.text)
        case .due: order.due.map { .text("\($0)") }
        case .case: .text(caseID.text)
        case .caseNumber: .text(caseNumber)
        case .workflow: .text(workflow.id.text)
        case .workflowTitle: .text(workflowTitle.zh)
        case .tenant: .text(tenant.text)
        case .jurisdiction: .text(jurisdiction.text)
        case .applicantName: applicant.name.value.map { .text($0) }
        case .applicantDocumentNumber: applicant.documentNumber.value.map { .text($0) }
        case .applicantPhone: applicant.phone.value.map { .text($0) }
        case .applicantID: .text(applicant.id.text)
        case .fields: JSONValue(fields)
        case .materials: .list(materials.map(\.summary))
        case .message: .text(id)
        case .revision: .integer(Int64(revision))
        case .issuedAt: .text("\(issuedAt)")
        }
    }
}

extension WorkOrderMaterial {
    func value(of member: Reference.MaterialMember) -> JSONValue? {
        switch member {
        case .id: .text(id.text)
        case .title: .text(title.zh)
        case .importance: .text(importance.rawValue)
        case .standing: .text(standing.rawValue)
        case .due: due.map { .text("\($0)") }
        case .digest: files.first.map { .text($0.digest) }
        case .files: .list(files.map(\.summary))
        case .data(let field): data[field].map(JSONValue.init)
        }
    }

    fileprivate var summary: JSONValue {
        .object([
            "id": .text(id.text), "standing": .text(standing.rawValue), "importance": .text(importance.rawValue),
            "files": .list(files.map(\.summary)), "data": JSONValue(data),
        ])
    }
}

extension FileReference {
    fileprivate var summary: JSONValue {
        .object(["digest": .text(digest), "sizeBytes": .integer(Int64(sizeBytes)), "mediaType": .text(mediaType)])
    }
}

extension JSONValue {
    init(_ data: [FieldID: DataValue]) {
        self = .object(Dictionary(uniqueKeysWithValues: data.map { ($0.key.text, JSONValue($0.value)) }))
    }

    init(_ value: DataValue) {
        switch value {
        case .text(let text): self = .text(text)
        case .number(let number): self = .integer(number)
        case .boolean(let boolean): self = .boolean(boolean)
        case .list(let list): self = .list(list.map(JSONValue.init))
        }
    }

    /// A text, number or boolean as it stands in a path, a header or in the middle of a text.
    var plainText: String? {
        switch self {
        case .text(let text): text
        case .integer(let integer): "\(integer)"
        case .number(let number): "\(number)"
        case .boolean(let boolean): boolean ? "true" : "false"
        case .null, .list, .object: nil
        }
    }
}
