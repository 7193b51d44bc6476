import Orchestration

/// What the schemas are put together from.
enum SchemaParts {
    /// RFC 3339 between 1970 and 9999.
    static let instant: JSONValue = [
        "type": "string",
        "format": "date-time",
        "pattern": .text(
            "^(19[7-9][0-9]|[2-9][0-9]{3})-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])[Tt]([01][0-9]|2[0-3])"
                + ":[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,9})?([Zz]|[+-]([01][0-9]|2[0-3]):[0-5][0-9])$"
        ),
    ]

    /// A length of time with its unit: working days, days, hours, minutes, seconds.
    static let limit: JSONValue = ["type": "string", "pattern": "^[0-9]{1,4}(wd|d|h|min|s)$"]

    static let text: JSONValue = ["type": "string"]
    static let integer: JSONValue = ["type": "integer"]
    static let boolean: JSONValue = ["type": "boolean"]
    /// A personal value; `null` once it was lawfully erased.
    static let personal: JSONValue = ["type": ["string", "null"]]

    static let localizedText = open(
        "A text for people; the Chinese one is binding.",
        required: ["zh"],
        ["zh": text, "en": text]
    )

    static let file = open(
        "A file; read it with GET /v1/files/{digest}?workOrder={order}.",
        required: ["digest", "sizeBytes", "mediaType"],
        fileMembers
    )

    static let fileMembers: JSONValue = [
        "digest": ["type": "string", "description": "SHA-256 of the file, lower-case hexadecimal."],
        "sizeBytes": integer,
        "mediaType": text,
    ]

    /// Lists may be nested ``DataValue/deepestList`` deep.
    static let dataValue: JSONValue = [
        "description": "A text, a whole number of 64 bits, a truth value, or a list of such, nested 8 deep at most.",
        "anyOf": [
            ["type": "string"],
            ["type": "integer", "minimum": .integer(.min), "maximum": .integer(.max)],
            ["type": "boolean"],
            ["type": "array", "items": ["$ref": "#/$defs/dataValue"]],
        ],
    ]

    static let data: JSONValue = ["type": "object", "additionalProperties": ["$ref": "#/$defs/dataValue"]]

    static func choice(_ values: some Sequence<String>) -> JSONValue {
        ["type": "string", "enum": JSONValue(texts: values)]
    }

    /// An object that may get further members in time.
    static func open(_ description: String, required: [String], _ properties: JSONValue) -> JSONValue {
        [
            "type": "object", "description": .text(description), "required": JSONValue(texts: required.sorted()),
            "properties": properties,
        ]
    }

    /// An object with these members and no others.
    static func closed(_ description: String, required: [String], _ properties: JSONValue) -> JSONValue {
        open(description, required: required, properties).merging(["additionalProperties": false])
    }

    static func described(_ schema: JSONValue, _ description: String) -> JSONValue {
        schema.merging(["description": .text(description)])
    }
}
