import Orchestration

/// An object whose members are all known, so that a misspelt one is told and not silently lost.
package protocol StrictObject: Decodable {
    associatedtype Keys: CodingKey & CaseIterable
    static var memberNames: Set<String> { get }
}

extension StrictObject {
    package static var memberNames: Set<String> { Set(Keys.allCases.map(\.stringValue)) }
}

/// An object that was read only if it had no other members than those known.
@dynamicMemberLookup
package struct Strict<Value: StrictObject>: Decodable {
    package var value: Value

    package init(_ value: Value) {
        self.value = value
    }

    package init(from decoder: any Decoder) throws {
        let keys = try decoder.container(keyedBy: AnyKey.self).allKeys
        if let unknown = keys.first(where: { !Value.memberNames.contains($0.stringValue) }) {
            throw FormFault(unknownMember: decoder.codingPath + [unknown], known: Value.memberNames)
        }
        value = try Value(from: decoder)
    }

    package subscript<Member>(dynamicMember member: KeyPath<Value, Member>) -> Member {
        value[keyPath: member]
    }
}

extension Strict: Encodable where Value: Encodable {
    package func encode(to encoder: any Encoder) throws {
        try value.encode(to: encoder)
    }
}

private struct AnyKey: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }

    init?(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
}
