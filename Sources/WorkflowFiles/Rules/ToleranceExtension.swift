import Orchestration

/// Force majeure may move the time to supply, by no more than the time that the item has by law.
enum ToleranceExtension: ThemeRule {
    /// Where the catalogue names no limit of its own (行政许可法 art. 42).
    private static let general = TimeLimit.workingDays(20)

    static func check(_ theme: ThemeDraft, _ report: Report) {
        for item in theme.items {
            let definition = item.definition
            let served = definition.statutoryLimit ?? general
            for use in item.uses {
                guard let most = use.use.tolerance?.extensionLimit, most.nominalLength > served.nominalLength else {
                    continue
                }
                let material = theme.materials.first { $0.definition.id == use.use.material }
                report.error(
                    .extensionTooLong,
                    at: use.tolerancePosition ?? material?.tolerance?.position ?? use.position,
                    .init(
                        zh: "容缺延期\(most.text.zh)长于“\(definition.title.zh)”的法定时限\(served.text.zh)（行政许可法第四十二条 [K]）。",
                        en: "The extension of \(most.text.text(in: .english)) is longer than the "
                            + "\(served.text.text(in: .english)) that “\(definition.id)” has by law (行政许可法 art. 42 [K])."
                    ),
                    fix: .init(zh: "请写不超过\(served.text.zh)。", en: "Write at most \(served.text.text(in: .english)).")
                )
            }
        }
    }
}
