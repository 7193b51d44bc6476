import Engine

extension Installation {
    /// - Throws: `incompatible` without a row.
    init(_ row: JournalRow?) throws(JournalError) {
        guard let row else {
            throw .incompatible("the database has no partitions yet; run: onevisit migrate")
        }
        self.init(
            partitions: try row.integer("partitions"),
            incarnation: try row.integer("incarnation"),
            formatLevel: try row.integer("format_level")
        )
    }
}

extension PostgresText {
    static let installation = PostgresText(name: "installation", utf8: PackageResources.installation_sql)
}
