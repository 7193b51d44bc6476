import Orchestration

/// Reads the sections of a city's file.
struct CityReader {
    let report: Report
    private(set) var departments: [DepartmentDefinition] = []
    private(set) var departmentNames = Names(.init(zh: "部门", en: "department"), unknown: .unknownDepartment)
    private(set) var sources: [CitySource] = []
    private(set) var sourceNames = Names(.init(zh: "来源", en: "source"), unknown: .unknownSource)
    private(set) var statements: [StatementDefinition] = []
    private(set) var statementNames = Names(.init(zh: "承诺书", en: "statement"), unknown: .unknownStatement)
    private var fieldNames = Names(.init(zh: "常用字段", en: "usual field"), unknown: .unknownField)

    init(report: Report) {
        self.report = report
    }

    mutating func nameFields(_ fields: [FieldDefinition]) {
        for field in fields { fieldNames.add(field.id.text, title: field.title) }
    }

    mutating func readDepartments(_ tree: Tree?) {
        guard let tree else { return }
        for entry in NamedEntry.all(in: tree, report) {
            let keys = KeyedTree(
                entry.body,
                required: [.organ, .handling] + (entry.keyTitle == nil ? [.title] : []),
                optional: [.id, .title, .areaField, .remark],
                unsupported: [.organs, .calendar, .officeHours],
                report
            )
            guard let keys else { continue }
            let title = entry.title(keys[.title], report)
            departmentNames.add(entry.id, title: title)
            let organ = keys[.organ].flatMap { CodeRule.organ.read($0, report) }
            let handling = keys[.handling]?.choice(
                [Term.adapter: DepartmentDefinition.Handling.adapter, .manual: .manual],
                report
            )
            guard let title, let organ, let handling else { continue }
            var department = DepartmentDefinition(
                id: DepartmentID(entry.id),
                title: title,
                organ: OrganID(organ),
                handling: handling
            )
            department.areaField = keys[.areaField].flatMap { tree in
                // A theme may ask for the place in a field of its own, so an id alone is enough.
                tree.scalar.flatMap { fieldNames.id(for: $0) } ?? IDRule.read(tree, report)
            }
            .map { FieldID($0) }
            departments.append(department)
        }
    }

    mutating func readSources(_ tree: Tree?) {
        guard let tree else { return }
        for entry in NamedEntry.all(in: tree, report) {
            let keys = KeyedTree(
                entry.body,
                required: [.method, .departments] + (entry.keyTitle == nil ? [.title] : []),
                optional: [.id, .title, .status, .remark],
                unsupported: [.validity, .trust, .authority],
                report
            )
            guard let keys else { continue }
            let title = entry.title(keys[.title], report)
            sourceNames.add(entry.id, title: title)
            let id = SourceID(entry.id)
            let origin = keys[.method]?.choice(
                [Term.certificate: MaterialOrigin.certificate(id), .share: .share(id)],
                report
            )
            let department = keys[.departments].flatMap { departmentNames.resolve($0, report) }
            let status = keys[.status]?.choice([Term.open: SourceDefinition.Status.open, .closed: .closed], report)
            guard let title, let origin, let department else { continue }
            let definition = SourceDefinition(
                id: id,
                title: title,
                department: DepartmentID(department),
                status: status ?? .open
            )
            sources.append(CitySource(definition: definition, origin: origin))
        }
    }

    mutating func readStatements(_ tree: Tree?) {
        guard let tree else { return }
        for entry in NamedEntry.all(in: tree, report) {
            let keys = KeyedTree(
                entry.body,
                required: [.version, .text],
                optional: [.id, .title, .remark],
                report
            )
            guard let keys else { continue }
            statementNames.add(entry.id, title: entry.title(keys[.title], report))
            let version = keys[.version]?.integer(in: 1...99_999, report)
            let text = keys[.text]?.localized(atMost: FileLimits.text, report)
            guard let version, let text else { continue }
            var statement = StatementDefinition(id: StatementID(entry.id), version: version, text: text)
            statement.textHash = DefinitionBytes.hash(statement.hashedBytes)
            statements.append(statement)
        }
    }
}

extension CityReader {
    /// The limits, and those of them that a limit of the law stands behind.
    func limits(_ tree: Tree?) -> (ClockLimits, [NamedLimit]) {
        var limits = ClockLimits()
        var named: [NamedLimit] = []
        let clocks: [(Term, WritableKeyPath<ClockLimits, TimeLimit>)] = [
            (.correctionNotice, \.correctionNotice), (.correction, \.correction), (.receipt, \.receipt),
            (.fetchBudget, \.fetchBudget), (.firstRetry, \.firstRetry),
        ]
        guard let tree,
            let keys = KeyedTree(tree, optional: clocks.map(\.0) + [.maximumAttempts], report)
        else { return (limits, []) }
        for (term, path) in clocks {
            guard let limit = keys[term]?.namedLimit(for: term, report) else { continue }
            limits[keyPath: path] = limit.limit
            named.append(limit)
        }
        if let attempts = keys[.maximumAttempts]?.integer(in: 1...100, report) { limits.maximumAttempts = attempts }
        return (limits, named)
    }

    func cards(_ tree: Tree?) -> CardPolicy {
        var cards = CardPolicy()
        guard let tree,
            let keys = KeyedTree(tree, optional: [.before, .used], unsupported: [.yellow, .red], report)
        else { return cards }
        if let before = keys[.before] {
            if let limit = before.limit(report) {
                if limit.unit == .workingDays {
                    cards.reminderWorkingDays = limit.count
                } else {
                    before.tellType(.init(zh: "工作日数，如 1工作日", en: "working days, such as 1wd"), report)
                }
            }
        }
        if let percent = keys[.used]?.percent(report) { cards.reminderUsedPercent = percent }
        return cards
    }
}
