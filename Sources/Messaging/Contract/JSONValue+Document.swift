import Foundation

/// Documents are written as literals and printed for people.
extension JSONValue: ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral, ExpressibleByStringLiteral,
    ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral, ExpressibleByStringInterpolation
{
    package init(dictionaryLiteral members: (String, JSONValue)...) {
        self = .object(Dictionary(members, uniquingKeysWith: { _, last in last }))
    }

    package init(arrayLiteral elements: JSONValue...) { self = .list(elements) }
    package init(stringLiteral text: String) { self = .text(text) }
    package init(integerLiteral number: Int64) { self = .integer(number) }
    package init(booleanLiteral truth: Bool) { self = .boolean(truth) }

    package init(texts: some Sequence<String>) { self = .list(texts.map(JSONValue.text)) }

    /// Members of both; the other's win.
    func merging(_ other: JSONValue) -> JSONValue {
        guard case .object(let own) = self, case .object(let others) = other else { return other }
        return .object(own.merging(others) { _, last in last })
    }

    /// Indented, members in order, ended by a line feed.
    package var printed: [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return Array(encode(with: encoder).utf8) + [UInt8(ascii: "\n")]
    }

    /// On one line.
    package var compact: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return encode(with: encoder)
    }

    private func encode(with encoder: JSONEncoder) -> String {
        do {
            return String(decoding: try encoder.encode(self), as: UTF8.self)
        } catch {
            // Texts, finite numbers and truth values always have a JSON form.
            preconditionFailure("a document has no JSON form")
        }
    }
}
