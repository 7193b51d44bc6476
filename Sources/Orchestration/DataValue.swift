/// A value of a form field, an answer to a situation question, or a department's result data.
public enum DataValue: Hashable, Sendable {
    case text(String)
    case number(Int64)
    case boolean(Bool)
    case list([DataValue])

    /// How deep lists may stand in lists. Whoever encodes or compares a value walks down it, so an unbounded one could not be
    /// fingerprinted or stored, though it can be read.
    public static let deepestList = 8
}

extension DataValue: Codable {
    /// - Throws: `DecodingError.dataCorrupted` for lists nested deeper than ``deepestList``.
    public init(from decoder: any Decoder) throws {
        guard decoder.codingPath.reversed().prefix(while: { $0.intValue != nil }).count <= Self.deepestList else {
            throw DecodingError.dataCorrupted(
                DecodingError.Context(
                    codingPath: decoder.codingPath,
                    debugDescription: "lists may be nested \(Self.deepestList) deep at most"
                )
            )
        }
        let container = try decoder.singleValueContainer()
        if let boolean = try? container.decode(Bool.self) {
            self = .boolean(boolean)
        } else if let number = try? container.decode(Int64.self) {
            self = .number(number)
        } else if let text = try? container.decode(String.self) {
            self = .text(text)
        } else {
            self = .list(try container.decode([DataValue].self))
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .text(let text): try container.encode(text)
        case .number(let number): try container.encode(number)
        case .boolean(let boolean): try container.encode(boolean)
        case .list(let list): try container.encode(list)
        }
    }
}

/// The declared kind of a field or of result data.
public enum DataKind: String, Hashable, Sendable, Codable, CaseIterable {
    case text, number, boolean, date, choice, list

    public func admits(_ value: DataValue) -> Bool {
        switch (self, value) {
        case (.text, .text), (.choice, .text), (.number, .number), (.boolean, .boolean), (.list, .list): true
        case (.date, .text(let text)): CivilDate(text) != nil
        default: false
        }
    }
}
