import Orchestration

/// What is added on demand (可加办) may never be; nothing that is always done may wait for it.
enum OfferedItems: ThemeRule {
    static func check(_ theme: ThemeDraft, _ report: Report) {
        for item in theme.items where item.definition.offeredBy == nil {
            for dependency in item.dependencies where dependency.group == nil {
                guard isOffered(dependency.item, theme) else { continue }
                tell(item, dependency.item, at: dependency.position, theme, report)
            }
            for group in item.definition.afterAny where !group.isEmpty {
                guard group.allSatisfy({ isOffered($0, theme) }), let first = group.first else { continue }
                let position = item.dependencies.first { $0.group != nil && $0.item == first }?.position
                tell(item, first, at: position ?? item.position, theme, report)
            }
        }
    }

    private static func isOffered(_ id: ItemID, _ theme: ThemeDraft) -> Bool {
        theme.item(id)?.definition.offeredBy != nil
    }

    private static func tell(
        _ item: ItemDraft,
        _ offered: ItemID,
        at position: Position,
        _ theme: ThemeDraft,
        _ report: Report
    ) {
        report.error(
            .waitsForOffered,
            at: position,
            .init(
                zh:
                    "“\(item.definition.title.zh)”等待可加办的“\(theme.item(offered)?.definition.title.zh ?? offered.text)”，没有人加办就永远等下去。",
                en: "“\(item.definition.id)” waits for “\(offered)”, which may never be added."
            ),
            fix: .init(
                zh: "请去掉这处等待，或让本事项也写“可加办”。",
                en: "Do not wait for it, or let this item be “addedBy” somebody, too."
            )
        )
    }
}
