import Orchestration

/// What is the same for every theme of a city: departments, sources, statements, limits, cards, usual form fields.
struct City {
    let id: String
    let position: Position
    let jurisdiction: JurisdictionID
    /// The published calendar that the city counts by.
    let calendar: Located<String>
    /// What the city adds to it.
    let dayRules: LocalDayRules
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
    /// Corrections of the law's limits, and the city's own (地方规定).
    let legalCorrections: [LegalLimitDraft]
    let namedLimits: [NamedLimit]
    /// The law's limits with the city's corrections, set when all files are read.
    var legalLimits = LegalLimits()

    /// The city's limits with the law behind them.
    var clockLimits: ClockLimits {
        var limits = limits
        let notice = namedLimits.first { $0.term == .correctionNotice }
        limits.correctionNoticeBasis = notice?.legalLimit(in: legalLimits)?.basis
        return limits
    }

    /// The calendar that counts this city's days.
    var calendarID: String { dayRules.isEmpty ? calendar.value : id }
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
            optional: [
                .sources, .limits, .cards, .statements, .form, .organs, .notices, .statutoryLimit, .remark,
            ] + LocalDayRules.terms,
            unsupported: [.extensions, .clocks, .credit, .rating, .archive],
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
        var (limits, namedLimits) = reader.limits(keys[.limits])
        if !namedLimits.contains(where: { $0.term == .correctionNotice }) {
            let notice = limits.correctionNotice
            namedLimits.append(
                NamedLimit(limit: notice, position: head.position, basis: nil, term: .correctionNotice)
            )
        }
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
            dayRules: LocalDayRules(keys, report),
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
            notices: notices,
            legalCorrections: keys[.statutoryLimit].map { LegalLimitReader.drafts($0, report) } ?? [],
            namedLimits: namedLimits
        )
    }
}
