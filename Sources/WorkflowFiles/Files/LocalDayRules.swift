import Orchestration

/// What a city or an organ adds to a calendar: closures (临时停工), office hours (办公时间), whether ends on a day off move on (节假日顺延).
struct LocalDayRules {
    static let terms: [Term] = [.closures, .officeHours, .moveFromHoliday]

    private(set) var closures: [AdHocClosure] = []
    private var positions: [CivilDate: Position] = [:]
    let officeHours: OfficeHours?
    let movesFromHoliday: Bool?

    init(_ keys: KeyedTree, _ report: Report) {
        officeHours = keys[.officeHours].flatMap { Self.hours($0, report) }
        movesFromHoliday = keys[.moveFromHoliday]?.boolean(report)
        for element in keys[.closures]?.elements ?? [] { add(element, report) }
    }

    var isEmpty: Bool { closures.isEmpty && officeHours == nil && movesFromHoliday == nil }

    func position(of date: CivilDate) -> Position? { positions[date] }

    /// A text that differs whenever the rules differ, from which a version is made.
    var canonicalText: String {
        let days = closures.map { "\($0.from)/\($0.through)/\($0.reason.zh)/\($0.reason.en ?? "")" }
        let rest = [officeHours?.description ?? "", movesFromHoliday.map { "\($0)" } ?? ""]
        return (days + rest).joined(separator: "\n")
    }

    /// `{dates: 2026-09-23 to 2026-09-24, reason: {zh: 台风停工, en: Typhoon}}`
    private mutating func add(_ tree: Tree, _ report: Report) {
        guard let keys = KeyedTree(tree, required: [.date, .reason], optional: [.remark], report) else { return }
        let reason = keys[.reason]?.localized(report)
        for element in keys[.date]?.elements ?? [] {
            let dates = element.dates(report)
            guard let first = dates.first, let last = dates.last, let reason else { continue }
            closures.append(AdHocClosure(from: first, through: last, reason: reason))
            for date in [first, last] { positions[date] = element.position }
        }
    }

    /// `08:30-12:00, 14:30-17:30`, or the same as a list.
    private static func hours(_ tree: Tree, _ report: Report) -> OfficeHours? {
        let parts = tree.elements.compactMap { $0.text(report) }
        guard parts.count == tree.elements.count else { return nil }
        if let hours = OfficeHours(parts.joined(separator: ",")) { return hours }
        tree.tellType(
            .init(zh: "办公时间，如 08:30-12:00, 14:30-17:30", en: "office hours such as 08:30-12:00, 14:30-17:30"),
            report
        )
        return nil
    }
}
