import Foundation

/// The one way in which values become bytes that are stored, hashed or compared: keys in order, no white space, slashes bare.
///
/// Equal values give equal bytes in every process, although dictionaries iterate in a different order in each.
public enum CanonicalJSON {
    public static func bytes(of value: some Encodable) throws -> [UInt8] {
        try bytes(of: value, userInfo: [:])
    }

    public static func value<Value: Decodable>(_ type: Value.Type, from bytes: some Sequence<UInt8>) throws -> Value {
        try value(type, from: bytes, userInfo: [:])
    }

    static func bytes(of value: some Encodable, userInfo: [CodingUserInfoKey: any Sendable]) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        encoder.userInfo = userInfo
        return [UInt8](try encoder.encode(value))
    }

    static func value<Value: Decodable>(
        _ type: Value.Type,
        from bytes: some Sequence<UInt8>,
        userInfo: [CodingUserInfoKey: any Sendable]
    ) throws -> Value {
        let decoder = JSONDecoder()
        decoder.userInfo = userInfo
        return try decoder.decode(type, from: Data(bytes))
    }
}
