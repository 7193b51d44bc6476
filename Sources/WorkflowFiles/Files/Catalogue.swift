import Orchestration

/// All published service entries by `id@version`.
struct Catalogue {
    private(set) var entries: [CatalogueReference: CatalogueEntry] = [:]

    mutating func add(_ entry: CatalogueEntry, _ report: Report) {
        guard entries[entry.reference] == nil else {
            report.error(
                .duplicateID,
                at: entry.position,
                .init(
                    zh: "清单 \(entry.reference.id)@\(entry.reference.version) 已在另一文件中。",
                    en: "The entry \(entry.reference.id)@\(entry.reference.version) exists in another file."
                ),
                fix: .init(zh: "请改版本号，或删去一个文件。", en: "Raise the version, or delete one of the files.")
            )
            return
        }
        entries[entry.reference] = entry
    }

    func entry(_ tree: Tree, _ report: Report) -> CatalogueEntry? {
        guard let reference = VersionedReference(tree, report) else { return nil }
        if let entry = entries[CatalogueReference(id: CatalogueID(reference.name), version: reference.version)] {
            return entry
        }
        report.error(
            .unknownCatalogue,
            at: tree.position,
            .init(
                zh: "没有清单 \(reference.name)@\(reference.version)。",
                en: "There is no catalogue entry \(reference.name)@\(reference.version)."
            ),
            fix: Suggestion.remedy(
                for: "\(reference.name)@\(reference.version)",
                among: entries.keys.map { "\($0.id)@\($0.version)" }
            )
        )
        return nil
    }
}
