/// Force majeure: a supervisor gives more time for a promised material, also shortly after it ran out.
public struct ToleranceExtension: Hashable, Sendable, Codable {
    public var material: MaterialID
    public var by: TimeLimit
    public var reason: Sealed<String>

    public init(material: MaterialID, by: TimeLimit, reason: Sealed<String>) {
        self.material = material
        self.by = by
        self.reason = reason
    }
}

/// A limit is made longer before it runs out, as far as the rule allows (延期).
public struct LimitExtension: Hashable, Sendable, Codable {
    /// `nil` for the theme's own promise.
    public var item: ItemID?
    public var by: TimeLimit
    public var reason: Sealed<String>
    /// Who approved it: a name or office.
    public var approver: String

    public init(item: ItemID? = nil, by: TimeLimit, reason: Sealed<String>, approver: String) {
        self.item = item
        self.by = by
        self.reason = reason
        self.approver = approver
    }
}

/// The holder of a card says that it is unjust (申诉).
public struct CardAppeal: Hashable, Sendable, Codable {
    public var card: CardID
    public var reason: Sealed<String>

    public init(card: CardID, reason: Sealed<String>) {
        self.card = card
        self.reason = reason
    }
}

/// A supervisor's word on a card: lifted (撤牌) or upheld.
public struct CardRuling: Hashable, Sendable, Codable {
    public var card: CardID
    public var isLifted: Bool
    public var reason: Sealed<String>

    public init(card: CardID, isLifted: Bool, reason: Sealed<String>) {
        self.card = card
        self.isLifted = isLifted
        self.reason = reason
    }
}

/// The breach that stood against a person in this case is repaired (信用修复).
public struct BreachRepair: Hashable, Sendable, Codable {
    public var reason: Sealed<String>

    public init(reason: Sealed<String>) {
        self.reason = reason
    }
}

/// The calendar was published late or changed: the case's open clocks are counted anew under the context's calendars.
public struct CalendarChange: Hashable, Sendable, Codable {
    public var reason: String

    public init(reason: String) {
        self.reason = reason
    }
}

/// The case goes on under another version of its workflow.
public struct Migration: Hashable, Sendable, Codable {
    public var to: WorkflowReference
    /// Old item to new item; an item not named keeps its id.
    public var items: [ItemID: ItemID]
    public var reason: Sealed<String>

    public init(to: WorkflowReference, items: [ItemID: ItemID] = [:], reason: Sealed<String>) {
        self.to = to
        self.items = items
        self.reason = reason
    }
}

/// What the applicant thinks of it (好差评).
public struct Rating: Hashable, Sendable, Codable {
    /// 1 非常不满意 … 5 非常满意.
    public var grade: Int
    public var item: ItemID?
    public var comment: Sealed<String>?

    public init(grade: Int, item: ItemID? = nil, comment: Sealed<String>? = nil) {
        self.grade = grade
        self.item = item
        self.comment = comment
    }
}
