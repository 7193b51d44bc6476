import Messaging

/// Where one member of an answer is taken from: a place in the department's reply, through a code table where there is one, or a
/// fixed text.
struct AnswerSource: Hashable, Sendable {
    var pointer: JSONPointer?
    var codes: CodeTable?
    /// In place of what is missing; alone, a fixed text.
    var otherwise: String?

    /// - Returns: `nil` if there is nothing, or no code for it.
    func text(in document: JSONValue) -> String? {
        value(in: document)?.plainText
    }

    func value(in document: JSONValue) -> JSONValue? {
        guard let value = pointer?.value(in: document) else { return otherwise.map { .text($0) } }
        guard let codes else { return value }
        return codes.code(for: value)
    }

    /// For errors: where it was looked for.
    var place: String { pointer.map { "'\($0)'" } ?? "the connector file" }
}
