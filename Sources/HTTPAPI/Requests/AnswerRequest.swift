import Orchestration

/// What a department answers. `kind` says which of the other members belong to it.
struct AnswerRequest: WireRequest {
    enum CodingKeys: String, CodingKey, CaseIterable {
        case kind, reference, documentNumber, files, data, grounds, objections, recordVersion, isRetryable, detail
        case occurredAt
    }
    typealias Keys = CodingKeys

    var kind: Answer.Kind
    /// The department's own number (received).
    var reference: String?
    /// 文号 (approved).
    var documentNumber: String?
    /// approved, found
    var files: [FileRequest]?
    /// approved, found
    var data: [FieldID: DataValue]?
    /// rejected, false
    var grounds: GroundsRequest?
    /// objected
    var objections: [ObjectionRequest]?
    /// found
    var recordVersion: String?
    /// failed
    var isRetryable: Bool?
    /// failed: technical, without personal data
    var detail: String?
    /// When the act was done, if it is keyed in later.
    var occurredAt: Timestamp?

    func check(_ limits: HTTPLimits) throws(Problem) {
        try (files ?? []).checkCount(atMost: limits.filesPerMaterial, at: "$.files")
        try (data ?? [:]).checkCount(atMost: limits.entries, at: "$.data")
        try (objections ?? []).checkCount(atMost: limits.entries, at: "$.objections")
        try checkMembers()
    }
}

extension AnswerRequest {
    private var members: Set<CodingKeys> {
        let present: [(CodingKeys, Bool)] = [
            (.reference, reference != nil), (.documentNumber, documentNumber != nil), (.files, files != nil),
            (.data, data != nil), (.grounds, grounds != nil), (.objections, objections != nil),
            (.recordVersion, recordVersion != nil), (.isRetryable, isRetryable != nil), (.detail, detail != nil),
        ]
        return Set(present.filter(\.1).map(\.0))
    }

    private func checkMembers() throws(Problem) {
        let (needed, allowed) = kind.members
        if let missing = needed.subtracting(members).map(\.rawValue).min() {
            throw .malformed(zh: "此类答复须有该字段", en: "this kind of answer needs it", at: "$.\(missing)")
        }
        if let foreign = members.subtracting(needed).subtracting(allowed).map(\.rawValue).min() {
            throw .malformed(zh: "此类答复不能有该字段", en: "this kind of answer does not take it", at: "$.\(foreign)")
        }
    }

    /// - Parameter checkedFiles: the files, their tickets verified.
    func content(checkedFiles: [FileReference]) -> Answer.Content {
        switch kind {
        case .received: .received(reference: reference)
        case .approved:
            .approved(Approval(documentNumber: documentNumber ?? "", files: checkedFiles, data: Sealed(data ?? [:])))
        case .rejected: .rejected(grounds?.grounds ?? .none)
        case .objected: .objected((objections ?? []).map(\.objection))
        case .found:
            .found(FoundMaterial(files: checkedFiles, data: Sealed(data ?? [:]), recordVersion: recordVersion ?? ""))
        case .none: .none
        case .confirmed: .confirmed
        case .false: .false(grounds?.grounds ?? .none)
        case .cancelled: .cancelled
        case .tooLate: .tooLate
        case .failed: .failed(isRetryable: isRetryable ?? true, detail: detail ?? "")
        }
    }
}

extension Grounds {
    /// Never sent: `checkMembers` has refused an answer that needs grounds and has none.
    fileprivate static let none = Grounds(reason: Sealed(""), basis: "", remedy: "")
}

extension Answer.Kind {
    fileprivate typealias Members = Set<AnswerRequest.CodingKeys>

    /// What an answer of this kind must and may carry.
    fileprivate var members: (needed: Members, allowed: Members) {
        switch self {
        case .received: ([], [.reference])
        case .approved: ([.documentNumber], [.files, .data])
        case .rejected, .false: ([.grounds], [])
        case .objected: ([.objections], [])
        case .found: ([.recordVersion], [.files, .data])
        case .none, .confirmed, .cancelled, .tooLate: ([], [])
        case .failed: ([.isRetryable, .detail], [])
        }
    }
}
