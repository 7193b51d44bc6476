import Orchestration

/// A condition as one would tell it to a citizen: by the questions and their answers, not by ids.
struct ConditionWords {
    let titles: Titles
    let say: Speaker

    /// A clause that follows “only if”.
    func text(_ condition: Condition) -> String {
        switch condition {
        case .always: say("一律", "always")
        case .equals(let operand, let value): text(operand, value)
        case .not(.equals(let operand, .boolean(let truth))): text(operand, .boolean(!truth))
        case .not(let inner): say("并非（\(text(inner))）", "not (\(text(inner)))")
        case .all(let parts): joined(parts, by: say("，并且", " and "))
        case .any(let parts): joined(parts, by: say("，或者", " or "))
        }
    }

    private func joined(_ parts: [Condition], by word: String) -> String {
        parts.map { part in
            switch part {
            case .all, .any: say("（\(text(part))）", "(\(text(part)))")
            case .always, .equals, .not: text(part)
            }
        }
        .joined(separator: word)
    }

    private func text(_ operand: Condition.Operand, _ value: DataValue) -> String {
        switch operand {
        case .situation(let id):
            let answer = answer(value, to: id)
            let question = titles.question(id)
            return say("对「\(question.zh)」回答“\(answer)”", "your answer to “\(say(question))” is “\(answer)”")
        case .field(let id):
            let field = say.quoted(titles.field(id))
            return say("申请表的\(field)为“\(plain(value))”", "\(field) in the form is “\(plain(value))”")
        case .result(let reference):
            let item = say.quoted(titles.item(reference.item))
            return say(
                "\(item)的结果中“\(say(titles.datum(reference)))”为“\(plain(value))”",
                "“\(say(titles.datum(reference)))” in the result of \(item) is “\(plain(value))”"
            )
        }
    }

    /// What a condition looks at, as the subject of a sentence.
    func name(_ operand: Condition.Operand) -> String {
        switch operand {
        case .situation(let id):
            let question = titles.question(id)
            return say("对「\(question.zh)」的回答", "your answer to “\(say(question))”")
        case .field(let id):
            let field = say.quoted(titles.field(id))
            return say("申请表的\(field)", "\(field) in the form")
        case .result(let reference):
            let item = say.quoted(titles.item(reference.item))
            let datum = say(titles.datum(reference))
            return say("\(item)的结果“\(datum)”", "“\(datum)” in the result of \(item)")
        }
    }

    func answer(_ value: DataValue, to id: SituationID) -> String {
        let options = titles.definition.situations.first { $0.id == id }?.options ?? []
        guard case .text(let text) = value, let option = options.first(where: { $0.id == text }) else {
            return plain(value)
        }
        return say(option.title)
    }

    func plain(_ value: DataValue) -> String {
        switch value {
        case .text(let text): text
        case .number(let number): "\(number)"
        case .boolean(let truth): truth ? say("是", "yes") : say("否", "no")
        case .list(let values): say.list(values.map(plain))
        }
    }
}
