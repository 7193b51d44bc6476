package import Orchestration

extension WorkflowDifference {
    /// The whole in words: per concern, what is better and what is worse for the citizen, and what a migration would touch.
    package func text(in language: LocalizedText.Language, cases: [RunningCase]? = nil) -> String {
        let say = Speaker(language: language)
        var lines = ["\(old.id)@\(old.version) → \(new.id)@\(new.version)  \(say(new.title))"]
        guard !changes.isEmpty else { return lines[0] + "\n" + say("没有变化。", "Nothing changed.") + "\n" }
        for concern in WorkflowChange.Concern.allCases {
            let changes = changes.filter { $0.concern == concern }
            guard !changes.isEmpty else { continue }
            lines += ["", say(concern.title)]
            for change in changes {
                lines.append("  \(change.effect.sign) \(say(change.text))")
                if let query = change.touches { lines.append("      \(query.text(say, cases))") }
            }
        }
        lines.append("")
        lines += WorkflowChange.Effect.allCases.map { effect in
            "\(effect.sign) \(say(effect.title)): \(changes.count { $0.effect == effect })"
        }
        lines.append(
            say(
                "在办件固定在原版本，发布新版本不影响它们；以上“迁移”指今后把在办件改到新版本。",
                "Running cases stay with the version they began with; “migration” means moving them to the new one."
            )
        )
        if let cases { lines.append(summary(of: cases, say)) }
        return lines.joined(separator: "\n") + "\n"
    }

    private func summary(of cases: [RunningCase], _ say: Speaker) -> String {
        let touched = cases.count { running in changes.contains { $0.touches?.matches(running) == true } }
        return say(
            "原版本在办件 \(cases.count) 件，迁移会涉及 \(touched) 件。",
            "Running cases of the old version: \(cases.count); a migration would touch \(touched)."
        )
    }
}

extension CaseQuery {
    fileprivate func text(_ say: Speaker, _ cases: [RunningCase]?) -> String {
        let phases = say.list(phases.map { say($0.title) })
        let states =
            items.isEmpty
            ? ""
            : say(
                "，或 \(say.list(items.map(\.text))) \(isBeforeOrder ? "尚未交办" : "尚未办完")",
                ", or with \(say.list(items.map(\.text))) \(isBeforeOrder ? "not ordered yet" : "not settled yet")"
            )
        let line = say("迁移会涉及：\(phases)的办件\(states)", "A migration would touch cases \(phases)\(states)")
        guard let cases else { return line }
        let touched = cases.filter(matches)
        let examples = touched.prefix(Self.mostExamples).map(\.number)
        let more = touched.count > examples.count ? " …" : ""
        return line + say("；现有 \(touched.count) 件", "; now \(touched.count)")
            + (touched.isEmpty ? "" : ": \(examples.joined(separator: " "))\(more)")
    }

    private var isBeforeOrder: Bool { !statuses.contains(.dispatched) }

    /// Of many touched cases the first are named.
    private static var mostExamples: Int { 5 }
}

extension WorkflowChange.Effect {
    var sign: String {
        switch self {
        case .looser: "+"
        case .stricter: "-"
        case .neutral: "="
        }
    }

    var title: LocalizedText {
        switch self {
        case .looser: LocalizedText(zh: "对申请人放宽", en: "looser for the citizen")
        case .stricter: LocalizedText(zh: "对申请人收紧", en: "stricter for the citizen")
        case .neutral: LocalizedText(zh: "其他", en: "neither")
        }
    }
}

extension WorkflowChange.Concern {
    var title: LocalizedText {
        switch self {
        case .theme: LocalizedText(zh: "主题", en: "Theme")
        case .acceptance: LocalizedText(zh: "受理", en: "Acceptance")
        case .parties: LocalizedText(zh: "当事人", en: "Parties")
        case .questions: LocalizedText(zh: "情形", en: "Questions")
        case .form: LocalizedText(zh: "表单", en: "Form")
        case .materials: LocalizedText(zh: "材料", en: "Materials")
        case .tolerance: LocalizedText(zh: "容缺受理", en: "Tolerance")
        case .commitment: LocalizedText(zh: "告知承诺", en: "Commitment")
        case .items: LocalizedText(zh: "事项", en: "Items")
        case .order: LocalizedText(zh: "先后", en: "Order")
        case .conditions: LocalizedText(zh: "条件", en: "Conditions")
        case .departments: LocalizedText(zh: "部门", en: "Departments")
        case .limits: LocalizedText(zh: "时限", en: "Limits")
        case .clocks: LocalizedText(zh: "告知与补正时限", en: "Clocks")
        case .outcome: LocalizedText(zh: "出件与办结", en: "Results and outcome")
        case .other: LocalizedText(zh: "其他", en: "Other")
        }
    }
}

extension CasePhase {
    fileprivate var title: LocalizedText {
        switch self {
        case .unregistered: LocalizedText(zh: "未登记", en: "not registered")
        case .checking: LocalizedText(zh: "核对中", en: "being checked")
        case .correcting: LocalizedText(zh: "补正中", en: "being corrected")
        case .examining: LocalizedText(zh: "审查中", en: "being examined")
        case .inProgress: LocalizedText(zh: "办理中", en: "in progress")
        case .concluded: LocalizedText(zh: "已办结", en: "concluded")
        case .closed: LocalizedText(zh: "已归档", en: "closed")
        }
    }
}
