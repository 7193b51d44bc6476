package import Engine
package import Orchestration

extension PostgresJournal: DepartmentOperations {
    package func controls() async throws(JournalError) -> [DepartmentID: DepartmentControl] {
        var controls: [DepartmentID: DepartmentControl] = [:]
        for row in try await shared.rows(PostgresStatement(.departmentControls)) {
            controls[try row.value("department")] = try DepartmentControl(row)
        }
        return controls
    }

    package func set(_ control: DepartmentControl, of department: DepartmentID) async throws(JournalError) {
        try await shared.rows(
            PostgresStatement(
                .setDepartmentControl,
                [
                    .value(department), .value(control.mode.word.rawValue), .value(control.mode.pace),
                    .value(control.by), .value(control.reason), .value(control.since),
                ]
            )
        )
    }

    package func figures() async throws(JournalError) -> [DepartmentFigures] {
        var figures: [DepartmentFigures] = []
        for row in try await shared.rows(PostgresStatement(.departmentFigures)) {
            figures.append(
                DepartmentFigures(
                    department: try row.value("department"),
                    unacknowledged: try row.count("unacknowledged"),
                    underWay: try row.count("under_way"),
                    failed: try row.count("failed"),
                    oldestIssuedAt: try row.optional("oldest_issued_at")
                )
            )
        }
        return figures
    }

    package func openOutage(_ outage: Outage) async throws(JournalError) {
        try await shared.rows(
            PostgresStatement(
                .openOutage,
                [
                    .value(outage.destination), .integer(outage.partition), .value(outage.since),
                    .value(outage.detail),
                ]
            )
        )
    }

    package func closeOutage(
        of destination: String,
        partition: Int,
        at instant: Timestamp
    ) async throws(JournalError) {
        try await shared.rows(
            PostgresStatement(.closeOutage, [.value(destination), .integer(partition), .value(instant)])
        )
    }

    package func outages() async throws(JournalError) -> [Outage] {
        var outages: [Outage] = []
        for row in try await shared.rows(PostgresStatement(.openOutages)) {
            outages.append(
                Outage(
                    destination: try row.value("destination"),
                    partition: try row.integer("partition"),
                    since: try row.value("since"),
                    detail: try row.value("detail")
                )
            )
        }
        return outages
    }
}

extension JournalRow {
    /// A column of type `bigint` that counts rows.
    fileprivate func count(_ column: String) throws(JournalError) -> Int {
        Int(try value(column) as Int64)
    }
}

extension PostgresText {
    fileprivate static let departmentControls = PostgresText(
        name: "department_controls",
        utf8: PackageResources.department_controls_sql
    )
    fileprivate static let setDepartmentControl = PostgresText(
        name: "set_department_control",
        utf8: PackageResources.set_department_control_sql
    )
    fileprivate static let departmentFigures = PostgresText(
        name: "department_figures",
        utf8: PackageResources.department_figures_sql
    )
    fileprivate static let openOutage = PostgresText(name: "open_outage", utf8: PackageResources.open_outage_sql)
    fileprivate static let closeOutage = PostgresText(name: "close_outage", utf8: PackageResources.close_outage_sql)
    fileprivate static let openOutages = PostgresText(name: "open_outages", utf8: PackageResources.open_outages_sql)
}
