import Orchestration

/// Which answers each kind of work order admits, for people: one row for each kind.
public enum AdmittedAnswers {
    /// A Markdown table, ended by a line feed.
    public static var markdown: String {
        let head = "| Order (工单) | Asks (要求) | Admitted answers (可答复) |\n|---|---|---|\n"
        return WorkOrder.Kind.allCases.reduce(head) { table, kind in
            let answers = Answer.Kind.allCases.filter(kind.admittedAnswers.contains).map { "`\($0.rawValue)`" }
            let meaning = kind.meaning
            return table
                + "| `\(kind.rawValue)` | \(meaning.zh) · \(meaning.en ?? "") | \(answers.joined(separator: " ")) |\n"
        }
    }

    /// Kind → kinds of answer.
    package static var table: JSONValue {
        .object(
            Dictionary(
                uniqueKeysWithValues: WorkOrder.Kind.allCases.map { kind in
                    (kind.rawValue, JSONValue(texts: kind.admittedAnswers.map(\.rawValue).sorted()))
                }
            )
        )
    }
}

extension WorkOrder.Kind {
    fileprivate var meaning: LocalizedText {
        switch self {
        case .do: LocalizedText(zh: "办理事项", en: "decide an item")
        case .fetch: LocalizedText(zh: "查询材料", en: "look a material up")
        case .material: LocalizedText(zh: "材料到达或变更", en: "a material has arrived or changed")
        case .verify: LocalizedText(zh: "核查承诺", en: "check a commitment")
        case .cancel: LocalizedText(zh: "停止办理", en: "stop working on an item")
        case .revoke: LocalizedText(zh: "撤销后恢复", en: "undo what followed from a revoked decision")
        }
    }
}
