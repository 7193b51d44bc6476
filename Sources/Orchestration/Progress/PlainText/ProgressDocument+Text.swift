extension ProgressDocument {
    /// For a terminal and for `Accept: text/plain`.
    public func text(in language: LocalizedText.Language) -> String {
        var page = TextPage(in: language)
        writeHead(&page)
        page.section(LocalizedText(zh: "下一步", en: "Next"))
        for action in actions { page.line("  → \(page.words(action.text))") }
        writeNotices(&page)
        writeItems(&page)
        writeMaterials(&page)
        writeClocks(&page)
        writeSupervision(&page)
        return page.text
    }

    private func writeHead(_ page: inout TextPage) {
        page.line("\(page.words(title))  \(TextPage.printable(number))")
        let since = stage.since.minuteText(in: offset)
        page.line(
            LocalizedText(
                zh: "\(stage.text.zh)\(outcome.map { "：\($0.text.zh)" } ?? "")（自 \(since)）",
                en: "\(stage.text.english)\(outcome.map { ": \($0.text.english)" } ?? "") (since \(since))"
            )
        )
        if stage.isWithdrawing {
            page.line(LocalizedText(zh: "已申请撤回，等待部门确认", en: "Withdrawal under way: departments are confirming"))
        }
        if let applicant { page.line(LocalizedText(zh: "申请人 \(applicant)", en: "Applicant \(applicant)")) }
    }

    private func writeNotices(_ page: inout TextPage) {
        for notice in notices {
            page.section(notice.title)
            if let document = notice.document {
                page.line("  \(TextPage.printable(document.number))  \(page.words(document.statusText))")
            }
            for gap in notice.gaps {
                page.line("  • " + page.pair(gap.title, .list(gap.remedies.map(\.text))))
                if let declined = gap.declined { page.line(declined, indent: 6) }
                if let reason = gap.reason { page.line(.plain(reason), indent: 6) }
                if let remedy = gap.whatWouldDo { page.line(.plain(remedy), indent: 6) }
            }
        }
    }

    private func writeItems(_ page: inout TextPage) {
        guard !items.isEmpty else { return }
        page.section(LocalizedText(zh: "事项", en: "Items"))
        page.rows(
            items.map { item in
                [
                    item.status.glyph, page.words(item.title), page.words(item.statusText),
                    item.holder.map { page.words($0.title) } ?? "", page.words(item.dueText(in: offset)),
                ]
            }
        )
        writeReasons(&page)
    }

    /// Below the table: what the items wait for, and why one was refused.
    private func writeReasons(_ page: inout TextPage) {
        let items = items.filter { !$0.waitsFor.isEmpty || $0.grounds != nil }
        if !items.isEmpty { page.line("") }
        for item in items {
            let waits = LocalizedText.list(item.waitsFor.map(\.text))
            if !item.waitsFor.isEmpty {
                page.line(
                    LocalizedText(
                        zh: "「\(item.title.zh)」等待：\(waits.zh)",
                        en: "“\(item.title.english)” waits for \(waits.english)"
                    ),
                    indent: 2
                )
            }
            if let grounds = item.grounds { write(grounds, of: item, &page) }
        }
    }

    private func write(_ grounds: GroundsProgress, of item: ItemProgress, _ page: inout TextPage) {
        let reason = grounds.reason ?? ""
        page.line(
            LocalizedText(
                zh: "「\(item.title.zh)」\(reason)（依据：\(grounds.basis)）",
                en: "“\(item.title.english)”: \(reason) (basis: \(grounds.basis))"
            ),
            indent: 2
        )
        page.line(.plain(grounds.remedy), indent: 4)
    }

    private func writeMaterials(_ page: inout TextPage) {
        guard !materials.isEmpty else { return }
        page.section(LocalizedText(zh: "材料", en: "Materials"))
        page.rows(
            materials.map { material in
                let until = material.until?.deadlineText(in: offset)
                return [
                    page.words(material.title), page.words(material.standingText),
                    material.source.map { page.words($0) } ?? "",
                    until.map { page.words(LocalizedText(zh: "最迟 \($0)", en: "until \($0)")) } ?? "",
                ]
            }
        )
        for material in materials {
            if let dispute = material.dispute { page.line("    " + page.pair(material.title, dispute)) }
            for source in material.passedOver {
                page.line("    " + page.pair(material.title, .list([source.title, source.text])))
            }
        }
    }

    private func writeClocks(_ page: inout TextPage) {
        guard !clocks.isEmpty else { return }
        page.section(LocalizedText(zh: "时限", en: "Limits"))
        for clock in clocks {
            page.line("  " + page.noted(clock.kindText, clock.subject))
            page.line(clock.explanation, indent: 4)
        }
    }

    private func writeSupervision(_ page: inout TextPage) {
        guard !cards.isEmpty || !incidents.isEmpty else { return }
        page.section(LocalizedText(zh: "督办", en: "Supervision"))
        for card in cards { page.line(card.text, indent: 2) }
        for incident in incidents {
            page.line("  \(page.words(incident.text)) → \(page.words(incident.holder.title))")
            page.line(.plain("\(incident.id) \(incident.detail)"), indent: 4)
        }
    }
}

extension ItemProgress {
    fileprivate func dueText(in offset: UTCOffset) -> LocalizedText {
        guard let due else { return .plain("") }
        let text = due.deadlineText(in: offset)
        return isOverdue
            ? LocalizedText(zh: "已超期，应于 \(text)", en: "overdue since \(text)")
            : LocalizedText(zh: "最迟 \(text)", en: "due \(text)")
    }
}
