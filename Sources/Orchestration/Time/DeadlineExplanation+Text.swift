/// One short sentence for people.
extension DeadlineExplanation {
    public var text: LocalizedText { LocalizedText(zh: chineseText, en: englishText) }

    var chineseText: String {
        let longer = added.map { "加延期\($0.chineseText)" } ?? ""
        let head = "自\(start.civilText(in: offset))起\(limit.chineseText)\(longer)"
        let reasons = pauseReasons.map { "（\($0.map(\.text.zh).joined(separator: "、"))）" } ?? ""
        guard let deadline else { return "\(head)，现暂停计时\(reasons)，恢复后重新推算。" }
        var notes: [String] = []
        if let received = receivedLater { notes.append("办公时间外收到，\(received.zh)") }
        if limit.unit.exactMicroseconds == nil, limit.count > 0 { notes.append("当日不计") }
        if tally.restDays > 0 { notes.append("扣除休息日\(tally.restDays)天") }
        if let days = tally.closureDays { notes.append("扣除临时停工\(days)天") }
        if tally.makeUpWorkdays > 0 { notes.append("含调休上班\(tally.makeUpWorkdays)天") }
        if tally.pausedDays > 0 { notes.append("扣除暂停\(tally.pausedDays)天\(reasons)") }
        if pausedSeconds > 0 { notes.append("扣除暂停\(pausedSeconds)秒\(reasons)") }
        if tally.movedDays > 0 { notes.append("届满日逢休息日顺延\(tally.movedDays)天") }
        if deadline.provisional { notes.append("超出日历范围的日期暂按周末推算") }
        let detail = notes.isEmpty ? "" : "（\(notes.joined(separator: "，"))）"
        let end = deadline.dueDate == nil ? deadline.due.civilText(in: offset) : deadline.due.deadlineText(in: offset)
        return "\(head)\(detail)，于\(end)届满，依据日历 \(calendar)。"
    }

    var englishText: String {
        let longer = added.map { " and an extension of \($0.englishText)" } ?? ""
        let head = "\(limit.englishText)\(longer) from \(start.civilText(in: offset))"
        let reasons = pauseReasons.map { " (\($0.map { $0.text.text(in: .english) }.joined(separator: ", ")))" } ?? ""
        guard let deadline else { return "\(head): paused\(reasons), to be computed again on resumption." }
        var notes: [String] = []
        if let received = receivedLater { notes.append("outside office hours, \(received.text(in: .english))") }
        if limit.unit.exactMicroseconds == nil, limit.count > 0 { notes.append("start day not counted") }
        if tally.restDays > 0 { notes.append("days off passed over: \(tally.restDays)") }
        if let days = tally.closureDays { notes.append("days of closure passed over: \(days)") }
        if tally.makeUpWorkdays > 0 { notes.append("make-up workdays counted: \(tally.makeUpWorkdays)") }
        if tally.pausedDays > 0 { notes.append("paused days: \(tally.pausedDays)\(reasons)") }
        if pausedSeconds > 0 { notes.append("paused seconds: \(pausedSeconds)\(reasons)") }
        if tally.movedDays > 0 { notes.append("moved on from a day off by days: \(tally.movedDays)") }
        if deadline.provisional { notes.append("provisional: days outside the calendar by weekday only") }
        let detail = notes.isEmpty ? "" : " (\(notes.joined(separator: ", ")))"
        let end =
            deadline.dueDate.map { "\(closingTime(deadline.due, on: $0)) on \($0)" }
            ?? deadline.due.civilText(in: offset)
        return "\(head)\(detail): due by \(end), calendar \(calendar)."
    }

    private var receivedLater: LocalizedText? { steps.first { $0.kind == .receivedLater }?.note }

    /// `24:00`, or when the office closes.
    private func closingTime(_ due: Timestamp, on day: CivilDate) -> String {
        String(due.deadlineText(in: offset).dropFirst(day.description.count + 1))
    }

    private var pausedSeconds: Int64 { pausedMicroseconds / Timestamp.microsecondsPerSecond }
}

extension Timestamp {
    /// Date and time of day as clocks with `offset` show them, such as `2026-02-24 17:30:00`.
    func civilText(in offset: UTCOffset) -> String {
        let date = date(in: offset)
        let seconds = max(0, microseconds(since: date.start(in: offset)) / Self.microsecondsPerSecond)
        let clock = [seconds / 3600, seconds / 60 % 60, seconds % 60].map { $0.padded(to: 2) }
        return "\(date) \(clock.joined(separator: ":"))"
    }
}
