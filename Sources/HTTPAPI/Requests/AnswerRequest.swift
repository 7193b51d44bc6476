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
    var files: [Strict<FileRequest>]?
    /// approved, found
    var data: [FieldID: DataValue]?
    /// rejected, false
    var grounds: Strict<GroundsRequest>?
    /// objected
    var objections: [Strict<ObjectionRequest>]?
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
        if let foreign = members.subtracting(kind.members).map(\.rawValue).min() {
            throw .malformed(zh: "此类答复不能有该字段", en: "this kind of answer does not take it", at: "$.\(foreign)")
        }
        _ = try content(checkedFiles: [])
    }

    private var members: Set<CodingKeys> {
        let present: [(CodingKeys, Bool)] = [
            (.reference, reference != nil), (.documentNumber, documentNumber != nil), (.files, files != nil),
            (.data, data != nil), (.grounds, grounds != nil), (.objections, objections != nil),
            (.recordVersion, recordVersion != nil), (.isRetryable, isRetryable != nil), (.detail, detail != nil),
        ]
        return Set(present.filter(\.1).map(\.0))
    }
}
