extension CaseReading {
    /// The clocks that the reader may see, the most urgent first.
    var clocks: [ClockProgress] {
        visibleClocks.map { progress(of: $0) }
    }

    var visibleClocks: [Clock] {
        state.clocks.values.filter { sees($0) }.sorted { ($0.due, $0.id) < ($1.due, $1.id) }
    }

    func progress(of clock: Clock) -> ClockProgress {
        ClockProgress(
            id: clock.id,
            kind: clock.kind,
            kindText: clock.kind.text,
            subject: text(of: clock.subject),
            start: clock.start,
            limit: clock.limit,
            due: clock.runningDue,
            isOverdue: clock.runningDue.map { $0 <= now } ?? false,
            isProvisional: clock.isProvisional,
            workingDaysLeft: clock.runningDue.map { calendar.workingDaysRemaining(from: now, until: $0) } ?? 0,
            explanation: explanation(of: clock)
        )
    }

    func arithmetic(of clock: Clock) -> DeadlineExplanation {
        calendar.explain(clock)
    }

    /// Why the clock ends that day. What the case recorded counts; where the calendar at hand counts otherwise, both are said.
    func explanation(of clock: Clock) -> LocalizedText {
        let arithmetic = arithmetic(of: clock)
        let sentence = LocalizedText.sentences(
            [LocalizedText(zh: arithmetic.chineseText, en: arithmetic.englishText), legalSource(of: clock)]
                .compactMap(\.self)
        )
        guard let due = clock.runningDue, let computed = arithmetic.deadline?.due, computed != due else {
            return sentence
        }
        let recorded = due.civilText(in: calendar.offset)
        let note = LocalizedText(
            zh: "办件登记的届满时间为\(recorded)（依据日历 \(clock.calendar)），以登记为准。",
            en: "The case recorded \(recorded) by calendar \(clock.calendar); that counts."
        )
        return .sentences([sentence, note])
    }

    /// The law's limit behind the clock, with its source and how sure that is.
    private func legalSource(of clock: Clock) -> LocalizedText? {
        switch (clock.kind, clock.subject) {
        case (.correctionNotice, _):
            return definition.limits.correctionNoticeBasis.map { basis in
                LocalizedText(zh: "依据：\(basis.text.zh)。", en: "By \(basis.text.english).")
            }
        case (.itemPromised, .item(let id)):
            let item = definition.items.first { $0.id == id }
            guard let limit = item?.statutoryLimit, let basis = item?.statutoryBasis else { return nil }
            return LocalizedText(
                zh: "法定时限\(limit.text.zh)，依据：\(basis.text.zh)。",
                en: "The law's limit is \(limit.text.english), by \(basis.text.english)."
            )
        default:
            return nil
        }
    }

    func text(of subject: Clock.Subject) -> LocalizedText {
        switch subject {
        case .case:
            return LocalizedText(zh: "整件", en: "the case")
        case .item(let id):
            return index.title(id)
        case .material(let id):
            return index.title(id)
        case .act(let id):
            return index.title(id)
        case .notice(let id):
            return LocalizedText(zh: "通知 \(id)", en: "notice \(id)")
        case .order(let id):
            guard let order = state.orders[id]?.order else { return .plain(id.text) }
            let title = index.title(order.department)
            return LocalizedText(zh: "\(title.zh)的工单", en: "an order of \(title.english)")
        }
    }

    /// `在2026-02-24（含当日）前`: days end at midnight, and people think of the day before it. Empty while paused.
    func deadlineText(of clock: Clock?) -> LocalizedText {
        guard let clock, let due = clock.runningDue else { return .plain("") }
        switch clock.limit.unit {
        case .workingDays, .calendarDays:
            let day = due.dateEnding(in: calendar.offset)
            return LocalizedText(zh: "在\(day)（含当日）前", en: " by the end of \(day)")
        case .hours, .minutes, .seconds:
            let instant = due.civilText(in: calendar.offset)
            return LocalizedText(zh: "在\(instant)前", en: " by \(instant)")
        }
    }
}
