extension Timeline {
    /// One line for each fact: time, who, what.
    public func text(in language: LocalizedText.Language) -> String {
        var page = TextPage(in: language)
        if omittedLines > 0 {
            page.line(LocalizedText(zh: "（更早的\(omittedLines)条略）", en: "(\(omittedLines) earlier lines left out)"))
        }
        page.rows(
            lines.map { [$0.at.minuteText(in: offset), page.words($0.who.title), page.words($0.text)] },
            indent: 0
        )
        return page.text
    }
}
