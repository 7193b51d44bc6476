import Orchestration

/// What is the same for every theme of a city: departments, sources, statements, limits, cards, usual form fields.
struct City {
    let id: String
    let position: Position
    let jurisdiction: JurisdictionID
    let calendar: Located<String>
    let departments: [DepartmentDefinition]
    let departmentNames: Names
    let sources: [CitySource]
    let sourceNames: Names
    let statements: [StatementDefinition]
    let statementNames: Names
    let fields: [FieldDefinition]
    let limits: ClockLimits
    let cards: CardPolicy
    let organs: [OrganAssignment]
    /// Calendars that organs keep by themselves.
    let organCalendars: [Located<String>]
    let notices: NoticePolicy?
}

/// A source and how it is called: a certificate (电子证照) or shared data (数据共享).
struct CitySource {
    let definition: SourceDefinition
    let origin: MaterialOrigin
}

extension City {
    init?(_ tree: Tree, _ report: Report) {
        let keys = KeyedTree(
            tree,
            required: [.format, .city, .calendar, .departments],
            optional: [.sources, .limits, .cards, .statements, .form, .organs, .notices, .remark],
            unsupported: [
                .officeHours, .closures, .moveFromHoliday, .extensions, .clocks, .credit, .rating, .archive,
            ],
            report
        )
        guard let keys, let head = keys[.city],
            let header = KeyedTree(head, required: [.id, .title, .jurisdiction], report)
        else { return nil }
        var reader = CityReader(report: report)
        let fields = keys[.form].map { FormReader.fields($0, defaults: [], report) } ?? []
        reader.nameFields(fields)
        reader.readDepartments(keys[.departments])
        reader.readSources(keys[.sources])
        reader.readStatements(keys[.statements])
        let limits = reader.limits(keys[.limits])
        let cards = reader.cards(keys[.cards])
        let id = header[.id].flatMap { IDRule.read($0, report) }
        let jurisdiction = header[.jurisdiction].flatMap { CodeRule.jurisdiction.read($0, report) }
        let calendar = keys[.calendar].flatMap { tree in
            IDRule.read(tree, report).map { Located(value: $0, position: tree.position) }
        }
        _ = header[.title]?.localized(report)
        let organs = keys[.organs].map { reader.organs($0, in: jurisdiction) } ?? []
        let notices = keys[.notices].flatMap { reader.notices($0) }
        guard let id, let jurisdiction, let calendar else { return nil }
        self.init(
            id: id,
            position: head.position,
            jurisdiction: JurisdictionID(jurisdiction),
            calendar: calendar,
            departments: reader.departments,
            departmentNames: reader.departmentNames,
            sources: reader.sources,
            sourceNames: reader.sourceNames,
            statements: reader.statements,
            statementNames: reader.statementNames,
            fields: fields,
            limits: limits,
            cards: cards,
            organs: organs.map(\.assignment),
            organCalendars: organs.compactMap(\.calendar),
            notices: notices
        )
    }
}
