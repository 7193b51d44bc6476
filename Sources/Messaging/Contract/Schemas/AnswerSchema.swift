import Orchestration

extension ContractSchema {
    /// Every member by itself, and for each kind which of them it needs and which it does not take.
    static var answerSchema: JSONValue {
        var properties: [String: JSONValue] = [:]
        for key in IdentifiedAnswerForm.Keys.allCases { properties[key.rawValue] = key.schema }
        for key in AnswerForm.CodingKeys.allCases { properties[key.rawValue] = key.schema }
        return SchemaParts.closed(
            "What a department answers to a work order (答复). Optional members may be null, which counts as missing.",
            required: IdentifiedAnswerForm.Keys.allCases.map(\.rawValue) + [AnswerForm.CodingKeys.kind.rawValue],
            .object(properties)
        ).merging([
            "title": "Answer (答复)",
            "allOf": .list(Answer.Kind.allCases.map(\.rule)),
            "$defs": ["dataValue": SchemaParts.dataValue],
        ])
    }
}

extension Answer.Kind {
    fileprivate var rule: JSONValue {
        var properties: [String: JSONValue] = [:]
        for key in requiredMembers { properties[key.rawValue] = ["not": ["type": "null"]] }
        let foreign = Set(AnswerForm.CodingKeys.allCases).subtracting(members).subtracting([.kind, .occurredAt])
        for key in foreign { properties[key.rawValue] = ["type": "null"] }
        return [
            "if": ["properties": ["kind": ["const": .text(rawValue)]], "required": ["kind"]],
            "then": [
                "properties": .object(properties),
                "required": JSONValue(texts: requiredMembers.map(\.rawValue).sorted()),
            ],
        ]
    }
}

extension IdentifiedAnswerForm.Keys {
    fileprivate var schema: JSONValue {
        let description =
            switch self {
            case .caseID: "The case as the work order named it; the same as ce_subject."
            case .order: "The work order's id (order.id)."
            case .serial:
                "The department's own number for this act, one for each act. The same again gets the first outcome."
            }
        return [
            "type": "string", "minLength": 1, "maxLength": .integer(Int64(WireLimits.nameScalars)),
            "description": .text(description),
        ]
    }
}
