import Messaging
import Orchestration

/// Checks on materials that every department makes.
enum MaterialCheck {
    /// A primary material (主件) may never be missing. A promised one is not missing yet: its result waits for it (容缺受理).
    static func examine(_ message: WorkOrderMessage) -> CheckOutcome {
        let missing = message.materials.filter { $0.importance == .primary && !$0.isPresent }
        return missing.isEmpty ? .passes : .objects(missing.map { objection(to: $0.id, reason: "主件缺失或不可用。") })
    }

    /// An objection where the department finds one by chance: against a secondary material if there is one.
    static func anyObjection(to message: WorkOrderMessage) -> Objection? {
        let present = message.materials.filter { $0.standing == .supplied }
        let material = present.first { $0.importance == .secondary } ?? present.first
        return material.map { objection(to: $0.id, reason: "影像不清晰，关键信息无法辨认。") }
    }

    static func objection(to material: MaterialID, reason: String) -> Objection {
        Objection(material: material, reason: Sealed(reason), remedy: Sealed("请重新提供清晰、完整的材料。"))
    }
}

extension WorkOrderMaterial {
    /// In the department's hands, or replaced by a signed statement.
    var isPresent: Bool { standing == .supplied || standing == .committed }
}
