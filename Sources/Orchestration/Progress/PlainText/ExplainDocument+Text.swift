extension ExplainDocument {
    public func text(in language: LocalizedText.Language) -> String {
        var page = TextPage(in: language)
        page.line("\(page.words(title))  \(TextPage.printable(number))  \(asOf.minuteText(in: offset))")
        page.line("\(page.words(stage.text)) → \(page.words(next))")
        page.section(LocalizedText(zh: "事项", en: "Items"))
        for item in items { write(item, &page) }
        if !clocks.isEmpty { page.section(LocalizedText(zh: "时限", en: "Limits")) }
        for clock in clocks { write(clock, &page) }
        if !incidents.isEmpty { page.section(LocalizedText(zh: "需人工处理", en: "For somebody to settle")) }
        for incident in incidents {
            page.line("  \(incident.id)  \(page.words(incident.text)) → \(page.words(incident.holder.title))")
            page.line(.plain(incident.detail), indent: 4)
        }
        return page.text
    }

    private func write(_ item: ItemExplanation, _ page: inout TextPage) {
        let since = item.since.minuteText(in: offset)
        page.line("  \(item.status.glyph) \(page.words(item.title))  \(page.words(item.statusText))  \(since)")
        page.line(item.why, indent: 4)
        if let next = item.next { page.line("    → \(page.words(next))") }
    }

    private func write(_ explanation: ClockExplanation, _ page: inout TextPage) {
        let clock = explanation.clock
        page.line("  \(page.noted(clock.kindText, clock.subject))  \(clock.id)")
        page.line(clock.explanation, indent: 4)
        for day in explanation.days { page.line(day, indent: 6) }
        for mark in explanation.ahead {
            page.line("    → \(mark.at.deadlineText(in: offset))  \(page.words(mark.text))")
        }
    }
}
