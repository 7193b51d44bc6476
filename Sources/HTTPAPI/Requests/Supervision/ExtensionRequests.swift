import Messaging
import Orchestration

/// More time for a promised material (不可抗力).
struct ToleranceExtensionRequest: CommandRequest {
    enum CodingKeys: String, CodingKey, CaseIterable { case by, reason }
    typealias Keys = CodingKeys

    var by: TimeLimit
    var reason: String

    func command(at desk: CommandDesk) throws -> Command {
        .extendTolerance(ToleranceExtension(material: try desk.name("material"), by: by, reason: Sealed(reason)))
    }
}

/// More time for an item, or for the whole case where none is named (延期).
struct LimitExtensionRequest: CommandRequest {
    enum CodingKeys: String, CodingKey, CaseIterable { case item, by, reason, approver }
    typealias Keys = CodingKeys

    var item: ItemID?
    var by: TimeLimit
    var reason: String
    /// The name or office that approved it.
    var approver: String

    func command(at desk: CommandDesk) -> Command {
        .extendLimit(LimitExtension(item: item, by: by, reason: Sealed(reason), approver: approver))
    }
}
