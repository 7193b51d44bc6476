extension ContractSchema {
    /// Each kind of fact has members of its own, and ce_type names kind and version.
    static var eventSchema: JSONValue {
        [
            "title": "Published event (事件)",
            "type": "object",
            "description": .text(
                "The open part of a fact. In place of a personal value stands an object with the one member `sealed`, a number "
                    + "that means nothing outside the journal. Pass over kinds and members you do not know."
            ),
        ]
    }

    static var deadLetterHeadersSchema: JSONValue {
        SchemaParts.open(
            "What a dead letter's headers say besides those of the message itself.",
            required: [
                WireHeaderName.originTopic, WireHeaderName.originPartition, WireHeaderName.originOffset,
                WireHeaderName.reason, WireHeaderName.reasonDetail,
            ],
            [
                WireHeaderName.originTopic: SchemaParts.text,
                WireHeaderName.originPartition: ["type": "string", "pattern": "^[0-9]+$"],
                WireHeaderName.originOffset: ["type": "string", "pattern": "^[0-9]+$"],
                WireHeaderName.reason: SchemaParts.choice(WireError.Code.allCases.map(\.rawValue)),
                WireHeaderName.reasonPlace: SchemaParts.described(SchemaParts.text, "A JSON path or a header's name."),
                WireHeaderName.reasonDetail: SchemaParts.described(SchemaParts.text, "The remedy; never a value."),
                WireHeaderName.cut: ["const": "true", "description": "The message was too large to be kept whole."],
            ]
        ).merging(["title": "Headers of a dead letter"])
    }
}
