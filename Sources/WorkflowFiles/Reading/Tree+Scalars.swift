import Orchestration

/// Reading single values; each says what is wrong and gives `nil`.
extension Tree {
    func text(atMost longest: Int = FileLimits.title, _ report: Report) -> String? {
        guard let text = scalar else {
            tellType(.init(zh: "一段文字", en: "a text"), report)
            return nil
        }
        guard !isEmpty, text.contains(where: { !$0.isWhitespace }) else {
            tellEmpty(report)
            return nil
        }
        guard text.unicodeScalars.count <= longest else {
            report.error(
                .textTooLong,
                at: position,
                .init(zh: "文字超过 \(longest) 个字符。", en: "The text is longer than \(longest) characters."),
                fix: .init(zh: "请缩短。", en: "Shorten it.")
            )
            return nil
        }
        return text
    }

    /// A bare text is Chinese; `{zh: …, en: …}` gives both.
    func localized(atMost longest: Int = FileLimits.title, _ report: Report) -> LocalizedText? {
        guard mapping != nil else { return text(atMost: longest, report).map { LocalizedText(zh: $0) } }
        guard let keys = KeyedTree(self, required: [.chinese], optional: [.english], report) else { return nil }
        guard let zh = keys[.chinese]?.text(atMost: longest, report) else { return nil }
        return LocalizedText(zh: zh, en: keys[.english]?.text(atMost: longest, report))
    }

    func limit(_ report: Report) -> TimeLimit? {
        guard let text = text(report) else { return nil }
        if let limit = TimeLimit(text) { return limit }
        report.error(
            .badLimit,
            at: position,
            .init(zh: "“\(text)”不是时限。", en: "“\(text)” is no time limit."),
            fix: .init(
                zh: "请写 0 至 10000 的整数加单位：5工作日、60日、2小时、10分钟、30秒。",
                en: "Write a whole number from 0 to 10000 and a unit: 5wd, 60d, 2h, 10min, 30s."
            )
        )
        return nil
    }

    func integer(in range: ClosedRange<Int>, _ report: Report) -> Int? {
        guard let text = text(report) else { return nil }
        if let number = Int(text), range.contains(number) { return number }
        tellType(
            .init(
                zh: "\(range.lowerBound) 至 \(range.upperBound) 的整数",
                en: "a whole number from \(range.lowerBound) to \(range.upperBound)"
            ),
            report
        )
        return nil
    }

    /// `20%`, from 1 to 100.
    func percent(_ report: Report) -> Int? {
        guard let text = text(report) else { return nil }
        if text.hasSuffix("%"), let number = Int(text.dropLast()), (1...100).contains(number) { return number }
        tellType(.init(zh: "百分比，如 70%", en: "a percentage such as 70%"), report)
        return nil
    }

    func boolean(_ report: Report) -> Bool? {
        choice([.yes: true, .no: false], report)
    }

    func date(_ report: Report) -> CivilDate? {
        guard let text = text(report) else { return nil }
        if let date = CivilDate(text) { return date }
        report.error(
            .badDate,
            at: position,
            .init(zh: "“\(text)”不是日期。", en: "“\(text)” is no date."),
            fix: .init(zh: "请写存在的日期，例如 2026-02-10。", en: "Write a day that exists, such as 2026-02-10.")
        )
        return nil
    }

    /// One of a few words, in either language; `unsupported` ones are known but the engine cannot act on them yet.
    func choice<Value>(_ values: [Term: Value], unsupported: [Term] = [], _ report: Report) -> Value? {
        guard let text = text(report) else { return nil }
        if let term, let value = values[term] { return value }
        if let term, unsupported.contains(term) {
            tellUnsupported(text, report)
            return nil
        }
        let words = values.keys.flatMap { [$0.word(in: .english), $0.word(in: .chinese)] }
        report.error(
            .unknownChoice,
            at: position,
            .init(zh: "此处不能写“\(text)”。", en: "“\(text)” cannot stand here."),
            fix: Suggestion.remedy(for: text, among: words)
        )
        return nil
    }
}

extension Tree {
    func tellType(_ expected: LocalizedText, _ report: Report) {
        report.error(
            .wrongType,
            at: position,
            .init(zh: "此处应为\(expected.zh)。", en: "Expected \(expected.text(in: .english))."),
            fix: .init(zh: "请改写为\(expected.zh)。", en: "Write \(expected.text(in: .english)).")
        )
    }

    func tellEmpty(_ report: Report) {
        report.error(
            .emptyValue,
            at: position,
            .init(zh: "此处没有内容。", en: "Nothing is written here."),
            fix: .init(zh: "请填写，或删去这个键。", en: "Fill it in, or delete the key.")
        )
    }

    func tellUnsupported(_ what: String, _ report: Report) {
        report.error(
            .notSupported,
            at: position,
            .init(zh: "“\(what)”：引擎尚不支持。", en: "“\(what)” is not supported yet by the engine."),
            fix: .init(zh: "请先删去；带有它的主题不能发布。", en: "Leave it out: a theme with it cannot be published.")
        )
    }
}
