import Orchestration

/// A primary material may never be missing (主件不得容缺).
enum ToleranceOnPrimary: ThemeRule {
    static func check(_ theme: ThemeDraft, _ report: Report) {
        for item in theme.items {
            for use in item.uses where use.use.importance == .primary {
                if let position = use.tolerancePosition { tell(use.use.material, at: position, report) }
            }
        }
        let uses = theme.items.flatMap(\.uses).map(\.use)
        for material in theme.materials {
            guard let tolerance = material.tolerance else { continue }
            let own = uses.filter { $0.material == material.definition.id }
            let isPrimary =
                material.importance == .primary || (!own.isEmpty && own.allSatisfy { $0.importance == .primary })
            if isPrimary { tell(material.definition.id, at: tolerance.position, report) }
        }
    }

    private static func tell(_ material: MaterialID, at position: Position, _ report: Report) {
        report.error(
            .tolerancePrimary,
            at: position,
            .init(
                zh: "“\(material)”是主件，不得容缺受理（地方容缺受理规定 [V]）。",
                en: "“\(material)” is a primary material and may never be missing (local tolerance rules [V])."
            ),
            fix: .init(zh: "请删去“容缺”，或改为“类别: 次要”。", en: "Delete “tolerance”, or write “importance: secondary”.")
        )
    }
}
