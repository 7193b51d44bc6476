/// The description of all channels for integrators, AsyncAPI 3.0.
public enum AsyncAPIDocument {
    /// The same bytes in every process; for files and for serving.
    public static let bytes = document.printed

    package static let document: JSONValue = [
        "asyncapi": "3.0.0",
        "id": "urn:onevisit:departments",
        "info": info,
        "defaultContentType": "application/json",
        "servers": ["broker": server],
        "channels": .object(
            Dictionary(uniqueKeysWithValues: AsyncAPIChannel.allCases.map { ($0.rawValue, $0.channel) })
        ),
        "operations": .object(
            Dictionary(uniqueKeysWithValues: AsyncAPIChannel.allCases.map { ($0.operationName, $0.operation) })
        ),
        "components": components,
    ]

    private static let info: JSONValue = [
        "title": "OneVisit for departments (高效办成一件事 · 部门接入)",
        "version": "1.0.0",
        "description": .text(ContractRules.markdown),
    ]

    private static let server: JSONValue = [
        "host": "{broker}",
        "protocol": "kafka-secure",
        "description": "One address of the city's broker; TLS, and SASL as the operator says.",
        "variables": ["broker": ["description": "host:port", "examples": ["broker.example:9093"]]],
        "security": [
            ["$ref": "#/components/securitySchemes/scram"], ["$ref": "#/components/securitySchemes/certificate"],
        ],
        "bindings": ["kafka": ["bindingVersion": "0.5.0"]],
    ]

    private static var components: JSONValue {
        var schemas: [String: JSONValue] = ["dataValue": embed(SchemaParts.dataValue)]
        for schema in ContractSchema.allCases { schemas[schema.rawValue] = embed(schema.document) }
        return [
            "messages": .object(
                Dictionary(uniqueKeysWithValues: AsyncAPIChannel.allCases.map { ($0.messageName, $0.message) })
            ),
            "schemas": .object(schemas),
            "parameters": ["department": ["description": "The department's role, such as housing."]],
            "securitySchemes": [
                "scram": ["type": "scramSha512", "description": "A user for each department."],
                "certificate": ["type": "X509", "description": "A client certificate for each department."],
            ],
        ]
    }

    /// A schema as a part of this document: what it defines stands among the components.
    private static func embed(_ schema: JSONValue) -> JSONValue {
        ["schemaFormat": "application/schema+json;version=draft-2020-12", "schema": schema.embedded]
    }
}

extension JSONValue {
    fileprivate var embedded: JSONValue {
        var schema = self
        for name in ["$defs", "$id", "$schema"] { schema[name] = nil }
        return schema.redirected
    }

    private var redirected: JSONValue {
        switch self {
        case .text("#/$defs/dataValue"): "#/components/schemas/dataValue/schema"
        case .list(let elements): .list(elements.map(\.redirected))
        case .object(let members): .object(members.mapValues(\.redirected))
        default: self
        }
    }
}
