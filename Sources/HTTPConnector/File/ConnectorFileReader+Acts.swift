import Orchestration

extension ConnectorFileReader {
    func acts(_ node: Node, _ operations: OperationReader, _ answers: AnswerReadingReader) -> ActsSource? {
        if node.scalar == "none" { return ActsSource.none }
        guard node.mapping?.count == 1 else {
            problems.expect(" none、poll 或 callback", "none, or one of poll and callback", at: node)
            return nil
        }
        guard let section = Section(node, optional: ["poll", "callback"], problems) else { return nil }
        if let poll = section["poll"] { return self.poll(poll, operations, answers) }
        return section["callback"].flatMap { callback($0, answers) }
    }

    private func poll(_ node: Node, _ operations: OperationReader, _ answers: AnswerReadingReader) -> ActsSource? {
        let required = ["path", "list", "cursor", "case", "order", "answer"]
        guard let section = Section(node, required: required, optional: ["method", "headers", "body"], problems),
            let path = section["path"]
        else { return nil }
        let operation = operations.request(section, path: path, method: "GET", in: .acts)
        if !operation.names(.cursor) {
            problems.add(
                at: path,
                .init(zh: "轮询必须带上游标。", en: "The list has to be asked for what comes after a cursor."),
                fix: .init(zh: "请在 path 中写 {cursor?}。", en: "Write {cursor?} in its path.")
            )
        }
        guard let act = act(section, answers), let list = section["list"].flatMap(list),
            let cursor = section["cursor"].flatMap(answers.source)
        else { return nil }
        return .poll(ActsSource.Poll(operation: operation, list: list, cursor: cursor, act: act))
    }

    private func callback(_ node: Node, _ answers: AnswerReadingReader) -> ActsSource? {
        let required = ["listen", "path", "auth", "store", "case", "order", "answer"]
        let optional = ["list", "maximumActs", "bodyBytes", "allowsPlainHTTP"]
        guard let section = Section(node, required: required, optional: optional, problems),
            let address = section["listen"].flatMap({ address($0, section) }),
            let path = section["path"]?.text(problems), let credentials = section["auth"].flatMap(credentials),
            let store = section["store"]?.text(problems), let act = act(section, answers)
        else { return nil }
        if credentials == Credentials.none, let auth = section["auth"] {
            problems.add(
                at: auth,
                .init(zh: "接收结果的地址必须验证来者。", en: "Whoever sends acts here has to prove who it is."),
                fix: .init(zh: "请写 bearer、basic 或 header。", en: "Write bearer, basic or header.")
            )
        }
        return .callback(
            ActsSource.Callback(
                host: address.host,
                port: address.port,
                path: path.hasPrefix("/") ? path : "/\(path)",
                credentials: credentials,
                store: absolute(store),
                maximumActs: section["maximumActs"]?.integer(in: 1...10_000_000, problems) ?? 1_000_000,
                bodyBytes: section["bodyBytes"]?.integer(in: 256...16_777_216, problems) ?? 262_144,
                list: section["list"].flatMap(list) ?? .whole,
                act: act
            )
        )
    }

    private func act(_ section: Section, _ answers: AnswerReadingReader) -> ActReading? {
        let all = Set(Answer.Kind.allCases)
        guard let order = section["order"].flatMap(answers.source),
            let caseID = section["case"].flatMap(answers.source),
            let answer = section["answer"].flatMap({ answers.reading($0, admitted: all, mayPassOver: true) })
        else { return nil }
        return ActReading(order: order, caseID: caseID, answer: answer)
    }

    /// `/` by itself stands for the whole document.
    private func list(_ node: Node) -> JSONPointer? {
        node.scalar == "/" ? .whole : node.pointer(problems)
    }

    private func address(_ node: Node, _ section: Section) -> (host: String, port: Int)? {
        let allowsPlain = section["allowsPlainHTTP"]?.boolean(problems) ?? false
        guard let text = node.text(problems) else { return nil }
        guard let colon = text.lastIndex(of: ":"), let port = Int(text[text.index(after: colon)...]),
            (0...65_535).contains(port)
        else {
            problems.expect("地址和端口（如 127.0.0.1:9080）", "an address and a port such as 127.0.0.1:9080", at: node)
            return nil
        }
        let host = String(text[..<colon])
        guard BaseURL.isLoopback(host) || allowsPlain else {
            problems.add(
                at: node,
                .init(zh: "此处收到的内容未经加密。", en: "What is received here is not encrypted."),
                fix: .init(
                    zh: "请监听 127.0.0.1，由前置代理提供 TLS；网络本身受保护时写“allowsPlainHTTP: true”。",
                    en:
                        "Listen on 127.0.0.1 behind a proxy with TLS; where the network itself is protected, write “allowsPlainHTTP: true”."
                )
            )
            return nil
        }
        return (host, port)
    }
}
