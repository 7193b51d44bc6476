extension Decoder {
    /// Refuses unknown members: a misspelt one would silently leave a check untried.
    func strictContainer<Key: CodingKey & CaseIterable>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        let known = Set(Key.allCases.map(\.stringValue))
        let keys = try container(keyedBy: AnyKey.self).allKeys
        guard
            let unknown = keys.filter({ !known.contains($0.stringValue) }).min(by: { $0.stringValue < $1.stringValue })
        else { return try container(keyedBy: type) }
        let text = "unknown member; known are \(known.sorted().joined(separator: ", "))"
        throw DecodingError.dataCorrupted(.init(codingPath: codingPath + [unknown], debugDescription: text))
    }
}

private struct AnyKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init?(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
}

extension DecodingError {
    /// `$.handles[2]: …`
    var placeAndProblem: String {
        switch self {
        case .keyNotFound(let key, let context):
            return "\((context.codingPath + [key]).jsonPath): missing"
        case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
            return "\(context.codingPath.jsonPath): \(context.debugDescription)"
        @unknown default:
            return "$: not a trial file"
        }
    }
}

extension [any CodingKey] {
    fileprivate var jsonPath: String {
        reduce("$") { path, key in key.intValue.map { "\(path)[\($0)]" } ?? "\(path).\(key.stringValue)" }
    }
}
