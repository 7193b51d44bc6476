package import Engine

/// Recomputes every proof that the database holds: what `onevisit journal verify` runs. Commits may go on meanwhile; each
/// partition is looked at up to where it stood when its turn came.
package struct JournalAudit: Sendable {
    private let journal: PostgresJournal
    private let shared: SharedConnections
    /// Rows in memory at a time.
    private static let pageSize = 500

    init(_ journal: PostgresJournal, _ shared: SharedConnections) {
        self.journal = journal
        self.shared = shared
    }

    /// - Parameter masterKey: to read the cases with, and compare every row of a case with what its stream comes to; without
    ///   it only the proofs are looked at, and where streams end.
    /// - Throws: only if the audit itself cannot go on; what it finds is in the report.
    package func run(masterKey: MasterKey? = nil) async throws(JournalError) -> AuditReport {
        var report = AuditReport()
        let partitions = try await journal.installation().partitions
        for partition in 0..<partitions {
            report.firstBreak = try await verify(partition, &report)
            report.partitions += 1
            if report.firstBreak != nil { return report }
        }
        report.firstBreak = try await verifyHeaders(&report)
        if report.firstBreak != nil { return report }
        if let masterKey {
            report.firstBreak = try await RowAudit(journal, shared, masterKey).run(&report)
            if report.firstBreak != nil { return report }
        }
        report.firstBreak = try await verifyAccesses(&report)
        return report
    }
}

extension JournalAudit {
    private func verify(_ partition: Int, _ report: inout AuditReport) async throws(JournalError) -> AuditBreak? {
        let rows = try await shared.rows(PostgresStatement(.partitionPosition, [.integer(partition)]))
        guard let row = rows.first else { return .missingEvents(partition: partition, after: 0, upTo: 0) }
        let end: Int64 = try row.value("position")
        let chain: [UInt8] = try row.value("chain")
        var verifier = JournalVerifier(partition: partition)
        while verifier.position < end {
            let start = verifier.position
            let events = try await journal.events(partition: partition, after: start, limit: Self.pageSize)
                .filter { $0.position <= end }
            guard let last = events.last?.position else {
                return .missingEvents(partition: partition, after: start, upTo: end)
            }
            let roots = try await roots(partition, after: start, upTo: last)
            do throws(JournalBreak) {
                try verifier.take(events, roots)
                if last >= end { try verifier.finish() }
            } catch {
                return .journal(error)
            }
            report.events += Int64(events.count)
            report.commits += Int64(roots.count)
            if let hidden = try await hiddenCase(partition, after: start, upTo: last) { return hidden }
        }
        return verifier.chain == chain ? nil : .partitionChain(partition: partition)
    }

    private func roots(
        _ partition: Int,
        after: Int64,
        upTo: Int64
    ) async throws(JournalError) -> [CommitRoot] {
        let rows = try await shared.rows(
            PostgresStatement(.auditRoots, [.integer(partition), .value(after), .value(upTo)])
        )
        var roots: [CommitRoot] = []
        for row in rows {
            roots.append(
                CommitRoot(
                    partition: partition,
                    firstPosition: try row.value("first_position"),
                    lastPosition: try row.value("last_position"),
                    root: try row.value("root"),
                    chain: try row.value("chain")
                )
            )
        }
        return roots
    }

    private func hiddenCase(
        _ partition: Int,
        after: Int64,
        upTo: Int64
    ) async throws(JournalError) -> AuditBreak? {
        let rows = try await shared.rows(
            PostgresStatement(.auditHiddenCases, [.integer(partition), .value(after), .value(upTo)])
        )
        guard let row = rows.first else { return nil }
        return .hiddenCase(caseID: try row.value("stream"))
    }

    private func verifyHeaders(_ report: inout AuditReport) async throws(JournalError) -> AuditBreak? {
        var last = ""
        while true {
            let rows = try await shared.rows(
                PostgresStatement(.auditHeaders, [.value(last), .integer(Self.pageSize)])
            )
            for row in rows {
                last = try row.value("case_id")
                guard try row.value("is_same") else { return .header(caseID: last) }
                report.cases += 1
            }
            if rows.count < Self.pageSize { return nil }
        }
    }

    private func verifyAccesses(_ report: inout AuditReport) async throws(JournalError) -> AuditBreak? {
        var next: Int64 = 1
        while true {
            let rows = try await shared.rows(
                PostgresStatement(.auditAccesses, [.value(next), .value(next + Int64(Self.pageSize))])
            )
            for row in rows {
                guard try row.value("sequence") == next, try row.value("is_chained") else {
                    return .accessLog(sequence: next)
                }
                next += 1
                report.accesses += 1
            }
            if rows.count < Self.pageSize { return nil }
        }
    }
}

extension JournalVerifier {
    /// A page of events, with the roots that end in it.
    fileprivate mutating func take(_ events: [RecordedEvent], _ roots: [CommitRoot]) throws(JournalBreak) {
        var roots = roots[...]
        for event in events {
            try take(event)
            if let root = roots.first, root.lastPosition == event.position {
                try take(root)
                roots.removeFirst()
            }
        }
    }
}

extension PostgresText {
    fileprivate static let auditRoots = PostgresText(name: "audit_roots", utf8: PackageResources.audit_roots_sql)
    fileprivate static let auditHiddenCases = PostgresText(
        name: "audit_hidden_cases",
        utf8: PackageResources.audit_hidden_cases_sql
    )
    fileprivate static let auditHeaders = PostgresText(
        name: "audit_headers",
        utf8: PackageResources.audit_headers_sql
    )
    fileprivate static let auditAccesses = PostgresText(
        name: "audit_accesses",
        utf8: PackageResources.audit_accesses_sql
    )
}
