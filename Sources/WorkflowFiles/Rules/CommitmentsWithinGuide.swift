import Orchestration

/// Where much is at stake the law admits no commitment, and the catalogue says so (国办发〔2020〕42号).
enum CommitmentsWithinGuide: ThemeRule {
    static func check(_ theme: ThemeDraft, _ report: Report) {
        for item in theme.items {
            guard let entry = item.entry, entry.excludesCommitment else { continue }
            if item.definition.commitment != nil { tell(item, entry, at: item.place(.commitment), report) }
            for use in item.uses {
                let material = theme.materials.first { $0.definition.id == use.use.material }
                guard let material, material.definition.commitment != nil else { continue }
                tell(item, entry, at: material.commitmentPosition ?? use.position, report)
            }
        }
    }

    private static func tell(_ item: ItemDraft, _ entry: CatalogueEntry, at position: Position, _ report: Report) {
        report.error(
            .commitmentExcluded,
            at: position,
            .init(
                zh:
                    "清单 \(entry.reference.id)@\(entry.reference.version)（\(item.definition.title.zh)）不适用告知承诺（国办发〔2020〕42号 [V]）。",
                en: "The catalogue admits no commitment for \(entry.reference.id)@\(entry.reference.version) "
                    + "(国办发〔2020〕42号 [V])."
            ),
            fix: .init(zh: "请删去“告知承诺”，按一般程序收材料。", en: "Delete “commitment” and ask for the material.")
        )
    }
}
