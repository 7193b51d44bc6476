import Orchestration

/// Deadlines.
extension Expectation {
    static let clocks: [Expectation] = [
        Expectation(
            "deadline 时限",
            both(
                "=> 时限 整件 2026-03-17；时限 产权核验 2026-02-24；时限 容缺 户籍证明 无",
                "=> deadline case 2026-03-17; deadline property-check 2026-02-24"
            ),
            both(
                "一个时限的最后一天（也可写到分钟）；“暂停”是停着，“无”是没有。事项不写种类时指承诺时限。",
                "The last day of a limit, or the minute; `paused` or `none`. Of an item its promise is meant unless a kind is said."
            )
        ) { phrase in
            let wanted = try WantedClock(&phrase)
            return { stage in try wanted.check(stage) }
        }
    ]
}

private struct WantedClock: Sendable {
    enum End: Sendable {
        case none, paused
        case day(CivilDate, minutes: Int?)
    }

    var kind: Clock.Kind?
    var subject: Clock.Subject?
    var end: End
    var title: LocalizedText

    init(_ phrase: inout Phrase) throws(Complaint) {
        kind = phrase.take(CaseWords.clocks.names)
        title = kind.map { CaseWords.clocks.text($0) } ?? both("时限", "deadline")
        let item = phrase.itemIfAny()
        let material = item == nil ? phrase.materialIfAny() : nil
        let act = item == nil && material == nil ? phrase.take(phrase.vocabulary.acts) : nil
        subject = item.map { .item($0) } ?? material.map { .material($0) } ?? act.map { .act($0) }
        if item != nil, kind == nil { kind = .itemPromised }
        guard kind != nil || subject != nil else {
            throw .unknown(
                phrase.nextWord,
                both("时限种类、事项或材料", "kind of limit, item or material"),
                among: CaseWords.clocks.names.names
            )
        }
        switch phrase.nextWord {
        case "无", "none":
            end = .none
            _ = phrase.word()
        case "暂停", "paused":
            end = .paused
            _ = phrase.word()
        default:
            let (date, minutes) = try phrase.moment()
            end = .day(date, minutes: minutes)
        }
    }

    func check(_ stage: Stage) throws(Complaint) {
        let clocks = stage.state.clocks.values.filter {
            (kind == nil || $0.kind == kind) && (subject == nil || $0.subject == subject)
        }
        let name = name(stage)
        guard clocks.count <= 1 else {
            throw Complaint(zh: "有几个“\(name.zh)”，请写明种类或对象。", en: "There are several of “\(name.english)”; say which.")
        }
        let found = text(of: clocks.first, stage)
        let expected = text
        guard found.zh != expected.zh else { return }
        if case .day(let date, nil) = end, let clock = clocks.first, !clock.isPaused,
            clock.due.lastDate(in: stage.player.calendar.offset) == date
        {
            return
        }
        throw .expected(both("\(name.zh) \(expected.zh)", "\(name.english) \(expected.english)"), found: found)
    }

    private func name(_ stage: Stage) -> LocalizedText {
        switch subject {
        case .item(let id): both("\(title.zh) \(stage.title(id).zh)", "\(title.english) \(stage.title(id).english)")
        case .material(let id): both("\(title.zh) \(stage.title(id).zh)", "\(title.english) \(stage.title(id).english)")
        case .act(let id): both("\(title.zh) \(id)", "\(title.english) \(id)")
        case .case, .order, .notice, nil: title
        }
    }

    private var text: LocalizedText {
        switch end {
        case .none: both("无", "none")
        case .paused: both("暂停", "paused")
        case .day(let date, let minutes):
            both(
                "\(date)\(minutes.map { " " + TimeOfDay.text($0) } ?? "")",
                "\(date)\(minutes.map { " " + TimeOfDay.text($0) } ?? "")"
            )
        }
    }

    private func text(of clock: Clock?, _ stage: Stage) -> LocalizedText {
        guard let clock else { return both("无", "none") }
        guard !clock.isPaused else { return both("暂停", "paused") }
        let text = clock.due.localText(in: stage.player.calendar.offset)
        return both(text, text)
    }
}

extension TimeOfDay {
    static func text(_ minutes: Int) -> String {
        let (hour, minute) = minutes.quotientAndRemainder(dividingBy: 60)
        return "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
    }
}

extension Timestamp {
    /// The day that has this instant as its 24:00, or on which it falls.
    func lastDate(in offset: UTCOffset) -> CivilDate { adding(microseconds: -1).date(in: offset) }

    /// The day where that day ends with the instant, else day and minute.
    func localText(in offset: UTCOffset) -> String {
        let day = date(in: offset)
        guard day.start(in: offset) != self else { return lastDate(in: offset).description }
        let minutes = microseconds(since: day.start(in: offset)) / 60_000_000
        return "\(day) \(TimeOfDay.text(Int(minutes)))"
    }
}
