import Messaging
import Orchestration

/// The case goes on under another published version of its workflow (在办件迁移).
struct MigrationRequest: CommandRequest {
    struct Target: StrictObject {
        enum CodingKeys: String, CodingKey, CaseIterable { case id, version }
        typealias Keys = CodingKeys

        var id: WorkflowID
        var version: String
    }

    enum CodingKeys: String, CodingKey, CaseIterable { case to, items, reason }
    typealias Keys = CodingKeys

    var to: Strict<Target>
    /// Old item to new item; an item not named keeps its id.
    var items: [ItemID: ItemID]?
    var reason: String

    func check(_ limits: HTTPLimits) throws {
        try (items ?? [:]).checkCount(atMost: limits.entries, at: "$.items")
    }

    func command(at desk: CommandDesk) async throws -> Command {
        .migrate(
            Migration(
                to: try await desk.version(to.id, to.version, at: "$.to"),
                items: items ?? [:],
                reason: Sealed(reason)
            )
        )
    }
}
