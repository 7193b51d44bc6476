import Orchestration

/// Reads one line of a course: `2026-02-24 15:00 自然资源 批准 产权核验 文号=甲1 => 产权核验 已办成；办件 办理中`.
enum LineReader {
    struct Reading {
        var moment: Moment
        var act: Verb.Act?
        var expectations: [Expectation.Check]
    }

    static func read(_ text: String, _ vocabulary: Vocabulary) throws -> Reading {
        var (before, after) = parts(of: text)
        let moment = try Moment.take(from: &before)
        let act = try act(before, vocabulary)
        var checks: [Expectation.Check] = []
        for part in split(after ?? "", at: ";；") {
            var phrase = Phrase(part, vocabulary)
            guard !phrase.isAtEnd else { continue }
            checks.append(try Expectation.check(&phrase))
            try phrase.finish()
        }
        guard act != nil || !checks.isEmpty else {
            throw Complaint(
                zh: "这一行没有做什么，也没有预期。",
                en: "This line neither does nor expects anything.",
                fix: both(
                    "请写“谁 做什么 对什么”，或“=> 预期”。",
                    "Write “who does what to what”, or “=> what must be true”."
                )
            )
        }
        return Reading(moment: moment, act: act, expectations: checks)
    }

    private static func act(_ text: Substring, _ vocabulary: Vocabulary) throws -> Verb.Act? {
        var phrase = Phrase(text, vocabulary)
        guard !phrase.isAtEnd else { return nil }
        let who = try phrase.require(vocabulary.people, both("人或部门", "person or department"))
        let verb = Verb.all[try phrase.require(Verb.names, both("动作", "verb"))]
        let act = try verb.read(&phrase, who)
        try phrase.finish()
        return act
    }

    /// What is done, and what stands behind the arrow.
    private static func parts(of text: String) -> (before: Substring, after: Substring?) {
        for arrow in ["=>", "⇒", "→"] {
            let pieces = text.split(separator: arrow, maxSplits: 1, omittingEmptySubsequences: false)
            if pieces.count == 2 { return (pieces[0], pieces[1]) }
        }
        return (Substring(text), nil)
    }

    private static func split(_ text: Substring, at signs: String) -> [Substring] {
        text.split { signs.contains($0) }
    }
}
