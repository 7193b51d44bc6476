import Orchestration

/// A missing material must come before the limit it serves runs out: the item's promise, the case's for an item decided at once.
enum ToleranceWithinPromise: ThemeRule {
    static func check(_ theme: ThemeDraft, _ report: Report) {
        for item in theme.items {
            let isInstant = item.definition.kind == .instant
            let served = (isInstant ? nil : item.definition.promisedLimit) ?? theme.promisedLimit?.value
            guard let served else { continue }
            for use in item.uses { check(use, served, item, theme, report) }
        }
    }

    private static func check(
        _ use: UseDraft,
        _ served: TimeLimit,
        _ item: ItemDraft,
        _ theme: ThemeDraft,
        _ report: Report
    ) {
        guard let within = use.use.tolerance?.within, within.nominalLength > served.nominalLength else { return }
        let material = theme.materials.first { $0.definition.id == use.use.material }
        report.error(
            .toleranceTooLong,
            at: use.tolerancePosition ?? material?.tolerance?.position ?? use.position,
            .init(
                zh:
                    "补齐期限\(within.text.zh)长于“\(item.definition.title.zh)”适用的承诺时限\(served.text.zh)（地方容缺受理规定 [V]）。",
                en:
                    "\(within.text.text(in: .english)) to supply is longer than the \(served.text.text(in: .english)) promised for "
                    + "“\(item.definition.id)” (local tolerance rules [V])."
            ),
            fix: .init(zh: "请写不超过\(served.text.zh)。", en: "Write at most \(served.text.text(in: .english)).")
        )
    }
}
