package import Messaging
package import Orchestration
import Synchronization

/// Reads cases as they stand, without a lease. A case read before is taken from memory if its version has not moved.
package final class CaseReader: Sendable {
    private let directory: any CaseDirectory
    private let masterKey: MasterKey
    private let clock: any EngineClock
    private let known: Mutex<Known>

    private struct Known {
        var young: [CaseID: ReadCase] = [:]
        var old: [CaseID: ReadCase] = [:]
    }

    /// Half the number of cases kept.
    private static let generationSize = 250

    package init(
        directory: any CaseDirectory,
        masterKey: MasterKey,
        clock: any EngineClock = SystemClock()
    ) {
        self.directory = directory
        self.masterKey = masterKey
        self.clock = clock
        known = Mutex(Known())
    }

    /// The case with its whole stream, or `nil` if this tenant has no such case.
    package func read(_ caseID: CaseID, tenant: TenantID) async throws(JournalError) -> ReadCase? {
        guard let header = try await directory.header(caseID, tenant: tenant) else {
            forget(caseID)
            return nil
        }
        // An erasure leaves the version as it is, so that a case with personal values is read anew once it is closed.
        if header.phase != .closed, let known = remembered(caseID), known.head.version == header.version {
            return known
        }
        guard let stored = try await directory.storedCase(caseID, tenant: tenant) else { return nil }
        let read = try StoredCaseReader(masterKey).read(stored, of: caseID)
        remember(read, as: caseID)
        return read
    }

    package func state(of caseID: CaseID, tenant: TenantID) async throws(JournalError) -> CaseState? {
        try await read(caseID, tenant: tenant)?.state
    }

    /// The case's events behind a position of its partition: what a reader with that token has not seen.
    package func events(
        of caseID: CaseID,
        tenant: TenantID,
        after token: FreshnessToken?
    ) async throws(JournalError) -> [ReadEvent] {
        guard let read = try await read(caseID, tenant: tenant) else { return [] }
        guard let token else { return read.events }
        // Positions rise with versions, so the unseen events are at the end.
        let first = read.events.firstIndex { $0.record.position > token.position } ?? read.events.endIndex
        return Array(read.events[first...])
    }

    /// Waits until the rows are at least as fresh as the token.
    /// - Returns: false if they were not within the time.
    package func wait(for token: FreshnessToken, timeoutMilliseconds: Int64) async throws(JournalError) -> Bool {
        let end = clock.now.adding(microseconds: timeoutMilliseconds * 1_000)
        var pauseMicroseconds: Int64 = 5_000
        while try await directory.position(ofPartition: token.partition) < token.position {
            guard clock.now < end, !Task.isCancelled else { return false }
            await clock.sleep(until: min(clock.now.adding(microseconds: pauseMicroseconds), end))
            pauseMicroseconds = min(pauseMicroseconds * 2, 200_000)
        }
        return true
    }

    private func remembered(_ caseID: CaseID) -> ReadCase? {
        known.withLock { $0.young[caseID] ?? $0.old[caseID] }
    }

    private func forget(_ caseID: CaseID) {
        known.withLock { known in
            known.young[caseID] = nil
            known.old[caseID] = nil
        }
    }

    private func remember(_ read: ReadCase, as caseID: CaseID) {
        known.withLock { known in
            known.young[caseID] = read
            guard known.young.count >= Self.generationSize else { return }
            known.old = known.young
            known.young = [:]
        }
    }
}
