import PostgresJournal

extension AuditReport {
    var text: String {
        let counts =
            "\(events) events in \(commits) commits of \(partitions) partitions, \(cases) cases, \(accesses) accesses"
        let fold = rows.map { "; \($0) rows of items and orders are what the journal comes to" }
        guard let firstBreak else {
            return "The chains hold: \(counts)\(fold ?? "; rows were not compared, for want of the master key")."
        }
        return "BROKEN: \(firstBreak). Nothing was looked at after it (\(counts) before)."
    }
}
