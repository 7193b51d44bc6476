import Orchestration

/// A material that no item uses is never asked for: most likely a slip.
enum UnusedMaterials: ThemeRule {
    static func check(_ theme: ThemeDraft, _ report: Report) {
        let used = Set(theme.items.flatMap(\.uses).map(\.use.material))
        for material in theme.materials where !used.contains(material.definition.id) {
            report.note(
                .materialUnused,
                at: material.position,
                .init(
                    zh: "没有事项使用材料“\(material.definition.title.zh)”。",
                    en: "No item uses the material “\(material.definition.id)”."
                ),
                fix: .init(zh: "请在事项的“材料”中写上它，或删去。", en: "Name it under an item's “materials”, or delete it.")
            )
        }
    }
}
