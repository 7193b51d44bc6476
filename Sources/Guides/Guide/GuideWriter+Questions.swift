import Orchestration

/// What each answer changes, worked out from the conditions themselves in their three values.
extension GuideWriter {
    func question(_ situation: SituationDefinition) -> GuideText.Question {
        let values: [DataValue] =
            situation.options.isEmpty
            ? [.boolean(true), .boolean(false)] : situation.options.map { .text($0.id) }
        return GuideText.Question(
            question: say(situation.question),
            answers: values.map { value in
                GuideText.Answer(
                    answer: conditions.answer(value, to: situation.id),
                    effects: effects(of: value, on: situation.id)
                )
            }
        )
    }

    private func effects(of value: DataValue, on id: SituationID) -> [String] {
        let operand = Condition.Operand.situation(id)
        func outcome(_ condition: Condition) -> Bool? { condition.evaluate { $0 == operand ? value : nil } }
        let items = definition.items.filter { $0.condition.operands.contains(operand) }
            .map { (titles.item($0.id), outcome($0.condition)) }
        let materials = definition.materials.map { ($0, need(of: $0.id)) }
            .filter { $0.1.operands.contains(operand) }
            .map { ($0.0.title, outcome($0.1)) }
        let lines =
            sorted(items, say("要办", "Will be done"), say("不用办", "Will not be done"), say("可能要办", "May be done"))
            + sorted(materials, say("要准备", "You need"), say("不用准备", "You do not need"), say("可能要准备", "You may need"))
        return lines.isEmpty ? [say("事项和材料不变。", "Items and materials stay the same.")] : lines
    }

    private func sorted(
        _ subjects: [(LocalizedText, Bool?)],
        _ yes: String,
        _ no: String,
        _ perhaps: String
    ) -> [String] {
        [(true, yes, ""), (false, no, ""), (nil, perhaps, say("（还要看其他情况）", " (this depends on more)"))]
            .compactMap { truth, words, note in
                let titles = subjects.filter { $0.1 == truth }.map(\.0)
                guard !titles.isEmpty else { return nil }
                return say("\(words)：\(say.quoted(titles))\(note)。", "\(words): \(say.quoted(titles))\(note).")
            }
    }

    /// When a material is needed at all: where some item that uses it applies.
    func need(of id: MaterialID) -> Condition {
        let needs = uses(of: id).map { item, use in Condition.every([item.condition, use.condition]) }
        return needs.contains(.always) ? .always : .some(needs)
    }

    func uses(of id: MaterialID) -> [(item: ItemDefinition, use: MaterialUse)] {
        definition.items.flatMap { item in item.materials.filter { $0.material == id }.map { (item, $0) } }
    }
}

extension Condition {
    /// All of them, without those that always hold.
    static func every(_ conditions: [Condition]) -> Condition {
        let parts = conditions.filter { $0 != .always }
        return parts.count > 1 ? .all(parts) : parts.first ?? .always
    }

    /// Any of them, each once.
    static func some(_ conditions: [Condition]) -> Condition {
        var parts: [Condition] = []
        for condition in conditions where !parts.contains(condition) { parts.append(condition) }
        return parts.count > 1 ? .any(parts) : parts.first ?? .always
    }
}
