import Orchestration

/// Reads requests of the department's interface.
struct OperationReader {
    let problems: Problems
    let tables: [String: CodeTable]
    let answers: AnswerReadingReader

    /// A request that files an order of a kind.
    func operation(_ node: Node, for kind: WorkOrder.Kind) -> Operation? {
        guard
            let section = Section(
                node,
                required: ["path"],
                optional: ["method", "headers", "body", "statuses", "answer"],
                problems
            ), let path = section["path"]
        else { return nil }
        let admitted = kind.admittedAnswers.subtracting([.failed])
        var operation = request(section, path: path, method: "POST", in: .order)
        operation.statuses = statuses(section["statuses"], admitted: admitted)
        operation.answer = section["answer"].flatMap { answers.reading($0, admitted: admitted) }
        if section["answer"] == nil, operation.statuses.isEmpty { tellNoAnswer(node) }
        return operation
    }

    func find(_ node: Node, kinds: [WorkOrder.Kind]) -> Operation? {
        guard
            let section = Section(
                node,
                required: ["path", "answer"],
                optional: ["method", "headers", "body", "notFound"],
                problems
            ), let path = section["path"]
        else { return nil }
        let admitted = kinds.reduce(into: Set<Answer.Kind>()) { $0.formUnion($1.admittedAnswers) }
        var operation = request(section, path: path, method: "GET", in: .find)
        operation.notFound = section["notFound"]?.statuses(problems) ?? [404]
        operation.answer = section["answer"].flatMap { answers.reading($0, admitted: admitted.subtracting([.failed])) }
        if !operation.names(.member(.order)) {
            problems.add(
                at: node,
                .init(zh: "查询必须带上工单号。", en: "The look-up has to say which order it is for."),
                fix: .init(zh: "请在 path 中写 {order}。", en: "Write {order} in its path.")
            )
        }
        return operation
    }

    func request(_ section: Section, path: Node, method: String, in scope: Reference.Scope) -> Operation {
        let methods = ["GET", "POST", "PUT", "PATCH", "DELETE"]
        let chosen = section["method"]?.choice(Dictionary(uniqueKeysWithValues: methods.map { ($0, $0) }), problems)
        if let text = path.text(problems), !text.hasPrefix("/") {
            problems.expect("以“/”开头的路径", "a path that begins with “/”", at: path)
        }
        let operation = Operation(
            method: chosen ?? method,
            path: TextTemplate(path.scalar ?? "/", opening: "{", in: scope, at: path, problems),
            headers: headers(section["headers"], in: scope),
            body: section["body"].map { BodyTemplate($0, in: scope, problems) },
            statuses: [:],
            notFound: []
        )
        for reference in operation.references {
            guard let table = reference.table, tables[table] == nil else { continue }
            problems.unknown(table, among: Array(tables.keys), at: section.node)
        }
        return operation
    }

    private func headers(_ node: Node?, in scope: Reference.Scope) -> [String: TextTemplate] {
        var headers: [String: TextTemplate] = [:]
        for (name, value) in node?.namedEntries(problems) ?? [] {
            guard let text = value.text(problems) else { continue }
            guard !["authorization", "host", "content-length", "transfer-encoding"].contains(name.lowercased()) else {
                problems.add(
                    at: value,
                    .init(zh: "“\(name)”由连接器自己填写。", en: "“\(name)” is set by the connector itself."),
                    fix: .init(zh: "请删去；凭据写在 auth。", en: "Delete it; credentials stand under auth.")
                )
                continue
            }
            headers[name] = TextTemplate(text, opening: "${", in: scope, at: value, problems)
        }
        return headers
    }

    /// Statuses that say everything: only answers that need nothing further.
    private func statuses(_ node: Node?, admitted: Set<Answer.Kind>) -> [Int: Answer.Kind] {
        let plain: Set<Answer.Kind> = [.received, .none, .confirmed, .cancelled, .tooLate]
        let kinds = admitted.intersection(plain).map { ($0.rawValue, $0) }
        var statuses: [Int: Answer.Kind] = [:]
        for (status, value) in node?.namedEntries(problems) ?? [] {
            guard let number = Int(status), (100...599).contains(number) else {
                problems.expect("HTTP 状态（如 409）", "HTTP statuses such as 409 as keys", at: value)
                continue
            }
            statuses[number] = value.choice(Dictionary(uniqueKeysWithValues: kinds), problems)
        }
        return statuses
    }

    private func tellNoAnswer(_ node: Node) {
        problems.add(
            at: node,
            .init(zh: "没有说明如何读取回复。", en: "Nothing says how the reply is read."),
            fix: .init(zh: "请补写 answer 或 statuses。", en: "Add “answer”, or “statuses”.")
        )
    }
}

extension Operation {
    var references: [Reference] {
        path.references + headers.values.flatMap(\.references) + (body?.references ?? [])
    }

    func names(_ target: Reference.Target) -> Bool {
        references.contains { $0.target == target }
    }
}
