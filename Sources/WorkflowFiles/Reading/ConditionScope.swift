import Orchestration

/// What a condition of a theme may look at, by every name it has.
struct ConditionScope {
    struct Subject {
        let name: String
        let operand: Condition.Operand
        let kind: DataKind
        /// The admitted values of a choice: what may be written → the value that is stored.
        let choices: [String: String]

        var isYesNo: Bool { kind == .boolean }
    }

    var situations = Names(.init(zh: "情形", en: "situation"), unknown: .unknownSituation)
    var situationDefinitions: [String: SituationDefinition] = [:]
    var fields = Names(.init(zh: "表单字段", en: "form field"), unknown: .unknownField)
    var fieldDefinitions: [String: FieldDefinition] = [:]
    var items = Names(.init(zh: "事项", en: "item"), unknown: .unknownItem)
    /// Per item: its result data by name.
    var resultNames: [String: Names] = [:]
    var resultKinds: [ResultReference: DataKind] = [:]

    func subject(_ first: String, _ second: String?, at place: Position, _ report: Report) -> Subject? {
        guard let second else {
            if situations.id(for: first) == nil, items.id(for: first) != nil {
                tellOutcomeUnsupported(first, at: place, report)
                return nil
            }
            return situation(first, at: place, report)
        }
        switch Term.named[first] {
        case .situation:
            return situation(second, at: place, report)
        case .form:
            guard let id = fields.resolve(second, at: place, report), let field = fieldDefinitions[id] else {
                return nil
            }
            let choices = Dictionary(field.options.map { ($0, $0) }, uniquingKeysWith: { first, _ in first })
            return Subject(name: second, operand: .field(field.id), kind: field.kind, choices: choices)
        default:
            guard let reference = result(first, second, at: place, report) else { return nil }
            let kind = resultKinds[reference] ?? .text
            return Subject(name: "\(first).\(second)", operand: .result(reference), kind: kind, choices: [:])
        }
    }

    /// `康复确认.期限月`: a declared datum of an item's result.
    func result(_ item: String, _ field: String, at place: Position, _ report: Report) -> ResultReference? {
        guard let itemID = items.resolve(item, at: place, report),
            let fieldID = resultNames[itemID]?.resolve(field, at: place, report)
        else { return nil }
        return ResultReference(item: ItemID(itemID), field: FieldID(fieldID))
    }

    func value(_ word: String, for subject: Subject, at place: Position, _ report: Report) -> DataValue? {
        let value: DataValue? =
            switch subject.kind {
            case .boolean: Term.named[word] == .yes ? .boolean(true) : Term.named[word] == .no ? .boolean(false) : nil
            case .number: Int64(word).map(DataValue.number)
            case .choice: subject.choices[word].map(DataValue.text)
            case .date: CivilDate(word) == nil ? nil : .text(word)
            case .text: .text(word)
            case .list: nil
            }
        if let value { return value }
        report.error(
            .unknownOption,
            at: place,
            .init(zh: "“\(subject.name)”不会是“\(word)”。", en: "“\(subject.name)” can never be “\(word)”."),
            fix: remedy(for: word, subject)
        )
        return nil
    }

    /// Semantics §7 admits an item's outcome in conditions; the engine's conditions look at result data only.
    private func tellOutcomeUnsupported(_ item: String, at place: Position, _ report: Report) {
        report.error(
            .notSupported,
            at: place,
            .init(
                zh: "以事项“\(item)”的办理结论作条件：引擎尚不支持。",
                en: "A condition on the outcome of “\(item)” is not supported yet by the engine."
            ),
            fix: .init(zh: "请改用它的结果数据：“\(item).数据 = …”。", en: "Use its result data: “\(item).datum = …”.")
        )
    }

    private func situation(_ name: String, at place: Position, _ report: Report) -> Subject? {
        guard let id = situations.resolve(name, at: place, report), let situation = situationDefinitions[id] else {
            return nil
        }
        var choices: [String: String] = [:]
        for option in situation.options {
            choices[option.id] = option.id
            choices[option.title.zh] = option.id
            if let english = option.title.en { choices[english] = option.id }
        }
        let kind: DataKind = situation.options.isEmpty ? .boolean : .choice
        return Subject(name: name, operand: .situation(situation.id), kind: kind, choices: choices)
    }

    private func remedy(for word: String, _ subject: Subject) -> LocalizedText {
        switch subject.kind {
        case .boolean: .init(zh: "请写“是”或“否”。", en: "Write “yes” or “no”.")
        case .number: .init(zh: "请写整数。", en: "Write a whole number.")
        case .date: .init(zh: "请写 2026-02-10 这样的日期。", en: "Write a day such as 2026-02-10.")
        case .list: .init(zh: "列表不能这样比较。", en: "A list cannot be compared so.")
        case .choice, .text: Suggestion.remedy(for: word, among: Array(subject.choices.keys))
        }
    }
}
