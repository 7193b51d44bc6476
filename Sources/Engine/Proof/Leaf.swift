import Crypto
import Orchestration

/// The proof over one event and all before it in its stream.
package enum Leaf {
    /// SHA-256 throughout. Another algorithm is another number, and old leaves keep theirs.
    private static let algorithm: Int64 = 1

    /// The leaf of an event; the event's own `leaf` is not looked at.
    ///
    /// Partition and position are left out: they say where an event lies, not what it says, and the commit's root and the
    /// partition's chain fix them. So a stream can be proved by itself, without a word about any other case.
    ///
    /// - Parameter previous: the leaf of the version before in the same stream; empty for the first.
    package static func of(_ event: RecordedEvent, after previous: [UInt8]) -> [UInt8] {
        var fields = FieldBytes(domain: "onevisit/leaf")
        fields.append(algorithm)
        fields.append(event.stream.category.rawValue)
        fields.append(event.stream.id)
        fields.append(Int64(event.version))
        fields.append(event.type)
        fields.append(Int64(event.typeVersion))
        fields.append(event.recordedAt.microseconds)
        fields.append(event.occurredAt.microseconds)
        fields.append(event.tenant.text)
        fields.append(event.jurisdiction.text)
        fields.append(event.commandID)
        fields.append(event.actor)
        // Hashes instead of contents: a bundle can prove an event while it withholds either part.
        fields.append(Array(SHA256.hash(data: event.open)))
        fields.append(Array(SHA256.hash(data: event.sealed)))
        fields.append(previous)
        return Array(SHA256.hash(data: fields.bytes))
    }
}
