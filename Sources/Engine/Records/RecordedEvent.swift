package import Messaging
package import Orchestration

/// Names one stream of the journal.
package struct StreamID: Hashable, Sendable {
    package enum Category: String, Sendable, CaseIterable {
        case `case`, subject, definition, calendar, operation
    }

    package var category: Category
    package var id: String

    package init(category: Category, id: String) {
        self.category = category
        self.id = id
    }

    package init(_ caseID: CaseID) {
        self.init(category: .case, id: caseID.text)
    }
}

/// One event as it stands in the journal: exact bytes, never written again.
package struct RecordedEvent: Hashable, Sendable {
    package var partition: Int
    /// Contiguous within the partition, from 1.
    package var position: Int64
    package var stream: StreamID
    /// Contiguous within the stream, from 1.
    package var version: Int
    package var type: String
    package var typeVersion: Int
    package var recordedAt: Timestamp
    package var occurredAt: Timestamp
    package var tenant: TenantID
    package var jurisdiction: JurisdictionID
    /// The command that caused it, and who stood behind that.
    package var commandID: String
    package var actor: [UInt8]
    /// JSON that anybody entitled to the case's existence may read.
    package var open: [UInt8]
    /// Ciphertext under the case's key; empty if the event carries no personal value.
    package var sealed: [UInt8]
    /// The proof over this event and all before it in its stream.
    package var leaf: [UInt8]
    /// The W3C trace context of the command. It says nothing about the case and is not part of the proof.
    package var traceparent: String?

    package init(
        partition: Int,
        position: Int64,
        stream: StreamID,
        version: Int,
        type: String,
        typeVersion: Int,
        recordedAt: Timestamp,
        occurredAt: Timestamp,
        tenant: TenantID,
        jurisdiction: JurisdictionID,
        commandID: String,
        actor: [UInt8],
        open: [UInt8],
        sealed: [UInt8],
        leaf: [UInt8],
        traceparent: String? = nil
    ) {
        self.partition = partition
        self.position = position
        self.stream = stream
        self.version = version
        self.type = type
        self.typeVersion = typeVersion
        self.recordedAt = recordedAt
        self.occurredAt = occurredAt
        self.tenant = tenant
        self.jurisdiction = jurisdiction
        self.commandID = commandID
        self.actor = actor
        self.open = open
        self.sealed = sealed
        self.leaf = leaf
        self.traceparent = traceparent
    }

    /// The id under which the event is published; the same for every repeat.
    package var id: String { "\(stream.category.rawValue)/\(stream.id)/\(version)" }
    package var token: FreshnessToken { FreshnessToken(partition: partition, position: position) }
}
