package import Messaging
package import Orchestration

/// Makes the journal's record of an event: coded, sealed, proved.
package struct EventRecorder: Sendable {
    /// What all events of one command have in common.
    package var partition: Int
    package var tenant: TenantID
    package var jurisdiction: JurisdictionID
    package var commandID: String
    /// Who stood behind the command, coded once for all of its events.
    private let actor: [UInt8]
    package var recordedAt: Timestamp
    package var traceparent: String?

    package init(
        partition: Int,
        tenant: TenantID,
        jurisdiction: JurisdictionID,
        commandID: String,
        actor: Actor,
        recordedAt: Timestamp,
        traceparent: String? = nil
    ) throws(EventRecordingError) {
        self.partition = partition
        self.tenant = tenant
        self.jurisdiction = jurisdiction
        self.commandID = commandID
        do {
            self.actor = try CanonicalJSON.bytes(of: actor)
        } catch {
            throw .coding(.unencodable(type: "actor"))
        }
        self.recordedAt = recordedAt
        self.traceparent = traceparent
    }

    /// - Parameters:
    ///   - position: the event's own position in the partition.
    ///   - head: where the case's stream stood before; moved on by the event.
    ///   - key: the case's key; `nil` after erasure, when an event may carry no personal value any more.
    package func record(
        _ event: Event,
        of caseID: CaseID,
        position: Int64,
        head: inout StreamHead,
        key: CaseKey?,
        source: some KeySource
    ) throws(EventRecordingError) -> RecordedEvent {
        let encoded: EncodedEvent
        do {
            encoded = try EventCoding.encode(event)
        } catch {
            throw .coding(error)
        }
        let stream = StreamID(caseID)
        let version = head.version + 1
        var recorded = RecordedEvent(
            partition: partition,
            position: position,
            stream: stream,
            version: version,
            type: encoded.type,
            typeVersion: encoded.typeVersion,
            recordedAt: recordedAt,
            occurredAt: event.at,
            tenant: tenant,
            jurisdiction: jurisdiction,
            commandID: commandID,
            actor: actor,
            open: encoded.open,
            sealed: try sealed(encoded, stream, version, key, source),
            leaf: [],
            traceparent: traceparent
        )
        recorded.leaf = Leaf.of(recorded, after: head.leaf)
        head = StreamHead(version: version, leaf: recorded.leaf)
        return recorded
    }

    private func sealed(
        _ encoded: EncodedEvent,
        _ stream: StreamID,
        _ version: Int,
        _ key: CaseKey?,
        _ source: some KeySource
    ) throws(EventRecordingError) -> [UInt8] {
        guard let plaintext = encoded.sealed, !plaintext.isEmpty else { return [] }
        guard let key else { throw .erased(stream) }
        do {
            return try key.seal(plaintext, stream: stream, version: version, type: encoded.type, nonce: source.nonce())
        } catch {
            throw .sealing(error)
        }
    }
}

package enum EventRecordingError: Error, Hashable, Sendable {
    case coding(EventCodingError)
    case sealing(KeyError)
    /// The case's key was destroyed: personal values can be written to it no more.
    case erased(StreamID)
}
