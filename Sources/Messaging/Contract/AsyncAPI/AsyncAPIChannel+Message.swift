extension AsyncAPIChannel {
    var message: JSONValue {
        [
            "name": .text(messageName),
            "title": .text(messageName),
            "summary": .text(summary),
            "contentType": "application/json",
            "headers": headers,
            "payload": payload,
            "bindings": [
                "kafka": ["key": ["type": "string", "description": "The case's id."], "bindingVersion": "0.5.0"]
            ],
        ]
    }

    private var payload: JSONValue {
        let schema: ContractSchema
        switch self {
        case .workOrders: schema = .workOrder
        case .answers: schema = .answer
        case .receipts: schema = .receipt
        case .events: schema = .event
        case .deadLetters: return ["description": "The message's bytes as they came, whatever they are."]
        }
        return ["$ref": "#/components/schemas/\(schema.rawValue)"]
    }

    private var type: JSONValue {
        switch self {
        case .workOrders: ["const": .text(WireType.workOrder)]
        case .answers: ["const": .text(WireType.answer)]
        case .receipts: ["const": .text(WireType.receipt)]
        case .events: ["type": "string", "pattern": "^onevisit\\.event\\.[a-zA-Z-]+\\.v[1-9][0-9]*$"]
        case .deadLetters: SchemaParts.text
        }
    }

    private var headers: JSONValue {
        guard self != .deadLetters else { return ["$ref": "#/components/schemas/dead-letter-headers"] }
        var properties: [String: JSONValue] = [
            WireHeaderName.specificationVersion: ["const": "1.0"],
            WireHeaderName.id: SchemaParts.described(SchemaParts.text, "The same for every repeat of ours."),
            WireHeaderName.source: source,
            WireHeaderName.type: type,
            WireHeaderName.subject: SchemaParts.described(SchemaParts.text, "The case's id."),
            WireHeaderName.time: SchemaParts.instant,
            WireHeaderName.tenant: SchemaParts.described(SchemaParts.text, "Echo the work order's."),
            WireHeaderName.jurisdiction: SchemaParts.described(SchemaParts.text, "Echo the work order's."),
            WireHeaderName.contentType: ["const": "application/json"],
            WireHeaderName.traceparent: SchemaParts.described(SchemaParts.text, "W3C Trace Context; echo it."),
        ]
        var required = [
            WireHeaderName.specificationVersion, WireHeaderName.id, WireHeaderName.source, WireHeaderName.type,
            WireHeaderName.tenant, WireHeaderName.jurisdiction,
        ]
        if self != .receipts { required.append(WireHeaderName.subject) }
        if belongsToDepartment {
            properties[WireHeaderName.signature] = ["type": "string", "pattern": "^[0-9a-f]{64}$"]
            required.append(WireHeaderName.signature)
        } else {
            properties[WireHeaderName.recordedTime] = SchemaParts.instant
        }
        return SchemaParts.open("CloudEvents 1.0 in Kafka's binary mode.", required: required, .object(properties))
    }

    private var source: JSONValue {
        self == .answers
            ? [
                "type": "string",
                "description": "/departments/{department}, with a part of your own behind it if you like.",
            ]
            : ["type": "string", "pattern": "^/onevisit/"]
    }
}
