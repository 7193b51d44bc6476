import Messaging
import Orchestration

/// An item that the workflow offers, or the next run of a loop, becomes part of the case.
struct ItemAdditionRequest: CommandRequest {
    enum CodingKeys: String, CodingKey, CaseIterable { case item, reason }
    typealias Keys = CodingKeys

    var item: ItemID
    var reason: String?

    func command(at desk: CommandDesk) -> Command {
        .addItem(ItemAddition(item: item, reason: reason.map { Sealed($0) }))
    }
}

/// Single items are taken back; the case goes on with the others.
struct ItemWithdrawalRequest: CommandRequest {
    enum CodingKeys: String, CodingKey, CaseIterable { case items, reason }
    typealias Keys = CodingKeys

    var items: [ItemID]
    var reason: String

    func check(_ limits: HTTPLimits) throws {
        try items.checkCount(atMost: limits.entries, at: "$.items")
        guard !items.isEmpty else {
            throw Problem.malformed(zh: "请至少列出一个事项", en: "name at least one item", at: "$.items")
        }
    }

    func command(at desk: CommandDesk) -> Command {
        .withdrawItems(ItemWithdrawal(items: items, reason: Sealed(reason)))
    }
}
