package import Orchestration

/// What a department answers, flat. `kind` says which of the other members belong to it; a member that is `null` counts as
/// missing.
package struct AnswerForm: StrictObject, Encodable {
    package enum CodingKeys: String, CodingKey, CaseIterable {
        case kind, reference, documentNumber, files, data, grounds, objections, recordVersion, isRetryable, detail
        case question, suspension, `extension`, opinion, exception, proof, note
        case occurredAt
    }
    package typealias Keys = CodingKeys

    package var kind: Answer.Kind
    /// The department's own number (received).
    package var reference: String?
    /// 文号 (approved).
    package var documentNumber: String?
    /// approved, found
    package var files: [Strict<TicketedFile>]?
    /// approved, found
    package var data: [FieldID: DataValue]?
    /// rejected, false
    package var grounds: Strict<GroundsForm>?
    /// objected
    package var objections: [Strict<ObjectionForm>]?
    /// found
    package var recordVersion: String?
    /// failed
    package var isRetryable: Bool?
    /// failed: technical, without personal data
    package var detail: String?
    /// approved: what was not granted, where the approval is in part (部分准予).
    package var exception: String?
    /// asked
    package var question: Strict<QuestionForm>?
    /// suspended
    package var suspension: Strict<SuspensionForm>?
    /// extended
    package var `extension`: Strict<ExtensionForm>?
    /// opinion
    package var opinion: Strict<OpinionForm>?
    /// delivered
    package var proof: String?
    /// rectified
    package var note: String?
    /// When the act was done, if it is keyed in later.
    package var occurredAt: Timestamp?
}

extension AnswerForm {
    /// Refuses what is too much, and members that the kind does not take or that it lacks.
    package func check(filesAtMost: Int, entriesAtMost: Int) throws(FormFault) {
        try (files ?? []).checkCount(atMost: filesAtMost, at: "$.files")
        try (data ?? [:]).checkCount(atMost: entriesAtMost, at: "$.data")
        try (objections ?? []).checkCount(atMost: entriesAtMost, at: "$.objections")
        try (question?.options ?? []).checkCount(atMost: entriesAtMost, at: "$.question.options")
        if let foreign = members.subtracting(kind.members).map(\.rawValue).min() {
            throw .contradictory(zh: "此类答复不能有该字段", en: "this kind of answer does not take it", at: "$.\(foreign)")
        }
        _ = try content(checkedFiles: [])
    }

    private var members: Set<CodingKeys> {
        let present: [(CodingKeys, Bool)] = [
            (.reference, reference != nil), (.documentNumber, documentNumber != nil), (.files, files != nil),
            (.data, data != nil), (.grounds, grounds != nil), (.objections, objections != nil),
            (.recordVersion, recordVersion != nil), (.isRetryable, isRetryable != nil), (.detail, detail != nil),
            (.exception, exception != nil), (.question, question != nil), (.suspension, suspension != nil),
            (.extension, self.extension != nil), (.opinion, opinion != nil), (.proof, proof != nil),
            (.note, note != nil),
        ]
        return Set(present.filter(\.1).map(\.0))
    }
}
