import Orchestration
import WorkflowFiles

/// Single values of a behaviour file.
extension BehaviourFile {
    mutating func keyed(_ tree: Tree, _ admitted: [BehaviourKey]) -> [BehaviourKey: Tree] {
        guard let entries = tree.mapping else {
            tell(Complaint(zh: "此处应为若干“键: 值”。", en: "Expected “key: value” pairs here."), at: tree.position)
            return [:]
        }
        var values: [BehaviourKey: Tree] = [:]
        for entry in entries {
            let word = entry.key.scalar ?? ""
            if let key = BehaviourKey.names[word], admitted.contains(key) {
                values[key] = entry.value
            } else {
                let known = admitted.flatMap { $0.words.all }
                tell(.unknown(word, both("此处的键", "key of this place"), among: known), at: entry.key.position)
            }
        }
        return values
    }

    mutating func named<Value>(_ tree: Tree, _ table: NameTable<Value>, _ kind: LocalizedText) -> Value? {
        let name = tree.scalar ?? ""
        if let value = table[name] { return value }
        tell(.unknown(name, kind, among: table.names), at: tree.position)
        return nil
    }

    mutating func set(_ value: inout Int, _ tree: Tree?) {
        if let tree, let percent = percent(tree) { value = percent }
    }

    mutating func percent(_ tree: Tree) -> Int? {
        let text = tree.scalar ?? ""
        if text.hasSuffix("%"), let number = Int(text.dropLast()), (0...100).contains(number) { return number }
        tell(
            Complaint(
                zh: "“\(text)”不是占比。",
                en: "“\(text)” is no share.",
                fix: both("请写 0% 至 100% 的整数。", "Write a whole number from 0% to 100%.")
            ),
            at: tree.position
        )
        return nil
    }

    mutating func setPace(_ pace: inout Pace, _ tree: Tree?) {
        guard let tree else { return }
        let keys = keyed(tree, [.half, .nine])
        if let half = keys[.half], let span = span(half) { pace.half = span }
        if let nine = keys[.nine], let span = span(nine) { pace.nine = span }
    }

    /// `50%` of the promised limit, or a length of working time.
    private mutating func span(_ tree: Tree) -> Pace.Span? {
        let text = tree.scalar ?? ""
        if text.hasSuffix("%"), let number = Int(text.dropLast()), (0...1_000).contains(number) {
            return .share(number)
        }
        if let limit = TimeLimit(text) { return .minutes(limit.workingMinutes) }
        tell(
            Complaint(
                zh: "“\(text)”不是用时。",
                en: "“\(text)” is no length of time.",
                fix: both(
                    "请写 50%（占承诺时限）、2工作日 或 6小时。",
                    "Write 50% (of the promised limit), 2wd or 6h."
                )
            ),
            at: tree.position
        )
        return nil
    }

    /// `2026-01-05 至 2026-10-30`
    mutating func period(_ tree: Tree) -> ClosedRange<CivilDate>? {
        let words = (tree.scalar ?? "").split { $0 == " " || $0 == "至" }.filter { $0 != "to" }
        let dates = words.compactMap { CivilDate(String($0)) }
        if dates.count == 2, words.count == 2, dates[0] <= dates[1] { return dates[0]...dates[1] }
        tell(
            Complaint(
                zh: "“\(tree.scalar ?? "")”不是起止日期。",
                en: "“\(tree.scalar ?? "")” is no range of days.",
                fix: both("请写 2026-01-05 至 2026-10-30。", "Write 2026-01-05 to 2026-10-30.")
            ),
            at: tree.position
        )
        return nil
    }
}
