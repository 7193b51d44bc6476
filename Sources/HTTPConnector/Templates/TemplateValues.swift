import AdapterKit
import Messaging
import Orchestration

/// What references stand for while one request is made.
struct TemplateValues: Sendable {
    var order: WorkOrderID?
    var message: WorkOrderMessage?
    var material: WorkOrderMaterial?
    var cursor: String?
    var limit: Int?
    var tables: [String: CodeTable] = [:]

    /// - Returns: `nil` for a reference that may be missing, and is.
    /// - Throws: `refused`, naming the reference and never its value.
    func value(of reference: Reference) throws(AdapterError) -> JSONValue? {
        guard let value = value(of: reference.target) else {
            if reference.isOptional { return nil }
            throw .refused("the work order has no '\(reference.name)', which the connector file asks for")
        }
        guard let name = reference.table else { return value }
        guard let code = tables[name]?.code(for: value) else {
            throw .refused("the value of '\(reference.name)' has no code in the connector file's table '\(name)'")
        }
        return code
    }

    private func value(of target: Reference.Target) -> JSONValue? {
        switch target {
        case .member(.order): order.map { .text($0.text) }
        case .member(let member): message.flatMap { $0.value(of: member) }
        case .field(let id): message?.fields[id].map(JSONValue.init)
        case .material(let id, let member): message?.materials.first { $0.id == id }?.value(of: member)
        case .each(let member): material?.value(of: member)
        case .cursor: cursor.map { .text($0) }
        case .limit: limit.map { .integer(Int64($0)) }
        }
    }
}
