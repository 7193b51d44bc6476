import Orchestration

extension AnswerForm.CodingKeys {
    /// The member by itself; exhaustive, so that a member cannot be read without being described.
    var schema: JSONValue {
        switch self {
        case .kind:
            SchemaParts.described(SchemaParts.choice(Answer.Kind.allCases.map(\.rawValue)), "What is said.")
        case .reference:
            Self.text(
                "received: the department's own number (收文号); issued, compensated: the number of the act.",
                Limits.serialScalars
            )
        case .documentNumber:
            Self.text(
                "approved: the number of the decision document (文号); resumed: of the document that ended the procedure.",
                Limits.serialScalars
            )
        case .recordVersion: Self.text("found: the source's own version of the record.", Limits.serialScalars)
        case .detail: Self.text("failed: technical, without personal data.", nil)
        case .isRetryable:
            ["type": ["boolean", "null"], "description": "failed: whether the same order may succeed later."]
        case .occurredAt:
            SchemaParts.instant.merging([
                "type": ["string", "null"], "description": "When the act was done, if it is keyed in later.",
            ])
        case .data:
            SchemaParts.data.merging([
                "type": ["object", "null"], "maxProperties": .integer(Int64(WireLimits.entriesPerAnswer)),
                "description": "approved, found: result data as the catalogue entry declares them.",
            ])
        case .files: Self.list(of: Self.fileSchema, atMost: WireLimits.filesPerAnswer, "approved, found")
        case .objections: Self.list(of: Self.objectionSchema, atMost: WireLimits.entriesPerAnswer, "objected (一次性告知)")
        case .grounds: Self.groundsSchema.merging(["type": ["object", "null"]])
        case .exception: Self.text("approved: what was not granted (部分准予).", Limits.reasonScalars)
        case .question: Self.questionSchema.merging(["type": ["object", "null"]])
        case .suspension: Self.suspensionSchema.merging(["type": ["object", "null"]])
        case .extension: Self.extensionSchema.merging(["type": ["object", "null"]])
        case .opinion: Self.opinionSchema.merging(["type": ["object", "null"]])
        case .proof: Self.text("delivered: how it is known (送达回证).", Limits.serialScalars)
        case .note: Self.text("rectified: what was mended.", Limits.reasonScalars)
        }
    }

    private static let fileSchema = SchemaParts.closed(
        "A file as POST /v1/files returned it to this department; sent back unchanged.",
        required: TicketedFile.CodingKeys.allCases.map(\.rawValue),
        SchemaParts.fileMembers.merging(["ticket": SchemaParts.text])
    )

    private static let objectionSchema = SchemaParts.closed(
        "What is wrong with one material, and what would do.",
        required: ObjectionForm.CodingKeys.allCases.map(\.rawValue),
        ["material": SchemaParts.text, "reason": SchemaParts.text, "remedy": SchemaParts.text]
    )

    private static let groundsSchema = SchemaParts.closed(
        "rejected, false, declined, cannotCompensate: reason, legal basis and remedy (理由、依据、救济途径).",
        required: GroundsForm.CodingKeys.allCases.map(\.rawValue),
        ["reason": SchemaParts.text, "basis": SchemaParts.text, "remedy": SchemaParts.text]
    )

    private static let questionSchema = SchemaParts.closed(
        "asked: what the applicant must say; ifSilent is the option that counts when nobody answers.",
        required: [QuestionForm.CodingKeys.text, .within].map(\.rawValue),
        [
            "text": SchemaParts.text, "within": SchemaParts.limit, "ifSilent": ["type": ["string", "null"]],
            "options": [
                "type": ["array", "null"], "items": SchemaParts.text,
                "maxItems": .integer(Int64(WireLimits.entriesPerAnswer)),
            ],
        ]
    )

    private static let suspensionSchema = SchemaParts.closed(
        "suspended: a special procedure (特别程序); the clock stands still until resumed.",
        required: [SuspensionForm.CodingKeys.procedure, .basis].map(\.rawValue),
        [
            "procedure": SchemaParts.text, "basis": SchemaParts.text, "documentNumber": ["type": ["string", "null"]],
            "expected": SchemaParts.limit.merging(["type": ["string", "null"]]),
        ]
    )

    private static let extensionSchema = SchemaParts.closed(
        "extended: more time (延期), its reason and who approved it.",
        required: ExtensionForm.CodingKeys.allCases.map(\.rawValue),
        ["by": SchemaParts.limit, "reason": SchemaParts.text, "approver": SchemaParts.text]
    )

    private static let opinionSchema = SchemaParts.closed(
        "opinion: what the consulted department thinks (征求意见).",
        required: OpinionForm.CodingKeys.allCases.map(\.rawValue),
        ["isInFavour": ["type": "boolean"], "text": SchemaParts.text]
    )

    private static func text(_ description: String, _ limit: Int?) -> JSONValue {
        let schema: JSONValue = ["type": ["string", "null"], "description": .text(description)]
        return limit.map { schema.merging(["maxLength": .integer(Int64($0))]) } ?? schema
    }

    private static func list(of items: JSONValue, atMost limit: Int, _ description: String) -> JSONValue {
        [
            "type": ["array", "null"], "items": items, "maxItems": .integer(Int64(limit)),
            "description": .text(description),
        ]
    }
}
