import Orchestration

/// Fields of the one form (一表申请). A name without a description is one of the city's usual fields.
enum FormReader {
    static let kinds: [Term: DataKind] = [
        .text: .text, .number: .number, .boolean: .boolean, .date: .date, .choice: .choice, .list: .list,
    ]

    /// - Parameter lists: The theme's lists; the city's usual fields are asked once, so they know of none.
    static func fields(
        _ tree: Tree,
        defaults: [FieldDefinition],
        lists: Names? = nil,
        _ report: Report
    ) -> [FieldDefinition] {
        var usual = Names(.init(zh: "常用字段", en: "usual field"), unknown: .unknownField)
        for field in defaults { usual.add(field.id.text, title: field.title) }
        if case .sequence(let names) = tree.content {
            return usual.resolveAll(names, report).compactMap { name in
                defaults.first { $0.id.text == name.value }
            }
        }
        return NamedEntry.all(in: tree, atMost: FileLimits.fields, report).compactMap { entry in
            guard entry.body.isEmpty else { return field(entry, lists, report) }
            return usual.resolve(entry.id, at: entry.position, report).flatMap { id in
                defaults.first { $0.id.text == id }
            }
        }
    }

    private static func field(_ entry: NamedEntry, _ lists: Names?, _ report: Report) -> FieldDefinition? {
        let keys = KeyedTree(
            entry.body,
            required: [.kind] + (entry.keyTitle == nil ? [.title] : []),
            optional: [.id, .title, .required, .options, .maximumLength, .remark] + (lists == nil ? [] : [.forEach]),
            report
        )
        guard let keys else { return nil }
        let title = entry.title(keys[.title], report)
        let kind = keys[.kind]?.choice(kinds, report)
        let options = keys[.options]?.elements.compactMap { $0.text(report) } ?? []
        if kind == .choice, options.isEmpty {
            report.error(
                .missingKey,
                at: entry.position,
                .init(zh: "单选字段没有选项。", en: "A choice field has no options."),
                fix: .init(zh: "请补写“选项: [甲, 乙]”。", en: "Add “options: [a, b]”.")
            )
        }
        guard let title, let kind else { return nil }
        var field = FieldDefinition(
            id: FieldID(entry.id),
            title: title,
            kind: kind,
            isRequired: keys[.required]?.boolean(report) ?? true,
            options: options,
            maximumLength: keys[.maximumLength]?.integer(in: 1...20_000, report) ?? 500
        )
        field.list = keys[.forEach].flatMap { lists?.resolve($0, report) }.map { ListID($0) }
        return field
    }
}
