import AdapterKit
import Messaging
import Orchestration

/// A text with references in it: `{…}` in paths, where values are percent-encoded, `${…}` in headers and bodies.
struct TextTemplate: Hashable, Sendable {
    enum Piece: Hashable, Sendable {
        case text(String)
        case reference(Reference)
    }

    private(set) var pieces: [Piece] = []

    /// The one reference that the whole text consists of, if it does.
    var onlyReference: Reference? {
        pieces.count == 1 ? references.first : nil
    }

    var references: [Reference] {
        pieces.compactMap { if case .reference(let reference) = $0 { reference } else { nil } }
    }

    /// Tells what is wrong with the references and leaves those out.
    init(_ text: String, opening: String, in scope: Reference.Scope, at node: Node, _ problems: Problems) {
        var rest = text[...]
        while let start = rest.firstRange(of: opening) {
            if start.lowerBound > rest.startIndex { pieces.append(.text(String(rest[..<start.lowerBound]))) }
            rest = rest[start.upperBound...]
            guard let end = rest.firstIndex(of: "}") else {
                problems.add(
                    at: node,
                    .init(zh: "“\(opening)”没有以“}”结束。", en: "“\(opening)” is not closed by “}”."),
                    fix: .init(zh: "请补上“}”。", en: "Close it.")
                )
                return
            }
            do throws(Reference.UnknownName) {
                pieces.append(.reference(try Reference(String(rest[..<end]), in: scope)))
            } catch {
                problems.unknown(error.name, among: error.known, at: node)
            }
            rest = rest[rest.index(after: end)...]
        }
        if !rest.isEmpty { pieces.append(.text(String(rest))) }
    }

    /// - Returns: `nil` if a reference that may be missing is.
    func text(with values: TemplateValues) throws(AdapterError) -> String? {
        var text = ""
        for piece in pieces {
            switch piece {
            case .text(let fixed): text += fixed
            case .reference(let reference):
                guard let value = try values.value(of: reference) else { return nil }
                text += try Self.plain(value, reference)
            }
        }
        return text
    }

    /// The path with its values percent-encoded; what may be missing and is becomes nothing.
    func path(with values: TemplateValues) throws(AdapterError) -> String {
        var path = ""
        for piece in pieces {
            switch piece {
            case .text(let fixed): path += fixed
            case .reference(let reference):
                guard let value = try values.value(of: reference) else { continue }
                let text = try Self.plain(value, reference)
                // Servers take away dots even where they are encoded: the request would go somewhere else.
                guard text != ".", text != ".." else {
                    throw .refused("the value of '\(reference.name)' cannot stand in a path")
                }
                path += text.percentEncoded
            }
        }
        return path
    }

    private static func plain(_ value: JSONValue, _ reference: Reference) throws(AdapterError) -> String {
        guard let text = value.plainText else {
            throw .refused("the value of '\(reference.name)' is a list or an object and cannot stand inside a text")
        }
        return text
    }
}

extension String {
    /// Everything but RFC 3986's unreserved characters as `%XX` of its UTF-8 bytes.
    var percentEncoded: String {
        let digits = Array("0123456789ABCDEF")
        return utf8.reduce(into: "") { text, byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"):
                text.append(Character(Unicode.Scalar(byte)))
            default:
                text += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
            }
        }
    }
}
