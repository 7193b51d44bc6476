/// What moves things next: an order, a clock, an incident, a named person.
extension CaseReading {
    func next(_ item: ItemDefinition, _ known: ItemState) -> LocalizedText? {
        guard !known.status.isFinal else { return nil }
        let movers = waits(of: item, known).compactMap(\.holder)
        let first: LocalizedText? =
            switch known.status {
            case .dispatched, .received: movers.first.map { act($0) } ?? answer(of: item, known)
            default: movers.first.map { act($0) }
            }
        let clocks = [clock(governing: item, known)] + technicalClocks(known)
        return .sentences([first].compactMap(\.self) + clocks.compactMap(\.self).compactMap { byItself($0) })
    }

    var whatMovesTheCase: LocalizedText {
        switch state.phase {
        case .unregistered:
            return LocalizedText(zh: "尚未提交。", en: "Nothing was submitted yet.")
        case .checking:
            return LocalizedText(
                zh: "各数据源答复或超时后继续。",
                en: "It goes on when the sources have answered or had their time."
            )
        case .correcting:
            return .sentences([act(index.holder(.applicant))] + consequences(.correction))
        case .examining:
            return .sentences([act(index.holder(definition.lead))] + consequences(.correctionNotice))
        case .inProgress:
            let open = LocalizedText.list(
                definition.items.filter { !known($0).status.isFinal && !rules.isBeyondOutcome($0) }.map(\.title)
            )
            return LocalizedText(
                zh: "以下事项全部办完后办结：\(open.zh)。",
                en: "It concludes when these have ended: \(open.english)."
            )
        case .concluded:
            let open = state.orders.values.count(where: \.isOpen) + state.incidents.count
            return LocalizedText(
                zh: "时限、工单、核查和待处理事项全部了结后归档（未结\(open)项）。",
                en: "It closes when no clock, order, check or incident is open (orders and incidents open: \(open))."
            )
        case .closed:
            return LocalizedText(zh: "全部了结。", en: "Nothing is open.")
        }
    }

    private func consequences(_ kind: Clock.Kind) -> [LocalizedText] {
        clock(kind, .case).flatMap { byItself($0) }.map { [$0] } ?? []
    }

    private func answer(of item: ItemDefinition, _ known: ItemState) -> LocalizedText {
        let department = index.title(item.department)
        return known.status == .dispatched
            ? LocalizedText(zh: "\(department.zh)签收并作出决定。", en: "\(department.english) takes it in and decides.")
            : LocalizedText(zh: "\(department.zh)作出决定。", en: "\(department.english) decides.")
    }

    private func act(_ holder: Holder) -> LocalizedText {
        switch holder.kind {
        case .system: LocalizedText(zh: "系统自动继续。", en: "It goes on by itself.")
        case .department, .party: LocalizedText(zh: "由\(holder.title.zh)办理。", en: "\(holder.title.english) must act.")
        }
    }

    /// What a mark does in this case: a notice that only some items wait for ends only those.
    func consequence(of mark: Clock.Mark.Kind, _ clock: Clock) -> LocalizedText {
        guard clock.kind == .correction, mark == .expire, state.phase == .inProgress else {
            return clock.kind.consequence(of: mark)
        }
        return LocalizedText(
            zh: "仍未补齐的事项终止，其他事项继续办理",
            en: "the items that still lack something end, and the others go on"
        )
    }

    private func technicalClocks(_ known: ItemState) -> [Clock?] {
        guard let order = known.order else { return [] }
        return [clock(.receipt, .order(order)), clock(.retry, .order(order))]
    }

    /// What the clock does if nobody acts.
    private func byItself(_ clock: Clock) -> LocalizedText? {
        guard !clock.isPaused else {
            return LocalizedText(zh: "\(clock.kind.text.zh)暂停计时。", en: "\(clock.kind.text.english): paused.")
        }
        let marks = clock.marks.dropFirst(clock.firedMarks).map { mark in
            let at = mark.at.deadlineText(in: calendar.offset)
            let consequence = consequence(of: mark.kind, clock)
            return LocalizedText(zh: "\(at) \(consequence.zh)", en: "\(at) \(consequence.english)")
        }
        guard !marks.isEmpty else { return nil }
        let list = LocalizedText.list(marks)
        return LocalizedText(zh: "否则：\(list.zh)。", en: "Otherwise: \(list.english).")
    }
}

extension Timestamp {
    /// To the minute; the midnight that ends a day is 24:00 of that day.
    func deadlineText(in offset: UTCOffset) -> String {
        let day = dateEnding(in: offset)
        return day.end(in: offset) == self ? "\(day) 24:00" : minuteText(in: offset)
    }

    func minuteText(in offset: UTCOffset) -> String { String(civilText(in: offset).dropLast(3)) }
}
