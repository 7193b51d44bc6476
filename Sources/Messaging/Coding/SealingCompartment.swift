import Orchestration
import Synchronization

/// Collects the sealed values of one payload while its open part is written.
final class SealingCompartment: SealedCompartment {
    private struct Entry {
        var path: [String]
        var value: any Encodable & Sendable
    }

    private let entries = Mutex<[Entry]>([])
    /// The slot of each path, if it is known beforehand.
    private let slots: [[String]: Int]

    private init(slots: [[String]: Int] = [:]) {
        self.slots = slots
    }

    /// Slots are numbered in the order of their paths. A dictionary is written in an order that differs from process to
    /// process, so where the order met is another one, the open part is written a second time with the right numbers.
    static func encode(_ payload: any Encodable) throws -> (open: [UInt8], sealed: [UInt8]) {
        let first = SealingCompartment()
        let open = try first.open(of: payload)
        let met = first.entries.withLock { $0 }
        guard !met.isEmpty else { return (open, []) }
        let sorted = met.sorted { $0.path.lexicographicallyPrecedes($1.path) }
        let sealed = try CanonicalJSON.bytes(of: sorted.map { AnySlot(value: $0.value) })
        guard sorted.map(\.path) != met.map(\.path) else { return (open, sealed) }
        var slots: [[String]: Int] = [:]
        for (slot, entry) in sorted.enumerated() { slots[entry.path] = slot }
        return (try SealingCompartment(slots: slots).open(of: payload), sealed)
    }

    func seal<Value: Encodable & Sendable>(_ value: Value, at path: [any CodingKey]) throws -> Int {
        let names = path.map { $0.intValue.map(String.init) ?? $0.stringValue }
        if let slot = slots[names] { return slot }
        return entries.withLock { entries in
            entries.append(Entry(path: names, value: value))
            return entries.count - 1
        }
    }

    func open<Value: Decodable>(_ slot: Int, as type: Value.Type) throws -> Value? {
        nil
    }

    private func open(of payload: any Encodable) throws -> [UInt8] {
        guard let key = CodingUserInfoKey.sealedCompartment else { throw MissingCompartment() }
        return try CanonicalJSON.bytes(of: payload, userInfo: [key: self])
    }
}

/// Without a compartment the personal values would be written into the open part.
struct MissingCompartment: Error {}

private struct AnySlot: Encodable {
    let value: any Encodable

    func encode(to encoder: any Encoder) throws {
        try value.encode(to: encoder)
    }
}
