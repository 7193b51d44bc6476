import Orchestration

/// Reads a connector file and tells everything that is wrong with it.
struct ConnectorFileReader {
    static let format = "onevisit-connector/1"

    let problems: Problems
    /// Where relative paths begin.
    let directory: String

    func read(_ root: Node) -> ConnectorFile? {
        let operationNames = Self.kinds.map(\.name)
        guard
            let section = Section(
                root,
                required: ["format", "department", "baseURL", "auth", "find", "submit", "acts"],
                optional: ["allowsPlainHTTP", "tls", "limits", "errors", "codes"] + operationNames.dropFirst(),
                problems
            )
        else { return nil }
        _ = section["format"]?.choice([Self.format: true], problems)
        let department = section["department"].flatMap(self.department)
        let baseURL = self.baseURL(section)
        let credentials = section["auth"].flatMap(self.credentials)
        let tls = section["tls"].flatMap(self.tls)
        let tables = section["codes"].map(self.tables) ?? [:]
        let answers = AnswerReadingReader(problems: problems, tables: tables)
        let operations = OperationReader(problems: problems, tables: tables, answers: answers)
        var handled: [WorkOrder.Kind: Operation] = [:]
        for (name, kind) in Self.kinds {
            guard let node = section[name] else { continue }
            handled[kind] = operations.operation(node, for: kind)
        }
        let written = Self.kinds.filter { section[$0.name] != nil }.map(\.kind)
        let find = section["find"]?.elements.compactMap { operations.find($0, kinds: written) } ?? []
        let acts = section["acts"].flatMap { self.acts($0, operations, answers) }
        let limits = section["limits"].map(self.limits) ?? ConnectorLimits()
        let errors = section["errors"].map(self.errors) ?? ErrorClasses()
        guard problems.all.isEmpty, let department, let baseURL, let credentials, let acts else { return nil }
        return ConnectorFile(
            department: department,
            baseURL: baseURL,
            credentials: credentials,
            tls: tls,
            limits: limits,
            errors: errors,
            tables: tables,
            find: find,
            operations: handled,
            acts: acts
        )
    }

    private static let kinds: [(name: String, kind: WorkOrder.Kind)] = [
        ("submit", .do), ("lookUp", .fetch), ("supplement", .material), ("verify", .verify), ("cancel", .cancel),
    ]
}
