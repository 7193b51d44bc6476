public import Orchestration

/// How an event becomes stored bytes and is read again for ever after.
///
/// Only the payload is coded. The kind, its version and the effective time stand in the record's header.
public enum EventCoding {
    /// The most that either part of one event may take.
    public static let maximumPartBytes = 1 << 20

    public static func encode(_ event: Event) throws(EventCodingError) -> EncodedEvent {
        let kind = event.fact.kind
        let parts: (open: [UInt8], sealed: [UInt8])
        do {
            parts = try SealingCompartment.encode(event.fact.payload)
        } catch {
            throw .unencodable(type: kind.rawValue)
        }
        guard max(parts.open.count, parts.sealed.count) <= maximumPartBytes else {
            throw .tooLarge(type: kind.rawValue, limitBytes: maximumPartBytes)
        }
        return EncodedEvent(
            type: kind.rawValue,
            typeVersion: Upcasters.shipped.currentVersion(of: kind),
            open: parts.open,
            sealed: parts.sealed
        )
    }

    /// - Parameter at: the effective time from the record's header.
    public static func decode(_ encoded: EncodedEvent, at: Timestamp) throws(EventCodingError) -> Event {
        try decode(encoded, at: at, upcasters: .shipped)
    }

    package static func decode(
        _ encoded: EncodedEvent,
        at: Timestamp,
        upcasters: Upcasters
    ) throws(EventCodingError) -> Event {
        guard let kind = Fact.Kind(rawValue: encoded.type), encoded.typeVersion >= 1,
            encoded.typeVersion <= upcasters.currentVersion(of: kind)
        else { throw .incompatible(type: encoded.type, typeVersion: encoded.typeVersion) }
        do {
            var open = encoded.open
            if encoded.typeVersion < upcasters.currentVersion(of: kind) {
                var payload = try CanonicalJSON.value(JSONValue.self, from: open)
                try upcasters.lift(&payload, of: kind, from: encoded.typeVersion)
                open = try CanonicalJSON.bytes(of: payload)
            }
            let compartment = try OpeningCompartment(encoded.sealed)
            return Event(at: at, try compartment.decode(kind, from: open))
        } catch {
            throw .malformed(type: encoded.type, typeVersion: encoded.typeVersion, place: CodingPlace.text(of: error))
        }
    }
}
