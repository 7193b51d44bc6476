import Orchestration

/// A condition as an author would write it.
enum ConditionText {
    static func text(_ condition: Condition, in language: LocalizedText.Language) -> String {
        switch condition {
        case .always:
            return Term.yes.word(in: language)
        case .equals(let operand, let value):
            return "\(text(operand, in: language)) = \(text(value, in: language))"
        case .not(let inner):
            return "\(Term.not.word(in: language)) (\(text(inner, in: language)))"
        case .all(let parts):
            return joined(parts, by: .and, in: language)
        case .any(let parts):
            return joined(parts, by: .or, in: language)
        }
    }

    private static func joined(_ parts: [Condition], by term: Term, in language: LocalizedText.Language) -> String {
        parts.map { part in
            let inner = text(part, in: language)
            switch part {
            case .all, .any: return "(\(inner))"
            case .always, .equals, .not: return inner
            }
        }
        .joined(separator: " \(term.word(in: language)) ")
    }

    static func text(_ operand: Condition.Operand, in language: LocalizedText.Language) -> String {
        switch operand {
        case .situation(let id): "\(Term.situation.word(in: language)).\(id)"
        case .field(let id): "\(Term.form.word(in: language)).\(id)"
        case .result(let reference): "\(reference.item).\(reference.field)"
        }
    }

    private static func text(_ value: DataValue, in language: LocalizedText.Language) -> String {
        switch value {
        case .text(let text): text
        case .number(let number): "\(number)"
        case .boolean(let truth): (truth ? Term.yes : Term.no).word(in: language)
        case .list(let values): values.map { text($0, in: language) }.joined(separator: ", ")
        }
    }
}
