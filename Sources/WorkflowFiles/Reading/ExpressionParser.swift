import Orchestration

/// Conditions in an author's words, compiled to ``Condition``:
///
///     情形.异地康复 = 是 且 (康复确认.期限月 = 6 或 非 表单.转院 = 是)
///
/// An operand is `情形.…` (situation), `表单.…` (form) or `事项名.数据名` (an item's result data); a name alone is a situation. A
/// yes/no question needs no `= 是`.
struct ExpressionParser {
    private let scope: ConditionScope
    private let origin: Position
    private let report: Report
    private let tokens: [ExpressionToken]
    private var next = 0
    private var hasFailed = false

    /// `nil` after telling what is wrong.
    static func condition(_ tree: Tree, in scope: ConditionScope, _ report: Report) -> Condition? {
        guard let text = tree.text(atMost: FileLimits.expression, report) else { return nil }
        var parser = ExpressionParser(text, at: tree, scope, report)
        let condition = parser.alternatives(depth: 1)
        if !parser.hasFailed, parser.next < parser.tokens.count {
            parser.fail(.init(zh: "此处多出内容。", en: "Something is left over here."))
        }
        return parser.hasFailed ? nil : condition
    }

    private init(_ text: String, at tree: Tree, _ scope: ConditionScope, _ report: Report) {
        self.scope = scope
        self.report = report
        tokens = ExpressionToken.tokens(of: text)
        if case .scalar(_, isQuoted: true) = tree.content {
            origin = tree.position.moved(columns: 1)
        } else {
            origin = tree.position
        }
    }

    private var kind: ExpressionToken.Kind? { tokens.indices.contains(next) ? tokens[next].kind : nil }

    /// Where the next token stands; after the last one, where that began.
    private var place: Position { place(of: min(next, tokens.count - 1)) }

    private func place(of index: Int) -> Position {
        tokens.indices.contains(index) ? origin.moved(columns: tokens[index].offset) : origin
    }

    private mutating func fail(_ message: LocalizedText) {
        guard !hasFailed else { return }
        hasFailed = true
        report.error(
            .badExpression,
            at: place,
            message,
            fix: .init(
                zh: "例：情形.异地康复 = 是 且 康复确认.期限月 = 6（可用 且、或、非、=、≠、括号，词间留空格）。",
                en:
                    "Example: situation.out-of-town = yes and rehabilitation.months = 6 (and, or, not, =, !=, parentheses)."
            )
        )
    }

    private mutating func take(_ term: Term) -> Bool {
        guard case .word(let word) = kind, Term.named[word] == term else { return false }
        next += 1
        return true
    }

    private mutating func takeWord() -> String? {
        switch kind {
        case .word(let word), .quoted(let word):
            next += 1
            return word
        default:
            return nil
        }
    }
}

extension ExpressionParser {
    private mutating func alternatives(depth: Int) -> Condition {
        var parts = [conjunction(depth: depth)]
        while !hasFailed, take(.or) { parts.append(conjunction(depth: depth)) }
        return parts.count == 1 ? parts[0] : .any(parts)
    }

    private mutating func conjunction(depth: Int) -> Condition {
        var parts = [negation(depth: depth)]
        while !hasFailed, take(.and) { parts.append(negation(depth: depth)) }
        return parts.count == 1 ? parts[0] : .all(parts)
    }

    private mutating func negation(depth: Int) -> Condition {
        guard depth <= FileLimits.expressionDepth else {
            fail(.init(zh: "括号层数过多。", en: "The parentheses are nested too deep."))
            return .always
        }
        if take(.not) { return .not(negation(depth: depth + 1)) }
        guard kind == .open else { return comparison() }
        next += 1
        let inner = alternatives(depth: depth + 1)
        guard kind == .close else {
            fail(.init(zh: "缺少右括号。", en: "A closing parenthesis is missing."))
            return .always
        }
        next += 1
        return inner
    }

    private mutating func comparison() -> Condition {
        let start = next
        guard let first = takeWord() else {
            fail(.init(zh: "此处应为情形、表单字段或事项数据。", en: "Expected a situation, a form field or an item's data."))
            return .always
        }
        var second: String?
        if kind == .dot {
            next += 1
            second = takeWord()
            guard second != nil else {
                fail(.init(zh: "“.”后面缺少名称。", en: "A name is missing after “.”."))
                return .always
            }
        }
        guard let subject = scope.subject(first, second, at: place(of: start), report) else { return unresolved() }
        return compare(subject)
    }

    private mutating func compare(_ subject: ConditionScope.Subject) -> Condition {
        let isNegated = kind == .differs
        guard kind == .equals || isNegated else {
            guard subject.isYesNo else {
                fail(.init(zh: "“\(subject.name)”要与一个值比较。", en: "“\(subject.name)” must be compared with a value."))
                return .always
            }
            return .equals(subject.operand, .boolean(true))
        }
        next += 1
        let valuePlace = place
        guard let word = takeWord() else {
            fail(.init(zh: "“=”后面缺少值。", en: "A value is missing after “=”."))
            return .always
        }
        guard let value = scope.value(word, for: subject, at: valuePlace, report) else { return unresolved() }
        let condition = Condition.equals(subject.operand, value)
        return isNegated ? .not(condition) : condition
    }

    /// The scope has told what is unknown; reading on would only repeat it in other words.
    private mutating func unresolved() -> Condition {
        hasFailed = true
        return .always
    }
}
