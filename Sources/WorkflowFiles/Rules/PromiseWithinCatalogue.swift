import Orchestration

/// A theme may tighten the catalogue's limits, not loosen them.
enum PromiseWithinCatalogue: ThemeRule {
    static func check(_ theme: ThemeDraft, _ report: Report) {
        for item in theme.items {
            check(item.definition.promisedLimit, item.entry?.promisedLimit, at: item.promisedPosition, report)
            check(item.definition.statutoryLimit, item.entry?.statutoryLimit, at: item.statutoryPosition, report)
        }
    }

    private static func check(_ own: TimeLimit?, _ published: TimeLimit?, at position: Position, _ report: Report) {
        guard let own, let published, own.nominalLength > published.nominalLength else { return }
        report.error(
            .limitLoosened,
            at: position,
            .init(
                zh: "\(own.text.zh)长于实施清单公布的\(published.text.zh)。",
                en:
                    "\(own.text.text(in: .english)) is longer than the \(published.text.text(in: .english)) that the catalogue publishes."
            ),
            fix: .init(
                zh: "请写不超过\(published.text.zh)，或先修订清单。",
                en: "Write at most \(published.text.text(in: .english)), or revise the catalogue first."
            )
        )
    }
}
