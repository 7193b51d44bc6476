package import Orchestration

/// One member of a fact's payload: its name and the kind of its value, as the type declares them.
package struct PayloadField: Hashable, Sendable {
    package let name: String
    package let kind: FieldKind

    /// The members of the fact's payload, in the order of the declaration.
    package static func all(of fact: Fact) -> [PayloadField] {
        Mirror(reflecting: fact.payload).children.compactMap { child in
            guard let label = child.label else { return nil }
            // A property wrapper keeps its value under an underscore.
            return PayloadField(name: String(label.trimmingPrefix("_")), kind: FieldKind(of: type(of: child.value)))
        }
    }
}

/// The kind of a value in words, read from the name of its type.
package indirect enum FieldKind: Hashable, Sendable {
    /// A text that people read, a number, a truth value, an instant, or a type with a name of its own.
    case plain(String)
    /// An id, by what it names.
    case id(String)
    case optional(FieldKind)
    case list(FieldKind)
    case map(FieldKind, FieldKind)
    /// Personal: stands in the sealed part.
    case sealed(FieldKind)

    init(of type: Any.Type) {
        var text = Substring(String(reflecting: type))
        self = Self.read(&text)
    }

    package var text: String {
        switch self {
        case .plain(let name): name
        case .id(let subject): "id of \(subject)"
        case .optional(let kind): "\(kind.text), optional"
        case .list(let kind): "list of \(kind.text)"
        case .map(let key, let value): "map of \(key.text) to \(value.text)"
        case .sealed(let kind): "sealed \(kind.text)"
        }
    }

    /// Reads `Module.Outer.Inner<Argument, Argument>` and leaves what follows it.
    private static func read(_ text: inout Substring) -> FieldKind {
        let name = text.prefix { $0 != "<" && $0 != ">" && $0 != "," }
        text = text.dropFirst(name.count)
        var arguments: [FieldKind] = []
        if text.first == "<" {
            repeat {
                text = text.dropFirst()
                arguments.append(read(&text))
            } while text.first == ","
            text = text.dropFirst()
        }
        return named(name.split(separator: ".").dropFirst().joined(separator: "."), arguments)
    }

    private static func named(_ name: String, _ arguments: [FieldKind]) -> FieldKind {
        switch (name, arguments.first, arguments.last) {
        case ("Optional", let value?, _): .optional(value)
        case ("Array", let element?, _), ("Set", let element?, _): .list(element)
        case ("Dictionary", let key?, let value?): .map(key, value)
        case ("Identifier", .plain(let tag)?, _): .id(words(of: tag.split(separator: ".").last ?? ""))
        case ("Sealed", let value?, _): .sealed(value)
        // A property wrapper around what it holds.
        case (_, let value?, _): value
        case ("String", nil, _): .plain("text")
        case ("Int", nil, _), ("Int64", nil, _): .plain("number")
        case ("Bool", nil, _): .plain("yes or no")
        case ("Timestamp", nil, _): .plain("instant")
        case (_, nil, _): .plain("`\(name)`")
        }
    }

    /// `WorkOrder` is a work order.
    private static func words(of name: Substring) -> String {
        name.trimmingPrefix("`").reduce(into: "") { words, character in
            if character.isUppercase, !words.isEmpty { words += " " }
            if character != "`" { words += character.lowercased() }
        }
    }
}
