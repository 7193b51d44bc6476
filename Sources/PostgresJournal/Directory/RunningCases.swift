package import Engine
package import Orchestration

/// The running cases of one version of a theme, for whoever weighs what a new version would touch.
///
/// There is no index for it: it reads all headers, as a person asks for it now and then.
package struct RunningCases: Sendable {
    package struct Row: Sendable {
        package let caseID: CaseID
        package let number: String
        package let phase: CasePhase
        /// Empty until the case is accepted.
        package let items: [ItemID: ItemStatus]
    }

    private static let pageRows = 5_000

    private let shared: SharedConnections

    init(_ shared: SharedConnections) {
        self.shared = shared
    }

    /// All that are not closed, in order of their ids.
    package func cases(
        of workflow: WorkflowID,
        version: String,
        tenant: TenantID
    ) async throws(JournalError) -> [Row] {
        var cases: [Row] = []
        while true {
            let rows = try await shared.rows(
                PostgresStatement(
                    .runningCases,
                    [
                        .value(tenant), .value(workflow), .value(version), .value(cases.last?.caseID.text ?? ""),
                        .integer(Self.pageRows),
                    ]
                )
            )
            for row in rows { cases.append(try Row(row)) }
            guard rows.count == Self.pageRows else { return cases }
        }
    }
}

extension RunningCases.Row {
    init(_ row: JournalRow) throws(JournalError) {
        caseID = try row.value("case_id")
        number = try row.value("number")
        phase = try row.word("phase")
        var items: [ItemID: ItemStatus] = [:]
        let text: String = try row.value("items")
        for pair in text.split(separator: ",") {
            let parts = pair.split(separator: " ")
            guard parts.count == 2, let status = ItemStatus(rawValue: String(parts[1])) else {
                throw .incompatible("an item of case \(caseID) cannot be read by this program")
            }
            items[ItemID(String(parts[0]))] = status
        }
        self.items = items
    }
}

extension PostgresText {
    fileprivate static let runningCases = PostgresText(
        name: "running_cases",
        utf8: PackageResources.running_cases_sql
    )
}
