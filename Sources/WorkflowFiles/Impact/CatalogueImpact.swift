package import Orchestration

/// What a version of a catalogue entry means for one theme that refers to the entry.
package struct CatalogueImpact: Sendable {
    /// The theme's file.
    package let file: String
    package let theme: WorkflowID
    package let version: String
    /// The theme's items that refer to the entry, with the version that each names today.
    package let items: [ItemID: Int]
    /// What would be different in the theme as it applies; empty where it names that version already.
    package let changes: [Change]
    /// What the linter would then find and does not find today.
    package let findings: [Finding]

    package struct Change: Hashable, Sendable {
        /// For example `items.first.promisedLimit`, in the asked language.
        package let place: String
        package let before: String?
        package let after: String?

        package init(place: String, before: String?, after: String?) {
            self.place = place
            self.before = before
            self.after = after
        }
    }
}

extension WorkflowLibrary {
    /// The themes that refer to the entry, in order of file, each with what would change if it named that version; `nil` for an
    /// entry or version that is not in the library.
    package func impact(
        of reference: CatalogueReference,
        in language: LocalizedText.Language
    ) -> [CatalogueImpact]? {
        guard base.catalogue.entries[reference] != nil else { return nil }
        return base.themes.compactMap { base.impact(of: reference, on: $0, language) }.sorted { $0.file < $1.file }
    }
}

extension LibraryBase {
    fileprivate func impact(
        of reference: CatalogueReference,
        on theme: Tree,
        _ language: LocalizedText.Language
    ) -> CatalogueImpact? {
        guard let tree = effectiveTree(theme) else { return nil }
        let repointed = Repointing(of: tree, to: reference)
        guard !repointed.items.isEmpty else { return nil }
        let today = Report()
        let then = Report()
        let before = compileWhole(tree, today)?.definition
        let after = compileWhole(repointed.tree, then)?.definition
        var changes: [CatalogueImpact.Change] = []
        if let before, let after {
            changes = EffectiveRenderer.sheet(of: after, in: language)
                .differences(from: EffectiveRenderer.sheet(of: before, in: language))
                .map { CatalogueImpact.Change(place: $0.place, before: $0.before, after: $0.after) }
        }
        let name = Self.name(of: theme)
        return CatalogueImpact(
            file: theme.position.file,
            theme: WorkflowID(name.id),
            version: name.version,
            items: repointed.items,
            changes: changes,
            findings: then.findings.filter { !today.findings.contains($0) }
        )
    }
}

/// A theme's tree with its references to one entry moved to another version.
private struct Repointing {
    private(set) var tree: Tree
    private(set) var items: [ItemID: Int] = [:]

    init(of tree: Tree, to reference: CatalogueReference) {
        self.tree = tree
        guard var entries = tree.mapping, let section = entries.firstIndex(where: { $0.key.term == .items }),
            var things = entries[section].value.mapping
        else { return }
        for index in things.indices {
            guard var body = things[index].value.mapping,
                let key = body.firstIndex(where: { $0.key.term == .catalogue }),
                let parts = body[key].value.scalar?.split(separator: "@"), parts.count == 2,
                String(parts[0]) == reference.id.text, let version = Int(parts[1])
            else { continue }
            let id = body.first { $0.key.term == .id }?.value.scalar ?? things[index].key.scalar ?? ""
            items[ItemID(id)] = version
            let moved = Tree(
                position: body[key].value.position,
                content: .scalar("\(reference.id)@\(reference.version)", isQuoted: false)
            )
            body[key] = Tree.Entry(key: body[key].key, value: moved)
            let thing = Tree(position: things[index].value.position, content: .mapping(body))
            things[index] = Tree.Entry(key: things[index].key, value: thing)
        }
        let value = Tree(position: entries[section].value.position, content: .mapping(things))
        entries[section] = Tree.Entry(key: entries[section].key, value: value)
        self.tree = Tree(position: tree.position, content: .mapping(entries))
    }
}
