import Orchestration

/// A message carries what the department may see in the clear. Printed by oversight, it shows only which order it is.
extension WorkOrderMessage: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    public var description: String { "work order \(order.id), revision \(revision)" }
    public var debugDescription: String { description }
    public var customMirror: Mirror { Mirror(self, children: ["order": order.id.text, "revision": revision]) }
}

extension WorkOrderMaterial: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    public var description: String { "material \(id), \(standing.rawValue)" }
    public var debugDescription: String { description }
    public var customMirror: Mirror { Mirror(self, children: ["id": id.text, "standing": standing.rawValue]) }
}
