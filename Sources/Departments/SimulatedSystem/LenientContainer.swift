/// Reads configuration in which every key may be left out but none may be misspelt: a misspelt key would silently leave the
/// default in force.
struct LenientContainer<Key: CodingKey> {
    fileprivate let values: KeyedDecodingContainer<Key>

    /// Replaces the default if the key is there.
    func read<Value: Decodable>(_ value: inout Value, _ key: Key) throws {
        if let read = try values.decodeIfPresent(Value.self, forKey: key) { value = read }
    }

    /// Adds the entries of a table to the default's, replacing those of the same name.
    func merge<Name: Hashable, Value: Decodable>(_ table: inout [Name: Value], _ key: Key) throws
    where [Name: Value]: Decodable {
        guard let read = try values.decodeIfPresent([Name: Value].self, forKey: key) else { return }
        table.merge(read) { $1 }
    }

    /// Changes a part of the default by what stands under the key.
    func adjust(_ value: inout some Adjustable, _ key: Key) throws {
        if values.contains(key) { try value.adjust(from: values.superDecoder(forKey: key)) }
    }
}

/// Configuration that a file changes key by key.
protocol Adjustable {
    mutating func adjust(from decoder: any Decoder) throws
}

extension Decoder {
    func lenientContainer<Key: CodingKey & CaseIterable>(keyedBy type: Key.Type) throws -> LenientContainer<Key> {
        let known = Set(Key.allCases.map(\.stringValue))
        let names = try container(keyedBy: AnyKey.self).allKeys.map(\.stringValue)
        let unknown = names.filter { !known.contains($0) }.sorted()
        guard unknown.isEmpty else {
            throw DecodingError.dataCorrupted(
                .init(
                    codingPath: codingPath,
                    debugDescription: "unknown key \(unknown.joined(separator: ", ")); "
                        + "known are \(known.sorted().joined(separator: ", "))"
                )
            )
        }
        return LenientContainer(values: try container(keyedBy: type))
    }
}

private struct AnyKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init?(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
}
