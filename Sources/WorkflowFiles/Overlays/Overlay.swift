import Orchestration

/// A theme written as what differs from another one (区域差异): `set` changes keys of the theme or of its things, `add` brings new
/// things, `remove` takes things away. Everything else is the base's, so a province's theme is kept in one place.
///
/// The patch works on the files, before anything is resolved: what comes out is read, checked and hashed as any other theme.
struct Overlay {
    let written: Tree
    private let set: Tree?
    private let add: Tree?
    private let remove: Tree?
    private let header: Tree
    private let report: Report

    /// Parts of a theme that are made of named things.
    static let sections: [Term] = [.lists, .parties, .situation, .form, .materials, .items, .oneOf]
    /// The base's alone: what a theme is and on which city it rests.
    private static let fixed: [Term] = [.format, .theme, .city]

    init?(_ tree: Tree, _ report: Report) {
        let keys = KeyedTree(
            tree,
            required: [.format, .theme, .overlay],
            optional: [.set, .add, .remove, .remark],
            report
        )
        guard let keys, let written = keys[.overlay], let header = keys[.theme] else { return nil }
        let head = KeyedTree(header, required: [.id, .version], optional: [.title], report)
        guard head != nil else { return nil }
        self.written = written
        self.header = header
        self.report = report
        set = keys[.set]
        add = keys[.add]
        remove = keys[.remove]
    }

    /// The base's tree with the patch laid over it.
    func applied(to base: Tree) -> Tree {
        var entries = base.mapping ?? []
        if let index = entries.firstIndex(where: { $0.key.term == .theme }) {
            let merged = merge(header, into: entries[index].value)
            entries[index] = Tree.Entry(key: entries[index].key, value: merged)
        }
        for (term, patch) in sectionEntries(remove, admitting: Self.sections) { takeAway(patch, term, &entries) }
        for (term, patch) in sectionEntries(set, admitting: ThemeReader.required + ThemeReader.optional) {
            if Self.sections.contains(term) {
                change(patch, term, &entries)
            } else {
                replace(patch, term, &entries)
            }
        }
        for (term, patch) in sectionEntries(add, admitting: Self.sections) { bring(patch, term, &entries) }
        return Tree(position: base.position, content: .mapping(entries))
    }
}

extension Overlay {
    private func sectionEntries(_ tree: Tree?, admitting terms: [Term]) -> [(Term, Tree.Entry)] {
        guard let tree else { return [] }
        let admitted = terms.filter { !Self.fixed.contains($0) }
        // It tells unknown and repeated keys; the entries themselves are needed with their keys.
        guard let keys = KeyedTree(tree, optional: admitted, report) else { return [] }
        return (tree.mapping ?? []).compactMap { entry in
            guard let term = entry.key.term, let value = keys[term], value.position == entry.value.position
            else { return nil }
            return (term, entry)
        }
    }

    private func replace(_ patch: Tree.Entry, _ term: Term, _ entries: inout [Tree.Entry]) {
        if let index = entries.firstIndex(where: { $0.key.term == term }) {
            entries[index] = patch
        } else {
            entries.append(patch)
        }
    }

    private func change(_ patch: Tree.Entry, _ term: Term, _ entries: inout [Tree.Entry]) {
        edit(patch, term, &entries) { thing, things in
            guard let index = index(of: thing.key, in: things, term) else { return }
            let body = merge(thing.value, into: things[index].value)
            things[index] = Tree.Entry(key: things[index].key, value: body)
        }
    }

    private func bring(_ patch: Tree.Entry, _ term: Term, _ entries: inout [Tree.Entry]) {
        if !entries.contains(where: { $0.key.term == term }) {
            return entries.append(patch)
        }
        edit(patch, term, &entries) { thing, things in things.append(thing) }
    }

    private func takeAway(_ patch: Tree.Entry, _ term: Term, _ entries: inout [Tree.Entry]) {
        guard let section = entries.firstIndex(where: { $0.key.term == term }) else {
            return tellUnknown(patch.key, among: entries.compactMap(\.key.scalar))
        }
        var things = entries[section].value.mapping ?? []
        for name in patch.value.elements {
            if let index = index(of: name, in: things, term) { things.remove(at: index) }
        }
        entries[section] = Tree.Entry(
            key: entries[section].key,
            value: Tree(position: entries[section].value.position, content: .mapping(things))
        )
        if things.isEmpty { entries.remove(at: section) }
    }

    private func edit(
        _ patch: Tree.Entry,
        _ term: Term,
        _ entries: inout [Tree.Entry],
        _ change: (Tree.Entry, inout [Tree.Entry]) -> Void
    ) {
        guard let section = entries.firstIndex(where: { $0.key.term == term }) else {
            return tellUnknown(patch.key, among: entries.compactMap(\.key.scalar))
        }
        guard var things = entries[section].value.mapping, let patches = patch.value.mapping else {
            return patch.value.tellType(.init(zh: "若干“编号: 内容”", en: "“id: contents” pairs"), report)
        }
        for thing in patches { change(thing, &things) }
        entries[section] = Tree.Entry(
            key: entries[section].key,
            value: Tree(position: entries[section].value.position, content: .mapping(things))
        )
    }
}

extension Overlay {
    /// Keys of the patch in place of the base's keys of the same meaning.
    private func merge(_ patch: Tree, into body: Tree) -> Tree {
        guard let changes = patch.mapping, var entries = body.mapping else { return patch }
        for change in changes {
            if let term = change.key.term, let index = entries.firstIndex(where: { $0.key.term == term }) {
                entries[index] = change
            } else {
                entries.append(change)
            }
        }
        return Tree(position: body.position, content: .mapping(entries))
    }

    /// A thing of the base, by its id or by its title.
    private func index(of name: Tree, in things: [Tree.Entry], _ term: Term) -> Int? {
        guard let word = name.text(report) else { return nil }
        let names = things.map(names)
        if let index = names.firstIndex(where: { $0.contains(word) }) { return index }
        tellUnknown(name, among: names.flatMap { $0 })
        return nil
    }

    private func names(of thing: Tree.Entry) -> [String] {
        let body = thing.value.mapping ?? []
        let id = body.first { $0.key.term == .id }?.value.scalar
        let title = body.first { $0.key.term == .title }?.value
        let titles = title?.mapping?.compactMap(\.value.scalar) ?? [title?.scalar].compactMap { $0 }
        return [thing.key.scalar, id].compactMap { $0 } + titles
    }

    private func tellUnknown(_ name: Tree, among known: [String]) {
        report.error(
            .unknownTarget,
            at: name.position,
            .init(zh: "所叠加的主题中没有“\(name.scalar ?? "")”。", en: "The base theme has no “\(name.scalar ?? "")”."),
            fix: Suggestion.remedy(for: name.scalar ?? "", among: known)
        )
    }
}
