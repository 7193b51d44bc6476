import Orchestration

/// What themes rest on: cities, catalogue, calendars and the law's limits.
struct LibraryBase: Sendable {
    private(set) var cities: [City] = []
    private(set) var catalogue = Catalogue()
    private(set) var calendars: Calendars
    private(set) var themes: [Tree] = []
    /// Nothing that rests on one of these can be published.
    private(set) var faultyFiles: Set<String> = []

    init(_ files: [LibraryFile], _ report: Report) {
        var calendarFiles: [CalendarFile] = []
        var drafts: [LegalLimitDraft] = []
        for file in files {
            guard let tree = Self.tree(of: file, report), !FileHeader.isForOthers(tree),
                let kind = FileHeader.kind(of: tree, report)
            else { continue }
            switch kind {
            case .city: if let city = City(tree, report) { cities.append(city) }
            case .catalogue: if let entry = CatalogueEntry(tree, report) { catalogue.add(entry, report) }
            case .calendar: if let calendar = CalendarFile(tree, report) { calendarFiles.append(calendar) }
            case .statutoryLimit: Self.add(tree, to: &drafts, report)
            default: themes.append(tree)
            }
        }
        calendars = Calendars(calendarFiles, cities: cities, report)
        let legal = LegalLimits(drafts, report)
        for index in cities.indices {
            cities[index].legalLimits = legal.corrected(cities[index].legalCorrections, report)
            check(cities[index], among: calendarFiles.map(\.id), report)
        }
        for entry in catalogue.entries.values.sorted(by: { $0.position < $1.position }) {
            CatalogueRules.check(entry, in: cities, report)
        }
        faultyFiles = Set(report.findings.lazy.filter { $0.severity == .error }.map(\.file))
    }

    private func check(_ city: City, among known: [String], _ report: Report) {
        // One with rules of its own has been told of when its calendar was built.
        if city.dayRules.isEmpty, !known.contains(city.calendar.value) {
            Calendars.tellUnknown(city.calendar, among: known.sorted(), report)
        }
        for calendar in city.organCalendars where !known.contains(calendar.value) {
            Calendars.tellUnknown(calendar, among: known.sorted(), report)
        }
        for limit in city.namedLimits { WithinLaw.check(limit, in: city.legalLimits, report) }
    }

    private static func add(_ tree: Tree, to drafts: inout [LegalLimitDraft], _ report: Report) {
        let keys = KeyedTree(tree, required: [.format, .statutoryLimit], optional: [.remark], report)
        for draft in keys?[.statutoryLimit].map({ LegalLimitReader.drafts($0, report) }) ?? [] {
            guard drafts.contains(where: { $0.id == draft.id }) else {
                drafts.append(draft)
                continue
            }
            report.error(
                .duplicateID,
                at: draft.position,
                .init(zh: "法定时限“\(draft.id)”已在另一文件中。", en: "The limit “\(draft.id)” exists in another file."),
                fix: .init(zh: "只保留一处。", en: "Keep one of them.")
            )
        }
    }

    static func tree(of file: LibraryFile, _ report: Report) -> Tree? {
        guard file.text.utf8.count <= FileLimits.bytes else {
            LibraryFiles.tellTooLarge(file.path, report)
            return nil
        }
        return YAMLReader.read(file.text, file: file.path, report: report)
    }
}

extension LibraryBase {
    /// The published form of a theme, unless it or what it rests on has an error.
    func compile(_ tree: Tree, _ report: Report) -> CompiledWorkflow? {
        Self.isOverlay(tree) ? compileOverlay(tree, report) : compileWhole(tree, report)
    }

    func compileWhole(_ tree: Tree, _ report: Report) -> CompiledWorkflow? {
        let errorsBefore = report.errorCount
        guard let city = city(of: tree, report) else { return nil }
        guard let draft = ThemeReader.read(tree, city: city, catalogue: catalogue, report) else { return nil }
        ThemeRules.check(draft, report)
        checkFoundation(of: draft, report)
        guard report.errorCount == errorsBefore else { return nil }
        let entries = draft.items.compactMap(\.entry).map { ($0.reference, $0.texts) }
        return try? CompiledWorkflow(
            ThemeCompiler.definition(of: draft),
            names: draft.names,
            services: Dictionary(entries, uniquingKeysWith: { first, _ in first })
        )
    }

    /// A theme without a fault of its own is not published on a city, calendar or catalogue entry that has one.
    private func checkFoundation(of draft: ThemeDraft, _ report: Report) {
        let calendar = calendars.files(of: draft.city.calendarID)
        let entries = draft.items.compactMap(\.entry?.position.file)
        for file in Set(entries + [draft.city.position.file] + calendar).sorted() {
            guard faultyFiles.contains(file) else { continue }
            report.error(
                .restsOnFault,
                at: draft.position,
                .init(zh: "主题所依据的 \(file) 有错误。", en: "The theme rests on \(file), which has errors."),
                fix: .init(zh: "请先改正该文件。", en: "Correct that file first.")
            )
        }
        for item in draft.items where item.definition.department == "" {
            guard let entry = item.entry, !faultyFiles.contains(entry.position.file) else { continue }
            _ = draft.city.departmentNames.resolve(entry.department.value, at: item.position, report)
        }
    }

    /// The one city there is, or the one that the theme names.
    private func city(of tree: Tree, _ report: Report) -> City? {
        let named = tree.mapping?.first { $0.key.term == .city }
        guard let named, let name = named.value.text(report) else {
            if named == nil, cities.count != 1 { tellNoCity(at: tree.position, report) }
            return named == nil && cities.count == 1 ? cities.first : nil
        }
        if let city = cities.first(where: { $0.id == name }) { return city }
        report.error(
            .unknownCity,
            at: named.value.position,
            .init(zh: "没有城市“\(name)”的默认设置。", en: "There are no defaults of a city “\(name)”."),
            fix: Suggestion.remedy(for: name, among: cities.map(\.id))
        )
        return nil
    }

    private func tellNoCity(at position: Position, _ report: Report) {
        report.error(
            .unknownCity,
            at: position,
            cities.isEmpty
                ? .init(zh: "没有可用的城市默认设置。", en: "There are no usable city defaults.")
                : .init(zh: "有几个城市，没有写明是哪一个。", en: "There are several cities, and none is named."),
            fix: .init(zh: "请补上城市文件，或写“城市: …”。", en: "Add a city file, or write “city: …”.")
        )
    }
}
