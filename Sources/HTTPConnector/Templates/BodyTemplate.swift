import AdapterKit
import Messaging

/// The tree of a request's body. A value that is one reference keeps its type; a member whose reference may be missing, and is,
/// is left out.
indirect enum BodyTemplate: Hashable, Sendable {
    case fixed(JSONValue)
    case text(TextTemplate)
    case list([BodyTemplate])
    case object([String: BodyTemplate])
    /// Once for each of the order's materials.
    case each(BodyTemplate)

    func value(with values: TemplateValues) throws(AdapterError) -> JSONValue? {
        switch self {
        case .fixed(let value): return value
        case .text(let template):
            if let reference = template.onlyReference { return try values.value(of: reference) }
            return try template.text(with: values).map { .text($0) }
        case .list(let elements):
            var list: [JSONValue] = []
            for element in elements {
                if let value = try element.value(with: values) { list.append(value) }
            }
            return .list(list)
        case .object(let members):
            var object: [String: JSONValue] = [:]
            for (name, member) in members { object[name] = try member.value(with: values) }
            return .object(object)
        case .each(let element):
            var list: [JSONValue] = []
            for material in values.message?.materials ?? [] {
                var values = values
                values.material = material
                if let value = try element.value(with: values) { list.append(value) }
            }
            return .list(list)
        }
    }

    /// All references, for the check that each table they name is there.
    var references: [Reference] {
        switch self {
        case .fixed: []
        case .text(let template): template.references
        case .list(let elements): elements.flatMap(\.references)
        case .object(let members): members.values.flatMap(\.references)
        case .each(let element): element.references
        }
    }
}
