import Crypto
import Messaging
import Orchestration

/// Parties and keys of the wire tests.
enum WireSample {
    static let housing = key("housing", byte: 1)
    static let humanResources = key("human-resources", byte: 2)
    static let tickets = FileTickets(key: SymmetricKey(data: [UInt8](repeating: 7, count: 32)))
    static let tenant: TenantID = "zhongshan"
    static let trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"

    static func key(_ department: DepartmentID, byte: UInt8) -> DepartmentKey {
        DepartmentKey(department: department, key: SymmetricKey(data: [UInt8](repeating: byte, count: 32)))
    }

    static let contents: [Answer.Content] = [
        .received(reference: "A-1"), .received(reference: nil),
        .approved(Approval(documentNumber: "中建〔2026〕7号", files: [SampleParts.file], data: SampleParts.data)),
        .approved(Approval(documentNumber: "7")),
        .rejected(SampleParts.grounds),
        .objected([Objection(material: "m", reason: Sealed("缺页"), remedy: Sealed("补第二页"))]),
        .found(FoundMaterial(files: [SampleParts.file], data: SampleParts.data, recordVersion: "r2")),
        .none, .confirmed, .false(SampleParts.grounds), .cancelled, .tooLate,
        .failed(isRetryable: true, detail: "timeout"),
    ]

    static func answer(_ content: Answer.Content, traceparent: String? = trace) -> AnswerMessage {
        let file = tickets.issue(SampleParts.file, to: .department("housing"), of: tenant)
        let hasFiles =
            switch content {
            case .approved(let approval): !approval.files.isEmpty
            case .found: true
            default: false
            }
        return AnswerMessage(
            id: "a-1",
            tenant: tenant,
            jurisdiction: "442000",
            caseID: "case-1",
            answer: Answer(order: "case-1.do.7", serial: "办2026-3", content: content, occurredAt: SampleParts.at),
            tickets: hasFiles ? [file.digest: file.ticket] : [:],
            traceparent: traceparent
        )
    }

    /// An answer's message with another body, signed by who may.
    static func answer(body: String, signedBy key: DepartmentKey = housing) throws -> WireMessage {
        var wire = try AnswerCoding.encode(answer(.confirmed), key: key)
        wire.body = Array(body.utf8)
        key.sign(&wire, for: .answers(key.department))
        return wire
    }
}
