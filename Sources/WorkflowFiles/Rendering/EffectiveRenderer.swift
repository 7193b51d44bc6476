package import Orchestration

/// `workflow show`: the effective whole of a theme, defaults and catalogue filled in, as YAML with keys in the reader's language.
///
/// It is for people to read. It holds more than a theme's file may (departments, sources, clocks), so it is not read back.
package struct EffectiveRenderer {
    let language: LocalizedText.Language
    private let workingDays: WorkingCalendar?

    var isChinese: Bool { language == .chinese }

    /// - Parameters:
    ///   - base: The theme that it is laid over: what differs from it is marked.
    ///   - calendar: The one that counts the theme's days, to be shown with its closures and office hours.
    package static func render(
        _ definition: WorkflowDefinition,
        over base: WorkflowDefinition? = nil,
        calendar: WorkingCalendar? = nil,
        in language: LocalizedText.Language
    ) -> String {
        sheet(of: definition, calendar: calendar, in: language).rendered(
            over: base.map { sheet(of: $0, calendar: calendar, in: language) },
            marks: (Term.overlay.word(in: language), Term.remove.word(in: language))
        )
    }

    static func sheet(
        of definition: WorkflowDefinition,
        calendar: WorkingCalendar? = nil,
        in language: LocalizedText.Language
    ) -> Sheet {
        EffectiveRenderer(language: language, workingDays: calendar).sheet(of: definition)
    }

    private init(language: LocalizedText.Language, workingDays: WorkingCalendar?) {
        self.language = language
        self.workingDays = workingDays
    }

    private func sheet(of definition: WorkflowDefinition) -> Sheet {
        keyed([
            (.format, .text(FileHeader.format)),
            (
                .theme,
                keyed([
                    (.id, .text(definition.id.text)), (.title, title(definition.title)),
                    (.version, .text(definition.version)),
                ])
            ),
            (.jurisdiction, .text(definition.jurisdiction.text)),
            (.lead, .text(definition.lead.text)),
            (.promisedLimit, limit(definition.promisedLimit)),
            (.statutoryLimit, limit(definition.statutoryLimit)),
            (.extensions, definition.extensionPolicy.map(extensionPolicy) ?? .empty),
            (
                .excluded,
                .list(definition.excludedFromLimit.map(title) + definition.excludedItems.map { .text($0.text) })
            ),
            (.effective, definition.effective.map(effective) ?? .empty),
            (.acceptance, acceptance(definition.acceptance)),
            (.issue, word(definition.issue == .each ? .each : .together)),
            (.outcome, outcome(definition.outcome)),
            (.lists, named(definition.lists, \.id.text, list)),
            (.oneOf, named(definition.alternatives, \.id.text, alternative)),
            (.reopenOn, reopening(definition.reopenRules)),
            (.parties, named(definition.parties, \.id.text, party)),
            (.situation, named(definition.situations, \.id.text, situation)),
            (.form, named(definition.form, \.id.text, field)),
            (.materials, named(definition.materials, \.id.text, material)),
            (.items, named(definition.items, \.id.text, item)),
            (.departments, named(definition.departments, \.id.text, department)),
            (.organs, organs(definition.organs)),
            (.notices, definition.notices.map(notices) ?? .empty),
            (.sources, named(definition.sources, \.id.text, source)),
            (.statements, named(definition.statements, \.id.text, statement)),
            (.calendar, workingDays.map(calendar) ?? .text(definition.calendar)),
            (.limits, limits(definition.limits)),
            (
                .cards,
                keyed([
                    (.before, limit(.workingDays(definition.cards.reminderWorkingDays))),
                    (.used, .text("\(definition.cards.reminderUsedPercent)%")),
                ])
            ),
        ])
    }
}

extension EffectiveRenderer {
    func keyed(_ pairs: [(Term, Sheet)]) -> Sheet {
        .map(pairs.filter { !$0.1.isEmpty }.map { ($0.0.word(in: language), $0.1) })
    }

    /// Between the first and the last day of a range.
    var rangeWord: String { language == .chinese ? "至" : "to" }

    func word(_ term: Term) -> Sheet { .text(term.word(in: language)) }

    func flag(_ value: Bool) -> Sheet { word(value ? .yes : .no) }

    func title(_ text: LocalizedText) -> Sheet {
        guard let english = text.en else { return .text(text.zh) }
        return keyed([(.chinese, .text(text.zh)), (.english, .text(english))])
    }

    /// `5wd` or 5工作日, as an author would write it.
    func limit(_ limit: TimeLimit?) -> Sheet {
        guard let limit else { return .empty }
        guard language == .chinese else { return .text(limit.description) }
        let unit =
            switch limit.unit {
            case .workingDays: "工作日"
            case .calendarDays: "日"
            case .hours: "小时"
            case .minutes: "分钟"
            case .seconds: "秒"
            }
        return .text("\(limit.count)\(unit)")
    }

    func condition(_ condition: Condition) -> Sheet {
        condition == .always ? .empty : .text(ConditionText.text(condition, in: language))
    }

    func named<Element>(_ elements: [Element], _ id: (Element) -> String, _ sheet: (Element) -> Sheet) -> Sheet {
        .map(elements.map { (id($0), sheet($0)) })
    }

    private func outcome(_ outcome: OutcomePolicy) -> Sheet {
        switch outcome {
        case .all: word(.all)
        case .required: word(.requiredItems)
        case .lead(let item): keyed([(.lead, .text(item.text))])
        }
    }

    private func limits(_ limits: ClockLimits) -> Sheet {
        keyed([
            (.correctionNotice, limit(limits.correctionNotice, limits.correctionNoticeBasis)),
            (.correction, limit(limits.correction)),
            (.receipt, limit(limits.receipt)), (.fetchBudget, limit(limits.fetchBudget)),
            (.firstRetry, limit(limits.firstRetry)), (.maximumAttempts, .number(limits.maximumAttempts)),
        ])
    }
}
