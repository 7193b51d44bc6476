import Messaging
package import Orchestration

/// An event together with the record it was read from.
package struct ReadEvent: Hashable, Sendable {
    package var record: RecordedEvent
    package var event: Event

    package init(record: RecordedEvent, event: Event) {
        self.record = record
        self.event = event
    }
}

/// A case as it stands after everything its stream holds.
package struct ReadCase: Sendable {
    package var state: CaseState
    package var events: [ReadEvent]
    package var head: StreamHead
    /// `nil` once destroyed.
    package var key: CaseKey?
}

/// Turns a stored stream into the case it tells.
package struct StoredCaseReader: Sendable {
    private let masterKey: MasterKey

    package init(_ masterKey: MasterKey) {
        self.masterKey = masterKey
    }

    /// An erased case is read with its personal values missing. An event that cannot be read is never skipped.
    ///
    /// - Throws: `incompatible` if this program is too old or has another master key; `broken` if a record does not open or
    ///   does not follow the one before.
    package func read(_ stored: StoredCase, of caseID: CaseID) throws(JournalError) -> ReadCase {
        let key = try stored.wrappedKey.map { (wrapped) throws(JournalError) in try caseKey(wrapped, of: caseID) }
        var read = ReadCase(state: .unregistered, events: [], head: .beginning, key: key)
        read.events.reserveCapacity(stored.events.count)
        for record in stored.events {
            guard record.stream == StreamID(caseID), record.version == read.head.version + 1 else {
                throw .broken("event \(record.id) does not follow version \(read.head.version) of case \(caseID)")
            }
            let event = try event(in: record, key: key)
            read.state.apply(event)
            read.head = StreamHead(version: record.version, leaf: record.leaf)
            read.events.append(ReadEvent(record: record, event: event))
        }
        return read
    }

    package func caseKey(_ wrapped: [UInt8], of caseID: CaseID) throws(JournalError) -> CaseKey {
        do {
            return try masterKey.unwrap(wrapped, of: caseID)
        } catch .otherMasterKey(let id) {
            throw .incompatible(
                "the key of case \(caseID) is wrapped by master key \(id), this process has \(masterKey.id)"
            )
        } catch .unknownForm {
            throw .incompatible("the key of case \(caseID) has a form unknown to this program")
        } catch {
            throw .broken("the key of case \(caseID) does not unwrap")
        }
    }

    /// One event by itself; `key` is `nil` after erasure.
    package func event(in record: RecordedEvent, key: CaseKey?) throws(JournalError) -> Event {
        let encoded = EncodedEvent(
            type: record.type,
            typeVersion: record.typeVersion,
            open: record.open,
            sealed: try plaintext(of: record, key: key)
        )
        do {
            return try EventCoding.decode(encoded, at: record.occurredAt)
        } catch .incompatible(let type, let version) {
            throw .incompatible("event \(record.id) has type \(type)@\(version), unknown to this program")
        } catch {
            throw .broken("event \(record.id): \(error)")
        }
    }

    private func plaintext(of record: RecordedEvent, key: CaseKey?) throws(JournalError) -> [UInt8]? {
        guard let key else { return nil }
        do {
            return try key.open(
                record.sealed,
                stream: record.stream,
                version: record.version,
                type: record.type
            )
        } catch {
            throw .broken("the sealed part of event \(record.id) does not open")
        }
    }
}
