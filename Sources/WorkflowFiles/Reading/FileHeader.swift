import Orchestration

/// What a file is, by its first keys: `format: onevisit/1` and one of `city`, `catalogue`, `calendar`, `theme`, `statutoryLimit`.
enum FileHeader {
    static let format = "onevisit/1"
    /// The law's limits come last: catalogue entries and cities have a key of that name too.
    static let kinds: [Term] = [.theme, .city, .catalogue, .calendar, .statutoryLimit]

    /// Scenarios and declared behaviour lie in the same folder; whoever plays them reads them.
    static let formatsOfOthers: Set<String> = ["onevisit-scenario/1", "onevisit-behaviour/1"]

    static func isForOthers(_ tree: Tree) -> Bool {
        let format = tree.mapping?.first { $0.key.term == .format }?.value.scalar
        return format.map(formatsOfOthers.contains) ?? false
    }

    static func kind(of tree: Tree, _ report: Report) -> Term? {
        guard let entries = tree.mapping else {
            tree.tellType(
                .init(zh: "若干“键: 值”（如“格式: onevisit/1”）", en: "“key: value” pairs (such as “format: onevisit/1”)"),
                report
            )
            return nil
        }
        guard checkFormat(entries.first { $0.key.term == .format }?.value, of: tree, report) else { return nil }
        // A theme may name its city, and a city names its calendar: the order of the kinds decides, not the file's.
        if let kind = kinds.first(where: { kind in entries.contains { $0.key.term == kind } }) { return kind }
        report.error(
            .unknownKind,
            at: tree.position,
            .init(zh: "看不出这是什么文件。", en: "It is not clear what this file is."),
            fix: .init(
                zh: "请写“主题”“清单”“日历”“城市”或“法定时限”之一。",
                en: "Write one of “theme”, “catalogue”, “calendar”, “city”, “statutoryLimit”."
            )
        )
        return nil
    }

    private static func checkFormat(_ written: Tree?, of tree: Tree, _ report: Report) -> Bool {
        guard let written, written.scalar == format else {
            report.error(
                .unknownFormat,
                at: written?.position ?? tree.position,
                .init(zh: "没有写明格式，或格式不认识。", en: "The format is missing or unknown."),
                fix: .init(zh: "请写“格式: \(format)”。", en: "Write “format: \(format)”.")
            )
            return false
        }
        return true
    }
}
