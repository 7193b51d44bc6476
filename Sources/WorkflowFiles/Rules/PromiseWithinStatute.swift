import Orchestration

/// A promise may be shorter than the law's limit, never longer (行政许可法 art. 42).
enum PromiseWithinStatute: ThemeRule {
    static func check(_ theme: ThemeDraft, _ report: Report) {
        for item in theme.items {
            let definition = item.definition
            // What the catalogue says by itself is told in the catalogue's file.
            let isPublished =
                definition.promisedLimit == item.entry?.promisedLimit
                && definition.statutoryLimit == item.entry?.statutoryLimit
            guard !isPublished else { continue }
            check(item.definition.promisedLimit, item.definition.statutoryLimit, at: item.promisedPosition, report)
        }
    }

    static func check(_ promised: TimeLimit?, _ statutory: TimeLimit?, at position: Position, _ report: Report) {
        guard let promised, let statutory, promised.nominalLength > statutory.nominalLength else { return }
        report.error(
            .promisedOverStatutory,
            at: position,
            .init(
                zh: "承诺时限\(promised.text.zh)长于法定时限\(statutory.text.zh)（行政许可法第四十二条 [K]）。",
                en:
                    "The promise of \(promised.text.text(in: .english)) is longer than the statutory \(statutory.text.text(in: .english)) "
                    + "(行政许可法 art. 42 [K])."
            ),
            fix: .init(
                zh: "请写不超过\(statutory.text.zh)的承诺时限。",
                en: "Promise at most \(statutory.text.text(in: .english))."
            )
        )
    }
}
