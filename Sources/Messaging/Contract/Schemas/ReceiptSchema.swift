import Orchestration

extension ContractSchema {
    static var receiptSchema: JSONValue {
        SchemaParts.open(
            "What became of an answer. Every answer gets one, if its signature is right.",
            required: ["outcome", "recordedAt"],
            [
                "caseID": SchemaParts.text,
                "order": SchemaParts.text,
                "serial": SchemaParts.text,
                "outcome": SchemaParts.described(
                    SchemaParts.choice(ReceiptForm.Outcome.allCases.map(\.rawValue)),
                    "accepted: it took effect. refused: understood, recorded, without effect. unreadable: send it corrected."
                ),
                "version": SchemaParts.described(SchemaParts.integer, "accepted: the case's version after the answer."),
                "refusal": refusal,
                "fault": fault,
                "recordedAt": SchemaParts.instant,
            ]
        ).merging([
            "title": "Receipt (回执)",
            "allOf": [
                needs("version", where: .accepted), needs("refusal", where: .refused),
                needs("fault", where: .unreadable),
            ],
        ])
    }

    private static let refusal = SchemaParts.open(
        "Why it was refused. Codes are stable; there may be further ones in time.",
        required: ["code", "message", "isRetryable"],
        [
            "code": SchemaParts.text,
            "message": SchemaParts.localizedText,
            "place": SchemaParts.text,
            "isRetryable": SchemaParts.described(SchemaParts.boolean, "Whether the same answer may succeed later."),
        ]
    )

    private static let fault = SchemaParts.open(
        "Why it could not be read.",
        required: ["code", "detail"],
        [
            "code": SchemaParts.choice(WireError.Code.allCases.map(\.rawValue)),
            "place": SchemaParts.described(SchemaParts.text, "A JSON path or a header's name."),
            "detail": SchemaParts.described(SchemaParts.text, "The remedy."),
        ]
    )

    private static func needs(_ member: String, where outcome: ReceiptForm.Outcome) -> JSONValue {
        [
            "if": ["properties": ["outcome": ["const": .text(outcome.rawValue)]], "required": ["outcome"]],
            "then": ["required": [.text(member)]],
        ]
    }
}
