import Messaging
import Orchestration

extension BodyTemplate {
    init(_ node: Node, in scope: Reference.Scope, _ problems: Problems) {
        switch node.content {
        case .scalar(let text, let isQuoted):
            if text.contains("${") {
                self = .text(TextTemplate(text, opening: "${", in: scope, at: node, problems))
            } else {
                self = .fixed(JSONValue(scalar: text, isQuoted: isQuoted))
            }
        case .sequence(let nodes):
            self = .list(nodes.map { BodyTemplate($0, in: scope, problems) })
        case .mapping(let entries):
            guard entries.first?.key.scalar != "$each" else {
                self = Self.each(node, in: scope, problems)
                return
            }
            var members: [String: BodyTemplate] = [:]
            for entry in entries {
                guard let name = entry.key.scalar else {
                    problems.expect("一个词", "a word", at: entry.key)
                    continue
                }
                members[name] = BodyTemplate(entry.value, in: scope, problems)
            }
            self = .object(members)
        }
    }

    private static func each(_ node: Node, in scope: Reference.Scope, _ problems: Problems) -> BodyTemplate {
        guard let section = Section(node, required: ["$each", "$as"], problems), let element = section["$as"] else {
            return .fixed(.null)
        }
        guard scope == .order else {
            problems.add(
                at: node,
                .init(zh: "此处不能用 $each。", en: "$each cannot stand here."),
                fix: .init(
                    zh: "$each 只能写在工单请求的正文里，且不能嵌套。",
                    en: "Use it in an order's body, and not inside another."
                )
            )
            return .fixed(.null)
        }
        guard section["$each"]?.choice(["materials": true], problems) == true else { return .fixed(.null) }
        return .each(BodyTemplate(element, in: .eachMaterial, problems))
    }
}

extension JSONValue {
    /// What an unquoted word of YAML means; a quoted one is a text.
    init(scalar text: String, isQuoted: Bool) {
        switch text {
        case _ where isQuoted: self = .text(text)
        case "", "~", "null": self = .null
        case "true": self = .boolean(true)
        case "false": self = .boolean(false)
        default:
            // `007` is a code and not a number.
            if let integer = Int64(text), "\(integer)" == text {
                self = .integer(integer)
            } else {
                self = .text(text)
            }
        }
    }
}
