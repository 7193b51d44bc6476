import Messaging
import Orchestration

extension ConnectorFileReader {
    func tables(_ node: Node) -> [String: CodeTable] {
        var tables: [String: CodeTable] = [:]
        for (name, node) in node.namedEntries(problems) {
            var codes: [String: JSONValue] = [:]
            for (key, value) in node.namedEntries(problems) {
                guard case .scalar(let text, let isQuoted) = value.content else {
                    problems.expect("一个代码", "a code", at: value)
                    continue
                }
                codes[key] = JSONValue(scalar: text, isQuoted: isQuoted)
            }
            tables[name] = CodeTable(codes: codes)
        }
        return tables
    }

    func errors(_ node: Node) -> ErrorClasses {
        var errors = ErrorClasses()
        let byStatus: [(String, ErrorClasses.Class)] = [
            ("unavailable", .unavailable), ("premature", .premature), ("refused", .refused),
        ]
        guard let section = Section(node, optional: byStatus.map(\.0) + ["code", "codes"], problems) else {
            return errors
        }
        for (name, kind) in byStatus {
            for status in section[name]?.statuses(problems) ?? [] { errors.statuses[status] = kind }
        }
        errors.pointer = section["code"]?.pointer(problems)
        let classes: [String: ErrorClasses.Class] = [
            "success": .success, "unavailable": .unavailable, "premature": .premature, "refused": .refused,
            "notFound": .notFound,
        ]
        for (code, value) in section["codes"]?.namedEntries(problems) ?? [] {
            errors.codes[code] = value.choice(classes, problems)
        }
        if (section["code"] == nil) != (section["codes"] == nil) {
            problems.add(
                at: node,
                .init(
                    zh: "code（位置）与 codes（含义）必须同时写。",
                    en: "“code” (where it stands) and “codes” (what they mean) belong together."
                ),
                fix: .init(zh: "请补上另一个。", en: "Add the other one.")
            )
        }
        return errors
    }
}

extension Node {
    /// The entries of a mapping whose keys the author chooses.
    func namedEntries(_ problems: Problems) -> [(String, Node)] {
        guard let mapping else {
            problems.expect("若干“键: 值”", "“key: value” pairs", at: self)
            return []
        }
        return mapping.compactMap { entry in
            if let key = entry.key.scalar { return (key, entry.value) }
            problems.expect("一个词", "a word", at: entry.key)
            return nil
        }
    }

    func pointer(_ problems: Problems) -> JSONPointer? {
        guard let text = text(problems) else { return nil }
        if let pointer = JSONPointer(text) { return pointer }
        problems.expect("以“/”开头的 JSON 指针（如 /decision/number）", "a JSON pointer such as /decision/number", at: self)
        return nil
    }

    /// Single statuses, or ranges such as `500-599`.
    func statuses(_ problems: Problems) -> Set<Int> {
        var statuses: Set<Int> = []
        for node in elements {
            let bounds = (node.scalar ?? "").split(separator: "-").map { Int($0) ?? 0 }
            guard let low = bounds.first, let high = bounds.last, bounds.count <= 2, (100...599).contains(low),
                (low...599).contains(high)
            else {
                problems.expect("HTTP 状态（如 404 或 500-599）", "an HTTP status such as 404 or 500-599", at: node)
                continue
            }
            statuses.formUnion(low...high)
        }
        return statuses
    }
}
