import Orchestration

/// A mapping whose keys are known words. Everything that is wrong with the keys themselves is told on creation.
struct KeyedTree {
    let position: Position
    private var values: [Term: Tree] = [:]
    private var written: Set<Term> = []

    /// - Parameter unsupported: Keys of rules that have their place in the format before the engine knows them.
    init?(
        _ tree: Tree,
        required: [Term] = [],
        optional: [Term] = [],
        unsupported: [Term] = [],
        _ report: Report
    ) {
        position = tree.position
        guard let entries = tree.mapping else {
            let example = (required.first ?? optional.first ?? .title).words
            tree.tellType(
                .init(
                    zh: "若干“键: 值”（如“\(example.zh): …”）",
                    en: "“key: value” pairs (such as “\(example.text(in: .english)): …”)"
                ),
                report
            )
            return nil
        }
        for entry in entries {
            add(entry, admitted: required + optional, unsupported: unsupported, report)
        }
        tellMissing(required, report)
    }

    /// The value of a key; `nil` when the key is absent. A key without a value has been told of.
    subscript(term: Term) -> Tree? { values[term] }

    /// Where each key's value stands.
    var places: [Term: Position] { values.mapValues(\.position) }

    private mutating func add(_ entry: Tree.Entry, admitted: [Term], unsupported: [Term], _ report: Report) {
        guard let word = entry.key.scalar else {
            return entry.key.tellType(.init(zh: "一个词", en: "a word"), report)
        }
        guard let term = entry.key.term, admitted.contains(term) || unsupported.contains(term) else {
            let known = (admitted + unsupported).flatMap { [$0.word(in: .english), $0.word(in: .chinese)] }
            return report.error(
                .unknownKey,
                at: entry.key.position,
                entry.key.term == nil
                    ? .init(zh: "此处没有“\(word)”这个键。", en: "There is no key “\(word)” here.")
                    : .init(zh: "“\(word)”不能写在此处。", en: "“\(word)” is a known word, but no key here."),
                fix: Suggestion.remedy(for: word, among: known)
            )
        }
        if unsupported.contains(term) {
            return entry.key.tellUnsupported(word, report)
        }
        guard written.insert(term).inserted else {
            return report.error(
                .duplicateKey,
                at: entry.key.position,
                .init(zh: "键“\(word)”写了两次。", en: "The key “\(word)” is written twice."),
                fix: .init(zh: "只保留一处。", en: "Keep one of them.")
            )
        }
        if entry.value.isEmpty { return entry.key.tellEmpty(report) }
        values[term] = entry.value
    }

    private func tellMissing(_ required: [Term], _ report: Report) {
        for term in required where !written.contains(term) {
            let words = term.words
            report.error(
                .missingKey,
                at: position,
                .init(zh: "缺少“\(words.zh)”。", en: "“\(words.text(in: .english))” is missing."),
                fix: .init(zh: "请补写“\(words.zh): …”。", en: "Add “\(words.text(in: .english)): …”.")
            )
        }
    }
}
