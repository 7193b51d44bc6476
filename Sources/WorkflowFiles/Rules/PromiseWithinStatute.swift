import Orchestration

/// A promise may be shorter than the law's limit, never longer (行政许可法 art. 42).
enum PromiseWithinStatute: ThemeRule {
    static func check(_ theme: ThemeDraft, _ report: Report) {
        for item in theme.items {
            check(item.definition.promisedLimit, item.definition.statutoryLimit, at: item.promisedPosition, report)
        }
    }

    static func check(_ promised: TimeLimit?, _ statutory: TimeLimit?, at position: Position, _ report: Report) {
        guard let promised, let statutory, promised.nominalLength > statutory.nominalLength else { return }
        report.error(
            .promisedOverStatutory,
            at: position,
            .init(
                zh: "承诺时限\(promised.chineseText)长于法定时限\(statutory.chineseText)（行政许可法第四十二条 [K]）。",
                en: "The promise of \(promised.englishText) is longer than the statutory \(statutory.englishText) "
                    + "(行政许可法 art. 42 [K])."
            ),
            fix: .init(
                zh: "请写不超过\(statutory.chineseText)的承诺时限。",
                en: "Promise at most \(statutory.englishText)."
            )
        )
    }
}
