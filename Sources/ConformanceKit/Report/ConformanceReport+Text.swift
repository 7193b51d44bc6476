public import Orchestration

extension ConformanceReport {
    /// One line per check, its findings below it, and a summary.
    public func text(in language: LocalizedText.Language) -> String {
        let lines = entries.flatMap { entry in
            ["\(entry.verdict.mark(in: language)) \(entry.check): \(entry.demand.text(in: language))"]
                + entry.verdict.texts.map { "            - \($0.text(in: language))" }
        }
        return (lines + ["", summary.text(in: language)]).joined(separator: "\n")
    }

    private var summary: LocalizedText {
        let failed = failedChecks.count
        let notTried = checksNotTried.count
        let passed = entries.count - failed - notTried
        return LocalizedText(
            zh: "\(department)（\(transport.rawValue)）：\(passed)项通过，\(failed)项不通过，\(notTried)项未检验",
            en: "\(department) over \(transport.rawValue): \(passed) passed, \(failed) failed, \(notTried) not tried"
        )
    }
}

extension Verdict {
    fileprivate func mark(in language: LocalizedText.Language) -> String {
        switch (self, language) {
        case (.passed, .english): "ok       "
        case (.failed, .english): "FAILED   "
        case (.notTried, .english): "not tried"
        case (.passed, .chinese): "通过  "
        case (.failed, .chinese): "不通过"
        case (.notTried, .chinese): "未检验"
        }
    }
}
