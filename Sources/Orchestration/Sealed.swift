/// A personal value. It is written to the sealed part of an event, which is encrypted under the case's own key, and it never
/// shows itself in a description, so that a log line or an error cannot leak it.
///
/// `value` is `nil` after lawful erasure, when the case's key has been destroyed; rules must cope with that.
public struct Sealed<Value: Hashable & Sendable & Codable>: Hashable, Sendable {
    public let value: Value?

    public init(_ value: Value?) {
        self.value = value
    }
}

extension Sealed: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    public var description: String { "•••" }
    public var debugDescription: String { "•••" }
    public var customMirror: Mirror { Mirror(self, children: []) }
}

/// Where sealed values go while a record is encoded, and come from while it is decoded. Without a compartment in the coder's
/// `userInfo`, a sealed value is coded in place: that is the form sent over an encrypted channel to somebody entitled to it.
public protocol SealedCompartment: AnyObject, Sendable {
    /// Takes a value and returns the slot that stands for it in the open part. The path tells the values of one record
    /// apart independently of the order in which a dictionary happens to be written.
    func seal<Value: Encodable & Sendable>(_ value: Value, at path: [any CodingKey]) throws -> Int
    /// The value of a slot, or `nil` once the key is gone.
    func open<Value: Decodable>(_ slot: Int, as type: Value.Type) throws -> Value?
}

extension CodingUserInfoKey {
    // The initialiser is failable only for historical reasons; a literal never fails.
    public static let sealedCompartment = CodingUserInfoKey(rawValue: "onevisit.sealed-compartment")
}

private enum SealedKey: String, CodingKey {
    case slot = "sealed"
}

extension Sealed: Codable {
    public init(from decoder: any Decoder) throws {
        guard let compartment = decoder.sealedCompartment else {
            let container = try decoder.singleValueContainer()
            value = container.decodeNil() ? nil : try container.decode(Value.self)
            return
        }
        let slot = try decoder.container(keyedBy: SealedKey.self).decode(Int.self, forKey: .slot)
        value = try compartment.open(slot, as: Value.self)
    }

    public func encode(to encoder: any Encoder) throws {
        guard let compartment = encoder.sealedCompartment else {
            var container = encoder.singleValueContainer()
            if let value { try container.encode(value) } else { try container.encodeNil() }
            return
        }
        var container = encoder.container(keyedBy: SealedKey.self)
        try container.encode(try compartment.seal(value, at: encoder.codingPath), forKey: .slot)
    }
}

extension Decoder {
    fileprivate var sealedCompartment: (any SealedCompartment)? {
        CodingUserInfoKey.sealedCompartment.flatMap { userInfo[$0] as? any SealedCompartment }
    }
}

extension Encoder {
    fileprivate var sealedCompartment: (any SealedCompartment)? {
        CodingUserInfoKey.sealedCompartment.flatMap { userInfo[$0] as? any SealedCompartment }
    }
}
