import Orchestration

/// Reads a theme's file against its city and the catalogue.
struct ThemeReader {
    let report: Report
    let city: City
    let catalogue: Catalogue
    var scope = ConditionScope()
    var materialNames = Names(.init(zh: "材料", en: "material"), unknown: .unknownMaterial)
    var materials: [MaterialDraft] = []
    var form: [FieldDefinition] = []
    var situations: [SituationDefinition] = []
    var listNames = Names(.init(zh: "名单", en: "list"), unknown: .unknownList)
    var lists: [Located<ListDefinition>] = []
    var partyNames = Names(.init(zh: "当事人", en: "party"), unknown: .unknownParty)
    var alternativeNames = Names(.init(zh: "任选其一", en: "alternative"), unknown: .unknownItem)
    var alternatives: [Located<Alternative>] = []

    static let required: [Term] = [.format, .theme, .lead, .items]
    static let optional: [Term] = [
        .city, .promisedLimit, .excluded, .acceptance, .issue, .outcome, .parties, .situation, .form, .materials,
        .onReject, .lists, .oneOf, .reopenOn, .effective, .statutoryLimit, .extensions, .remark,
    ]
    static let unsupported: [Term] = [
        .notices, .specialProcedures, .migration, .delivery, .rating, .archive, .clocks, .calendar, .limits, .cards,
        .credit,
    ]

    static func read(_ tree: Tree, city: City, catalogue: Catalogue, _ report: Report) -> ThemeDraft? {
        let keys = KeyedTree(tree, required: required, optional: optional, unsupported: unsupported, report)
        guard let keys, let head = keys[.theme] else { return nil }
        var reader = ThemeReader(report: report, city: city, catalogue: catalogue)
        return reader.draft(keys, head)
    }

    private mutating func draft(_ keys: KeyedTree, _ head: Tree) -> ThemeDraft? {
        let header = KeyedTree(head, required: [.id, .title, .version], report)
        let id = header?[.id].flatMap { IDRule.read($0, report) }
        let version = header?[.version]?.text(atMost: 64, report)
        let title = header?[.title]?.localized(report)
        readLists(keys[.lists])
        nameParties(keys[.parties])
        readSituations(keys[.situation])
        readForm(keys[.form])
        let heads = keys[.items].map { itemHeads($0) } ?? []
        readAlternatives(keys[.oneOf])
        readMaterials(keys[.materials])
        let parties = keys[.parties].map { self.parties($0) } ?? []
        let rejection = keys[.onReject].map { rejectionPolicies($0) } ?? RejectionPolicies()
        let items = heads.map { item($0, rejection) }
        let lead = keys[.lead].flatMap { city.departmentNames.resolve($0, report) }
        let named = keys[.promisedLimit]?.namedLimit(for: .promisedLimit, report)
        let promised = named.map { Located(value: $0.limit, position: $0.position) }
        let excluded = self.excluded(keys[.excluded])
        let reopenRules = keys[.reopenOn].map { self.reopenRules($0) } ?? []
        var definition = WorkflowDefinition(
            id: WorkflowID(id ?? ""),
            version: version ?? "",
            title: title ?? LocalizedText(zh: ""),
            jurisdiction: city.jurisdiction,
            lead: DepartmentID(lead ?? ""),
            promisedLimit: promised?.value,
            excludedFromLimit: excluded.texts,
            acceptance: keys[.acceptance].map { acceptance($0) } ?? AcceptancePolicy(),
            issue: keys[.issue]?.choice([.each: IssuePolicy.each, .together: .together], report) ?? .each,
            outcome: keys[.outcome].flatMap { outcome($0) } ?? .all,
            parties: parties,
            situations: situations,
            form: form,
            materials: materials.map(\.definition),
            items: items.map(\.definition),
            departments: city.departments,
            sources: city.sources.map(\.definition),
            statements: city.statements,
            calendar: city.calendarID,
            limits: city.clockLimits,
            cards: city.cards
        )
        definition.lists = lists.map(\.value)
        definition.alternatives = alternatives.map(\.value)
        definition.reopenRules = reopenRules.map(\.value)
        definition.excludedItems = excluded.items
        definition.effective = keys[.effective].flatMap { effective($0) }
        let statutory = keys[.statutoryLimit]?.namedLimit(for: .statutoryLimit, report)
        definition.statutoryLimit = statutory?.limit
        definition.extensionPolicy = keys[.extensions].flatMap { ConductReader(report: report).extensionPolicy($0) }
        definition.organs = city.organs
        definition.notices = city.notices
        return ThemeDraft(
            position: head.position,
            city: city,
            definition: definition,
            promisedLimit: promised,
            namedLimits: [named, statutory].compactMap(\.self),
            outcomePosition: keys[.outcome]?.position ?? head.position,
            lists: lists,
            alternatives: alternatives,
            reopenRules: reopenRules,
            materials: materials,
            items: items,
            names: AuthorNames(scope),
            places: keys.places
        )
    }
}
