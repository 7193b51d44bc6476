import Orchestration

extension ContractSchema {
    static var workOrderSchema: JSONValue {
        SchemaParts.open(
            "A work order (工单) with what the department may see of the case. Pass over members you do not know.",
            required: [
                "id", "order", "revision", "incarnation", "tenant", "jurisdiction", "caseID", "caseNumber", "workflow",
                "workflowTitle", "applicant", "fields", "materials", "issuedAt", "admittedAnswers",
            ],
            [
                "id": SchemaParts.described(SchemaParts.text, "The same for every repeat; also ce_id."),
                "order": order,
                "revision": SchemaParts.described(SchemaParts.integer, "Counts the sendings of this order, from 1."),
                "incarnation": SchemaParts.described(SchemaParts.integer, "Raised by every restore of the journal."),
                "tenant": SchemaParts.text,
                "jurisdiction": SchemaParts.described(SchemaParts.text, "GB/T 2260 code."),
                "caseID": SchemaParts.described(SchemaParts.text, "Also ce_subject and the Kafka key."),
                "caseNumber": SchemaParts.described(SchemaParts.text, "For people (办件编号)."),
                "workflow": workflow,
                "workflowTitle": SchemaParts.localizedText,
                "itemTitle": SchemaParts.localizedText,
                "catalogue": catalogue,
                "applicant": applicant,
                "fields": SchemaParts.described(SchemaParts.data, "Form fields that the item may see, by id."),
                "materials": ["type": "array", "items": material],
                "issuedAt": SchemaParts.instant,
                "admittedAnswers": [
                    "type": "array", "items": SchemaParts.text,
                    "description": "The kinds of answer that this order admits; others are refused.",
                ],
            ]
        ).merging(["title": "Work order (工单)", "$defs": ["dataValue": SchemaParts.dataValue]])
    }

    private static let order = SchemaParts.open(
        "The order keeps its id through every repeat.",
        required: ["id", "kind", "department", "organ", "handling", "materials"],
        [
            "id": SchemaParts.described(SchemaParts.text, "The one number that both sides know: file it once."),
            "kind": SchemaParts.choice(WorkOrder.Kind.allCases.map(\.rawValue)),
            "department": SchemaParts.text,
            "organ": SchemaParts.described(SchemaParts.text, "Unified social credit code (统一社会信用代码)."),
            "handling": SchemaParts.choice(DepartmentDefinition.Handling.allCases.map(\.rawValue)),
            "item": SchemaParts.text,
            "materials": ["type": "array", "items": SchemaParts.text, "description": "Ids of what it concerns."],
            "source": SchemaParts.text,
            "target": SchemaParts.described(SchemaParts.text, "cancel, material: the order that this one is about."),
            "due": SchemaParts.instant,
            "issueOnly": ["type": "boolean", "description": "Rests on a licence commitment: issue, do not examine."],
            "means": SchemaParts.described(
                SchemaParts.choice(VerificationMeans.allCases.map(\.rawValue)),
                "verify: how the commitment is to be checked (核查方式)."
            ),
            "reply": reply,
            "amountFen": SchemaParts.described(SchemaParts.integer, "A payment's sum in fen (分)."),
        ]
    )

    private static let reply = SchemaParts.open(
        "material: what the applicant answered to the department's question.",
        required: ["item"],
        ["item": SchemaParts.text, "option": SchemaParts.text, "text": SchemaParts.personal]
    )

    private static let workflow = SchemaParts.open(
        "The published version that the case keeps.",
        required: ["id", "version", "hash"],
        ["id": SchemaParts.text, "version": SchemaParts.text, "hash": SchemaParts.text]
    )

    private static let catalogue = SchemaParts.open(
        "The entry of the department's catalogue (实施清单).",
        required: ["id", "version"],
        ["id": SchemaParts.text, "version": SchemaParts.integer]
    )

    private static let applicant = SchemaParts.open(
        "Personal values; null once lawfully erased.",
        required: ["id", "name", "documentNumber", "phone"],
        [
            "id": SchemaParts.text, "name": SchemaParts.personal, "documentNumber": SchemaParts.personal,
            "phone": SchemaParts.personal,
        ]
    )

    private static let material = SchemaParts.open(
        "A material and how it stands.",
        required: ["id", "title", "importance", "standing", "files", "data"],
        [
            "id": SchemaParts.text,
            "title": SchemaParts.localizedText,
            "importance": SchemaParts.choice(MaterialUse.Importance.allCases.map(\.rawValue)),
            "standing": SchemaParts.choice(MaterialState.Standing.allCases.map(\.rawValue)),
            "files": ["type": "array", "items": SchemaParts.file],
            "data": SchemaParts.data,
            "due": SchemaParts.described(SchemaParts.instant, "Until when a promised material comes (容缺)."),
            "statement": statement,
        ]
    )

    private static let statement = SchemaParts.open(
        "What the applicant signed in its place (告知承诺).",
        required: ["statement", "version", "textHash"],
        [
            "statement": SchemaParts.text,
            "version": SchemaParts.integer,
            "textHash": SchemaParts.described(
                SchemaParts.text,
                "SHA-256 of the signed text: the Chinese one, and after a zero byte the English one."
            ),
        ]
    )
}
