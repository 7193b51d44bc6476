import Messaging
import Orchestration

/// Reads how answers are read.
struct AnswerReadingReader {
    let problems: Problems
    let tables: [String: CodeTable]

    /// - Parameters:
    ///   - admitted: the kinds of answer that may come of it.
    ///   - mayPassOver: whether entries may be `passedOver`.
    func reading(_ node: Node, admitted: Set<Answer.Kind>, mayPassOver: Bool = false) -> AnswerReading? {
        let optional = [
            "reference", "documentNumber", "recordVersion", "reason", "basis", "remedy", "data", "objections",
            "occurredAt",
        ]
        guard let section = Section(node, required: ["kind", "serial"], optional: optional, problems),
            let kind = section["kind"].flatMap({ kindSource($0, admitted, mayPassOver) })
        else { return nil }
        let reading = AnswerReading(
            kind: kind,
            serial: section["serial"].flatMap(source),
            reference: section["reference"].flatMap(source),
            documentNumber: section["documentNumber"].flatMap(source),
            recordVersion: section["recordVersion"].flatMap(source),
            reason: section["reason"].flatMap(source),
            basis: section["basis"].flatMap(source),
            remedy: section["remedy"].flatMap(source),
            data: data(section["data"]),
            objections: section["objections"].flatMap(objections),
            occurredAt: section["occurredAt"].flatMap(source)
        )
        tellMissing(reading.possibleKinds, section)
        return reading
    }

    /// A pointer, `{pointer, codes, otherwise}`, or `{text}`. `codes` is a table's name or a table.
    func source(_ node: Node) -> AnswerSource? {
        if node.mapping == nil { return node.pointer(problems).map { AnswerSource(pointer: $0) } }
        guard let section = Section(node, optional: ["pointer", "codes", "otherwise", "text"], problems) else {
            return nil
        }
        if let text = section["text"]?.text(problems) { return AnswerSource(otherwise: text) }
        guard let pointer = section["pointer"]?.pointer(problems) else {
            if section["pointer"] == nil { problems.expect(" pointer 或 text", "“pointer” or “text”", at: node) }
            return nil
        }
        return AnswerSource(
            pointer: pointer,
            codes: section["codes"].flatMap(table),
            otherwise: section["otherwise"]?.text(problems)
        )
    }

    private func table(_ node: Node) -> CodeTable? {
        if node.mapping == nil { return node.choice(tables, problems) }
        var codes: [String: JSONValue] = [:]
        for (code, value) in node.namedEntries(problems) { codes[code] = value.text(problems).map { .text($0) } }
        return CodeTable(codes: codes)
    }

    private func kindSource(
        _ node: Node,
        _ admitted: Set<Answer.Kind>,
        _ mayPassOver: Bool
    ) -> AnswerReading.KindSource? {
        var kinds = Dictionary(uniqueKeysWithValues: admitted.map { ($0.rawValue, AnswerReading.Kind.answer($0)) })
        if mayPassOver { kinds["passedOver"] = .passedOver }
        if node.mapping == nil { return node.choice(kinds, problems).map(AnswerReading.KindSource.fixed) }
        guard let section = Section(node, required: ["pointer", "codes"], problems),
            let pointer = section["pointer"]?.pointer(problems)
        else { return nil }
        var codes: [String: AnswerReading.Kind] = [:]
        for (code, value) in section["codes"]?.namedEntries(problems) ?? [] {
            codes[code] = value.choice(kinds, problems)
        }
        return .coded(pointer, codes)
    }

    private func data(_ node: Node?) -> [FieldID: AnswerSource] {
        var data: [FieldID: AnswerSource] = [:]
        for (field, value) in node?.namedEntries(problems) ?? [] { data[FieldID(field)] = source(value) }
        return data
    }

    private func objections(_ node: Node) -> AnswerReading.Objections? {
        guard let section = Section(node, required: ["list", "material", "reason", "remedy"], problems),
            let list = section["list"]?.pointer(problems), let material = section["material"].flatMap(source),
            let reason = section["reason"].flatMap(source), let remedy = section["remedy"].flatMap(source)
        else { return nil }
        return AnswerReading.Objections(list: list, material: material, reason: reason, remedy: remedy)
    }

    /// An answer that cannot be complete would fail on the first day it comes.
    private func tellMissing(_ kinds: Set<Answer.Kind>, _ section: Section) {
        let needs: [(Answer.Kind, [String])] = [
            (.approved, ["documentNumber"]), (.found, ["recordVersion"]), (.rejected, ["reason", "basis", "remedy"]),
            (.false, ["reason", "basis", "remedy"]), (.objected, ["objections"]),
        ]
        for (kind, names) in needs where kinds.contains(kind) {
            for name in names where section[name] == nil {
                problems.add(
                    at: section.node,
                    .init(zh: "“\(kind.rawValue)”需要“\(name)”。", en: "“\(kind.rawValue)” needs “\(name)”."),
                    fix: .init(zh: "请补写“\(name): …”。", en: "Add “\(name): …”.")
                )
            }
        }
    }
}
