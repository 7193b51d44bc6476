import Messaging
import Orchestration

extension ConnectorFileReader {
    func department(_ node: Node) -> DepartmentID? {
        guard let text = node.text(problems) else { return nil }
        let id = DepartmentID(text)
        guard Channel.canName(id) else {
            problems.expect("由字母、数字、“-”组成的部门角色", "a department role of letters, digits and hyphens", at: node)
            return nil
        }
        return id
    }

    func baseURL(_ section: Section) -> BaseURL? {
        let allowsPlain = section["allowsPlainHTTP"]?.boolean(problems) ?? false
        guard let node = section["baseURL"], let text = node.text(problems) else { return nil }
        guard let url = BaseURL(text) else {
            problems.expect("形如 https://主机/路径 的地址", "an address such as https://host/path", at: node)
            return nil
        }
        guard !url.isPlain || url.isLoopback || allowsPlain else {
            problems.add(
                at: node,
                .init(zh: "http 会把个人信息明文传输。", en: "Plain http would send personal data in the clear."),
                fix: .init(
                    zh: "请改用 https；确需明文时写“allowsPlainHTTP: true”。",
                    en: "Use https; where the network itself is protected, write “allowsPlainHTTP: true”."
                )
            )
            return nil
        }
        return url
    }

    func credentials(_ node: Node) -> Credentials? {
        if node.scalar == "none" { return Credentials.none }
        guard node.mapping != nil else {
            problems.expect(" none、bearer、basic 或 header", "none, or one of bearer, basic, header", at: node)
            return nil
        }
        guard let section = Section(node, optional: ["bearer", "basic", "header"], problems) else { return nil }
        if let bearer = section["bearer"] { return secret(bearer).map(Credentials.bearer) }
        if let basic = section["basic"], let parts = Section(basic, required: ["user", "password"], problems) {
            guard let user = parts["user"]?.text(problems), let password = parts["password"].flatMap(secret) else {
                return nil
            }
            return .basic(user: user, password: password)
        }
        if let header = section["header"], let parts = Section(header, required: ["name", "value"], problems) {
            guard let name = parts["name"].flatMap(headerName), let value = parts["value"].flatMap(secret) else {
                return nil
            }
            return .header(name: name, value: value)
        }
        return nil
    }

    func headerName(_ node: Node) -> String? {
        guard let name = node.text(problems) else { return nil }
        guard name.utf8.allSatisfy({ $0 == UInt8(ascii: "-") || $0.isAlphanumeric }) else {
            problems.expect("由字母、数字、“-”组成的头名", "a header's name of letters, digits and hyphens", at: node)
            return nil
        }
        return name
    }

    private func secret(_ node: Node) -> Secret? {
        guard let section = Section(node, optional: ["file", "environment"], problems) else { return nil }
        switch (section["file"]?.text(problems), section["environment"]?.text(problems)) {
        case (let path?, nil): return .file(absolute(path))
        case (nil, let name?): return .environment(name)
        default:
            problems.add(
                at: node,
                .init(
                    zh: "密钥来自 file 或 environment 之一。",
                    en: "A secret comes from either a file or an environment variable."
                ),
                fix: .init(zh: "请写“file: 路径”或“environment: 变量名”。", en: "Write “file: path” or “environment: NAME”.")
            )
            return nil
        }
    }

    func tls(_ node: Node) -> TLSFiles? {
        guard let section = Section(node, optional: ["authorities", "certificate", "key"], problems) else { return nil }
        if (section["certificate"] == nil) != (section["key"] == nil) {
            problems.add(
                at: node,
                .init(zh: "certificate 与 key 必须同时写。", en: "A certificate needs its key, and a key its certificate."),
                fix: .init(zh: "请补上另一个。", en: "Add the other one.")
            )
        }
        return TLSFiles(
            authorities: section["authorities"]?.text(problems).map(absolute),
            certificate: section["certificate"]?.text(problems).map(absolute),
            key: section["key"]?.text(problems).map(absolute)
        )
    }

    func limits(_ node: Node) -> ConnectorLimits {
        var limits = ConnectorLimits()
        guard
            let section = Section(node, optional: ["timeoutMilliseconds", "concurrency", "responseBytes"], problems)
        else { return limits }
        if let value = section["timeoutMilliseconds"]?.integer(in: 10...600_000, problems) {
            limits.timeoutMilliseconds = value
        }
        if let value = section["concurrency"]?.integer(in: 1...256, problems) { limits.concurrency = value }
        if let value = section["responseBytes"]?.integer(in: 256...67_108_864, problems) {
            limits.responseBytes = value
        }
        return limits
    }

    /// Paths in the file begin where the file lies.
    func absolute(_ path: String) -> String {
        path.hasPrefix("/") ? path : "\(directory)/\(path)"
    }
}

extension UInt8 {
    var isAlphanumeric: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: false
        }
    }
}
