import PostgresJournal

extension AuditReport {
    var text: String {
        let counts =
            "\(events) events in \(commits) commits of \(partitions) partitions, \(cases) cases, \(accesses) accesses"
        guard let firstBreak else { return "The chains hold: \(counts)." }
        return "BROKEN: \(firstBreak). Nothing was looked at after it (\(counts) before)."
    }
}
