package import Orchestration

/// What a department asks the applicant.
package struct QuestionForm: StrictObject, Encodable, Hashable, Sendable {
    package enum CodingKeys: String, CodingKey, CaseIterable { case text, options, within, ifSilent }
    package typealias Keys = CodingKeys

    package var text: String
    /// Absent where any text may be answered.
    package var options: [String]?
    package var within: TimeLimit
    package var ifSilent: String?

    package var question: Question {
        Question(text: Sealed(text), options: options ?? [], within: within, ifSilent: ifSilent)
    }
}

/// A special procedure that stops the clock (特别程序).
package struct SuspensionForm: StrictObject, Encodable, Hashable, Sendable {
    package enum CodingKeys: String, CodingKey, CaseIterable { case procedure, basis, expected, documentNumber }
    package typealias Keys = CodingKeys

    package var procedure: ProcedureID
    package var basis: String
    package var expected: TimeLimit?
    package var documentNumber: String?

    package var suspension: Suspension {
        Suspension(procedure: procedure, basis: basis, expected: expected, documentNumber: documentNumber ?? "")
    }
}

/// More time, and who approved it (延期).
package struct ExtensionForm: StrictObject, Encodable, Hashable, Sendable {
    package enum CodingKeys: String, CodingKey, CaseIterable { case by, reason, approver }
    package typealias Keys = CodingKeys

    package var by: TimeLimit
    package var reason: String
    package var approver: String

    package var `extension`: AnswerExtension {
        AnswerExtension(by: by, reason: Sealed(reason), approver: approver)
    }
}

/// A consulted department's opinion (征求意见).
package struct OpinionForm: StrictObject, Encodable, Hashable, Sendable {
    package enum CodingKeys: String, CodingKey, CaseIterable { case isInFavour, text }
    package typealias Keys = CodingKeys

    package var isInFavour: Bool
    package var text: String

    package var opinion: Opinion { Opinion(isInFavour: isInFavour, text: Sealed(text)) }
}
