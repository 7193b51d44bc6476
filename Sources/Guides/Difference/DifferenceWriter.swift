import Orchestration
import WorkflowFiles

/// Compares two definitions concern by concern. What no rule explains is still told, by its place (``tellRest(of:_:at:explained:)``):
/// a part that definitions gain later cannot change silently.
struct DifferenceWriter {
    typealias Effect = WorkflowChange.Effect

    let old: WorkflowDefinition
    let new: WorkflowDefinition
    private(set) var changes: [WorkflowChange] = []

    init(old: WorkflowDefinition, new: WorkflowDefinition) {
        self.old = old
        self.new = new
    }

    mutating func write() {
        compareTheme()
        comparePeople()
        compareMaterials()
        compareItems()
        compareCity()
    }

    mutating func tell(
        _ concern: WorkflowChange.Concern,
        _ place: String,
        _ effect: Effect,
        zh: String,
        en: String,
        touches: CaseQuery? = nil
    ) {
        let text = LocalizedText(zh: zh, en: en)
        changes.append(WorkflowChange(concern: concern, place: place, effect: effect, text: text, touches: touches))
    }
}

extension DifferenceWriter {
    /// Elements by id: those that are gone, those that are new, and pairs.
    func matched<Element, ID: Hashable>(
        _ olds: [Element],
        _ news: [Element],
        by id: (Element) -> ID
    ) -> (removed: [Element], added: [Element], kept: [(old: Element, new: Element)]) {
        let removed = olds.filter { old in !news.contains { id($0) == id(old) } }
        let added = news.filter { new in !olds.contains { id($0) == id(new) } }
        let kept = olds.compactMap { old in news.first { id($0) == id(old) }.map { (old, $0) } }
        return (removed, added, kept)
    }

    /// One value gave way to another, said as old → new.
    mutating func compare<Value: Equatable>(
        _ before: Value,
        _ after: Value,
        _ concern: WorkflowChange.Concern,
        _ place: String,
        what: LocalizedText,
        touches: CaseQuery? = nil,
        effect: (Value, Value) -> Effect = { _, _ in .neutral },
        words: (Value) -> LocalizedText
    ) {
        guard before != after else { return }
        let (from, to) = (words(before), words(after))
        tell(
            concern,
            place,
            effect(before, after),
            zh: "\(what.zh)：\(from.zh) → \(to.zh)",
            en: "\(what.text(in: .english)): \(from.text(in: .english)) → \(to.text(in: .english))",
            touches: touches
        )
    }

    /// - Parameter isBetterShort: whether a shorter limit favours the citizen, as the department's does and the citizen's does not.
    mutating func compareLimit(
        _ before: TimeLimit?,
        _ after: TimeLimit?,
        _ place: String,
        what: LocalizedText,
        isBetterShort: Bool?,
        concern: WorkflowChange.Concern = .limits,
        touches: CaseQuery? = nil
    ) {
        guard before != after else { return }
        // No limit is longer than any.
        let (from, to) = (before?.nominalLength ?? .max, after?.nominalLength ?? .max)
        let effect: Effect =
            from == to ? .neutral : isBetterShort.map { (to < from) == $0 ? .looser : .stricter } ?? .neutral
        let (zh, en) = Self.course(from: before, to: after)
        tell(
            concern,
            place,
            effect,
            zh: "\(what.zh)\(zh)",
            en: "\(what.text(in: .english)): \(en)",
            touches: touches
        )
    }

    /// Longer or shorter, from what to what.
    private static func course(from before: TimeLimit?, to after: TimeLimit?) -> (zh: String, en: String) {
        let (was, now) = (before?.text, after?.text)
        let (wasEnglish, nowEnglish) = (was?.text(in: .english) ?? "", now?.text(in: .english) ?? "")
        guard let before, let was else { return ("从无到有：\(now?.zh ?? "")", "now \(nowEnglish), before none") }
        guard let after, let now else { return ("取消，原为\(was.zh)", "none any more, before \(wasEnglish)") }
        let (zh, en) =
            after.nominalLength == before.nominalLength
            ? ("改变", "changed") : after.nominalLength > before.nominalLength ? ("延长", "longer") : ("缩短", "shorter")
        return ("\(zh)：从\(was.zh)到\(now.zh)", "\(en), from \(wasEnglish) to \(nowEnglish)")
    }

    /// Tells every part that differs and that no rule of ours has looked at.
    mutating func tellRest<Value>(
        of before: Value,
        _ after: Value,
        at place: String,
        explained: Set<String>,
        touches: CaseQuery? = .open
    ) {
        for (from, to) in zip(Mirror(reflecting: before).children, Mirror(reflecting: after).children) {
            // A property wrapper keeps its value under an underscore.
            guard let label = from.label.map({ String($0.trimmingPrefix("_")) }), !explained.contains(label) else {
                continue
            }
            guard let left = from.value as? AnyHashable, let right = to.value as? AnyHashable, left != right else {
                continue
            }
            tell(
                .other,
                "\(place)\(place.isEmpty ? "" : ".")\(label)",
                .neutral,
                zh: "\(place.isEmpty ? "主题" : place)的 \(label) 有变化",
                en: "\(label) of \(place.isEmpty ? "the theme" : place) changed",
                touches: touches
            )
        }
    }
}

extension LocalizedText {
    /// 「甲」 and “a”, for a text in both languages.
    var quoted: LocalizedText { LocalizedText(zh: "「\(zh)」", en: "“\(text(in: .english))”") }

    /// Composes both languages at once.
    static func both(_ make: (Speaker) -> String) -> LocalizedText {
        LocalizedText(zh: make(Speaker(language: .chinese)), en: make(Speaker(language: .english)))
    }
}
