import Orchestration

/// No material beyond the published guide (指南之外要材料), and none taken more lightly than the guide does.
enum MaterialsWithinGuide: ThemeRule {
    static func check(_ theme: ThemeDraft, _ report: Report) {
        for item in theme.items {
            guard let entry = item.entry else { continue }
            for use in item.uses { check(use, entry, report) }
        }
    }

    private static func check(_ use: UseDraft, _ entry: CatalogueEntry, _ report: Report) {
        let name = use.use.material
        guard let published = entry.materials[name.text] else {
            return report.error(
                .materialBeyondGuide,
                at: use.position,
                .init(
                    zh: "清单 \(entry.reference.id)@\(entry.reference.version) 没有材料“\(name)”，不得在指南之外要材料。",
                    en:
                        "The catalogue entry \(entry.reference.id)@\(entry.reference.version) does not name the material "
                        + "“\(name)”: nothing may be asked for beyond the guide."
                ),
                fix: Suggestion.remedy(for: name.text, among: entry.materialOrder)
            )
        }
        guard published == .primary, use.use.importance == .secondary else { return }
        report.error(
            .materialLoosened,
            at: use.position,
            .init(zh: "清单把“\(name)”列为主件。", en: "The catalogue makes “\(name)” a primary material."),
            fix: .init(zh: "请写“类别: 主件”，或先修订清单。", en: "Write “importance: primary”, or revise the catalogue first.")
        )
    }
}
