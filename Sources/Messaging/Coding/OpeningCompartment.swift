import Foundation
import Orchestration

/// Hands out the sealed values of one payload while its open part is read.
final class OpeningCompartment: SealedCompartment {
    private let sealed: [UInt8]
    /// Where each slot's value lies in `sealed`; `nil` once the values are gone.
    private let slots: [Range<Int>]?

    /// - Parameter sealed: a JSON array, or nothing at all if there is no slot; `nil` after erasure.
    init(_ sealed: [UInt8]?) throws {
        self.sealed = sealed ?? []
        slots = try sealed.map { try JSONElements.ranges(of: $0) }
    }

    func decode(_ kind: Fact.Kind, from open: [UInt8]) throws -> Fact {
        guard let key = CodingUserInfoKey.sealedCompartment else { throw MissingCompartment() }
        let decoder = JSONDecoder()
        decoder.userInfo = [key: self]
        return try decoder.decode(StoredFact.self, from: Data(open), configuration: kind).fact
    }

    func open<Value: Decodable>(_ slot: Int, as type: Value.Type) throws -> Value? {
        guard let slots else { return nil }
        guard slots.indices.contains(slot) else { throw MissingSlot() }
        return try CanonicalJSON.value(Value?.self, from: sealed[slots[slot]])
    }

    func seal<Value: Encodable & Sendable>(_ value: Value, at path: [any CodingKey]) throws -> Int {
        throw MissingSlot()
    }
}

/// The open part names a slot that the sealed part does not have.
struct MissingSlot: Error {}

private struct StoredFact: DecodableWithConfiguration {
    let fact: Fact

    init(from decoder: any Decoder, configuration kind: Fact.Kind) throws {
        fact = try Fact(kind, from: decoder)
    }
}
