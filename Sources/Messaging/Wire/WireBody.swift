import Foundation

/// Bodies: JSON in the canonical form on the way out, any JSON on the way in.
enum WireBody {
    static func bytes(of value: some Encodable) throws(WireError) -> [UInt8] {
        do {
            return try CanonicalJSON.bytes(of: value)
        } catch {
            throw WireError(.malformed, at: "$", "the value has no JSON form")
        }
    }

    static func value<Value: Decodable>(_ type: Value.Type, from bytes: [UInt8]) throws(WireError) -> Value {
        do {
            return try JSONDecoder().decode(type, from: Data(bytes))
        } catch {
            throw WireError(FormFault(decoding: error))
        }
    }
}
