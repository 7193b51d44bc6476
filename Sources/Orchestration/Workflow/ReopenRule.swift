/// Items whose decision rests on a field or a result, and that are decided anew when it changes (重开).
public struct ReopenRule: Hashable, Sendable, Codable {
    public var trigger: Condition.Operand
    public var items: [ItemID]

    public init(trigger: Condition.Operand, items: [ItemID]) {
        self.trigger = trigger
        self.items = items
    }
}
