/// What the reader must do next, in plain words.
public struct NextAction: Hashable, Sendable, Codable {
    public enum Kind: String, Hashable, Sendable, Codable {
        /// Bring a material.
        case supply
        /// Complete or correct a field of the form.
        case fillIn
        /// Perform an act: sign, confirm.
        case sign
        /// Pay a sum (缴费).
        case pay
        /// Come in person (到场).
        case appear
        /// Add an item that is offered, if it is wanted: nothing depends on it (可加办).
        case add
        /// Look at the application and say whether it is complete.
        case examine
        /// Answer a work order.
        case answer
        /// Settle an incident.
        case resolve
        /// Take a document: open it, or fetch it.
        case receive
        case nothing
    }

    public var kind: Kind
    /// The id of the material, field, act, item, work order, incident or notice.
    public var subject: String?
    public var text: LocalizedText
    public var by: Timestamp?
    public var remedies: [Gap.Remedy]
}
