import Orchestration

/// The working days of a country, written festival by festival as the State Council's notice is (放假安排), or what an organ does
/// otherwise than the calendar on which its own is based (基于).
struct CalendarFile {
    let id: String
    let version: String
    let position: Position
    /// The calendar that this one extends; it gives offset and horizon.
    let basis: Located<String>?
    let days: HolidayList
    let rules: LocalDayRules
    /// Absent where there is a basis.
    let horizon: Horizon?

    struct Horizon {
        let offset: UTCOffset
        let first: CivilDate
        let last: CivilDate
    }

    init?(_ tree: Tree, _ report: Report) {
        let keys = KeyedTree(
            tree,
            required: [.format, .calendar],
            optional: [.holidays, .makeUpWorkdays, .remark] + LocalDayRules.terms,
            unsupported: [.organs],
            report
        )
        guard let keys, let head = keys[.calendar] else { return nil }
        let isBased = head.mapping?.contains { $0.key.term == .extending } ?? false
        let header = KeyedTree(
            head,
            required: [.id, .version] + (isBased ? [.extending] : [.offset, .from, .until]),
            optional: [.title],
            report
        )
        guard let header else { return nil }
        var days = HolidayList()
        for festival in keys[.holidays]?.elements ?? [] { days.add(festival, report) }
        days.addWorkdays(keys[.makeUpWorkdays], report)
        rules = LocalDayRules(keys, report)
        _ = header[.title]?.localized(report)
        let id = header[.id].flatMap { IDRule.read($0, report) }
        let version = header[.version]?.text(atMost: 64, report)
        horizon = isBased ? nil : Horizon(header, report)
        basis = header[.extending].flatMap { tree in
            IDRule.read(tree, report).map { Located(value: $0, position: tree.position) }
        }
        guard let id, let version, horizon != nil || basis != nil else { return nil }
        self.id = id
        self.version = version
        self.days = days
        position = head.position
    }
}

extension CalendarFile.Horizon {
    fileprivate init?(_ header: KeyedTree, _ report: Report) {
        let offset = header[.offset].flatMap { Self.offset($0, report) }
        let first = header[.from]?.date(report)
        let last = header[.until]?.date(report)
        guard let offset, let first, let last else { return nil }
        self.init(offset: offset, first: first, last: last)
    }

    private static func offset(_ tree: Tree, _ report: Report) -> UTCOffset? {
        guard let text = tree.text(report) else { return nil }
        if let offset = UTCOffset(text) { return offset }
        tree.tellType(.init(zh: "时差，如 \"+08:00\"", en: "an offset such as \"+08:00\""), report)
        return nil
    }
}
