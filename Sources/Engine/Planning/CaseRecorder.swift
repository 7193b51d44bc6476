import Messaging
import Orchestration

/// What the planner needs to write a case's events and to read them again.
package struct CaseRecorder: Sendable {
    package let masterKey: MasterKey
    package let keys: any KeySource

    package init(masterKey: MasterKey, keys: any KeySource = RandomKeySource()) {
        self.masterKey = masterKey
        self.keys = keys
    }

    func newCase(_ envelope: Envelope) -> CachedCase {
        CachedCase(
            tenant: envelope.tenant,
            jurisdiction: envelope.jurisdiction,
            state: .unregistered,
            head: .beginning,
            key: keys.newCaseKey()
        )
    }

    func wrap(_ key: CaseKey, of caseID: CaseID) throws(EventRecordingError) -> CaseKeyRow {
        do throws(KeyError) {
            return CaseKeyRow(caseID: caseID, wrapped: try masterKey.wrap(key, of: caseID, nonce: keys.nonce()))
        } catch {
            throw .sealing(error)
        }
    }

    func read(_ stored: StoredCase, of caseID: CaseID) throws(JournalError) -> CachedCase? {
        guard let first = stored.events.first else { return nil }
        let read = try StoredCaseReader(masterKey).read(stored, of: caseID)
        return CachedCase(
            tenant: first.tenant,
            jurisdiction: first.jurisdiction,
            state: read.state,
            head: read.head,
            key: read.key
        )
    }
}
