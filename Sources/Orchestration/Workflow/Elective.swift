/// A part of a definition that most definitions do not have: it is written down only where it says something.
///
/// A case is pinned to its definition by the hash of the definition's bytes, so a definition published before such a part
/// existed must keep its bytes, and must still be readable without it.
@propertyWrapper
public struct Elective<Value: Hashable & Sendable & Codable & Omittable>: Hashable, Sendable {
    public var wrappedValue: Value

    public init(wrappedValue: Value) {
        self.wrappedValue = wrappedValue
    }
}

/// A value that says nothing in its plainest form.
public protocol Omittable {
    static var omitted: Self { get }
}

extension Array: Omittable {
    public static var omitted: [Element] { [] }
}

extension Dictionary: Omittable {
    public static var omitted: [Key: Value] { [:] }
}

extension Bool: Omittable {
    public static var omitted: Bool { false }
}

extension Elective: Codable {
    public init(from decoder: any Decoder) throws {
        wrappedValue = try Value(from: decoder)
    }

    public func encode(to encoder: any Encoder) throws {
        try wrappedValue.encode(to: encoder)
    }
}

extension KeyedDecodingContainer {
    /// Chosen by synthesised conformances over the general method: what is absent says nothing.
    public func decode<Value>(_ type: Elective<Value>.Type, forKey key: Key) throws -> Elective<Value> {
        try decodeIfPresent(Elective<Value>.self, forKey: key) ?? Elective(wrappedValue: .omitted)
    }
}

extension KeyedEncodingContainer {
    /// Chosen by synthesised conformances over the general method: what says nothing is not written.
    public mutating func encode<Value>(_ value: Elective<Value>, forKey key: Key) throws {
        guard value.wrappedValue != .omitted else { return }
        try encode(value.wrappedValue, forKey: key)
    }
}
