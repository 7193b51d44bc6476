import Orchestration

/// A mapping whose keys are known words. What is wrong with the keys themselves is told on creation.
struct Section {
    let node: Node
    private var values: [String: Node] = [:]

    init?(_ node: Node, required: [String] = [], optional: [String] = [], _ problems: Problems) {
        guard let entries = node.mapping else {
            problems.expect(
                "若干“键: 值”",
                "“key: value” pairs (\((required + optional).joined(separator: ", ")))",
                at: node
            )
            return nil
        }
        self.node = node
        for entry in entries {
            guard let key = entry.key.scalar, (required + optional).contains(key) else {
                problems.add(
                    at: entry.key,
                    .init(
                        zh: "此处没有“\(entry.key.scalar ?? "")”这个键。",
                        en: "There is no key “\(entry.key.scalar ?? "")” here."
                    ),
                    fix: Suggestion.remedy(for: entry.key.scalar ?? "", among: required + optional)
                )
                continue
            }
            guard !entry.value.isEmpty else {
                problems.add(
                    at: entry.key,
                    .init(zh: "“\(key)”没有内容。", en: "“\(key)” has no value."),
                    fix: .init(zh: "请填写，或删去这个键。", en: "Fill it in, or delete the key.")
                )
                // It was written, so it is not told of as missing too.
                values[key] = entry.value
                continue
            }
            values[key] = entry.value
        }
        for key in required where values[key] == nil {
            problems.add(
                at: node,
                .init(zh: "缺少“\(key)”。", en: "“\(key)” is missing."),
                fix: .init(zh: "请补写“\(key): …”。", en: "Add “\(key): …”.")
            )
        }
    }

    subscript(key: String) -> Node? {
        guard let node = values[key], !node.isEmpty else { return nil }
        return node
    }
}

/// Reading single values; each says what is wrong and gives `nil`.
extension Node {
    func text(_ problems: Problems) -> String? {
        guard let text = scalar, !isEmpty, text.utf8.count <= 4000 else {
            problems.expect("一段文字", "a text of at most 4000 bytes", at: self)
            return nil
        }
        return text
    }

    func integer(in range: ClosedRange<Int>, _ problems: Problems) -> Int? {
        guard let number = scalar.flatMap({ Int($0) }), range.contains(number) else {
            let (low, high) = (range.lowerBound, range.upperBound)
            problems.expect("\(low) 至 \(high) 的整数", "a whole number from \(low) to \(high)", at: self)
            return nil
        }
        return number
    }

    func boolean(_ problems: Problems) -> Bool? {
        switch scalar {
        case "true", "yes": return true
        case "false", "no": return false
        default:
            problems.expect(" true 或 false", "true or false", at: self)
            return nil
        }
    }

    func choice<Value>(_ values: [String: Value], _ problems: Problems) -> Value? {
        guard let text = text(problems) else { return nil }
        guard let value = values[text] else {
            problems.unknown(text, among: Array(values.keys), at: self)
            return nil
        }
        return value
    }
}
