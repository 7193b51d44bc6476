/// The JSON Schemas (draft 2020-12) of what travels. What integrators send is closed, so that a misspelt member is told; what they
/// receive is open, so that members can be added.
public enum ContractSchema: String, Sendable, CaseIterable {
    case workOrder = "work-order"
    case answer
    case receipt
    case event
    case deadLetterHeaders = "dead-letter-headers"

    /// The schema as it is committed and served.
    public var bytes: [UInt8] { document.printed }

    package var document: JSONValue {
        let body: JSONValue =
            switch self {
            case .workOrder: Self.workOrderSchema
            case .answer: Self.answerSchema
            case .receipt: Self.receiptSchema
            case .event: Self.eventSchema
            case .deadLetterHeaders: Self.deadLetterHeadersSchema
            }
        return body.merging([
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "$id": "urn:onevisit:schema:\(rawValue):v1",
        ])
    }
}
