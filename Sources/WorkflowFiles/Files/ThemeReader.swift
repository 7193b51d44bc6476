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

    static let required: [Term] = [.format, .theme, .lead, .items]
    static let optional: [Term] = [
        .city, .promisedLimit, .excluded, .acceptance, .issue, .outcome, .parties, .situation, .form, .materials,
        .onReject,
        .remark,
    ]
    static let unsupported: [Term] = [
        .overlay, .notices, .extensions, .specialProcedures, .oneOf, .reopenOn, .lists, .effective, .migration,
        .delivery,
        .rating, .archive, .clocks, .calendar, .limits, .cards, .credit,
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
        readSituations(keys[.situation])
        readForm(keys[.form])
        let heads = keys[.items].map { itemHeads($0) } ?? []
        readMaterials(keys[.materials])
        let parties = keys[.parties].map { self.parties($0) } ?? []
        let rejection = keys[.onReject].map { rejectionPolicies($0) } ?? RejectionPolicies()
        let items = heads.map { item($0, rejection) }
        let lead = keys[.lead].flatMap { city.departmentNames.resolve($0, report) }
        let promised = keys[.promisedLimit].flatMap { tree in
            tree.limit(report).map { Located(value: $0, position: tree.position) }
        }
        let definition = WorkflowDefinition(
            id: WorkflowID(id ?? ""),
            version: version ?? "",
            title: title ?? LocalizedText(zh: ""),
            jurisdiction: city.jurisdiction,
            lead: DepartmentID(lead ?? ""),
            promisedLimit: promised?.value,
            excludedFromLimit: keys[.excluded]?.elements.compactMap { $0.localized(report) } ?? [],
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
            calendar: city.calendar.value,
            limits: city.limits,
            cards: city.cards
        )
        return ThemeDraft(
            position: head.position,
            city: city,
            definition: definition,
            promisedLimit: promised,
            outcomePosition: keys[.outcome]?.position ?? head.position,
            materials: materials,
            items: items,
            names: AuthorNames(scope)
        )
    }
}

extension ThemeReader {
    private func acceptance(_ tree: Tree) -> AcceptancePolicy {
        let modes: [Term: AcceptancePolicy.Mode] = [.automatic: .automatic, .reviewed: .reviewed]
        guard tree.mapping != nil else {
            return AcceptancePolicy(mode: tree.choice(modes, report) ?? .reviewed)
        }
        let keys = KeyedTree(tree, required: [.method], optional: [.perItem, .deemed], unsupported: [.credit], report)
        guard let keys else { return AcceptancePolicy() }
        for term in [Term.perItem, .deemed] {
            guard let value = keys[term], value.boolean(report) == true else { continue }
            value.tellUnsupported("\(term.words.zh) / \(term.words.text(in: .english))", report)
        }
        return AcceptancePolicy(mode: keys[.method]?.choice(modes, report) ?? .reviewed)
    }

    private func outcome(_ tree: Tree) -> OutcomePolicy? {
        guard tree.mapping != nil else {
            return tree.choice([.all: OutcomePolicy.all, .requiredItems: .required], report)
        }
        return KeyedTree(tree, required: [.lead], report)?[.lead]
            .flatMap { scope.items.resolve($0, report) }
            .map { .lead(ItemID($0)) }
    }
}
