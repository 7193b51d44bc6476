/// Open clocks were counted anew under a calendar that was published late or changed.
public struct ClocksRecounted: Hashable, Sendable, Codable {
    public var calendar: String
    public var clocks: [Clock]
    public var reason: String

    public init(calendar: String, clocks: [Clock], reason: String) {
        self.calendar = calendar
        self.clocks = clocks
        self.reason = reason
    }
}

public struct CardAppealed: Hashable, Sendable, Codable {
    public var card: CardID
    public var reason: Sealed<String>

    public init(card: CardID, reason: Sealed<String>) {
        self.card = card
        self.reason = reason
    }
}

public struct CardRuled: Hashable, Sendable, Codable {
    public var card: CardID
    public var isLifted: Bool
    public var reason: Sealed<String>
    /// `nil` when the engine lifted it by itself, after a calendar changed.
    public var by: String?

    public init(card: CardID, isLifted: Bool, reason: Sealed<String>, by: String? = nil) {
        self.card = card
        self.isLifted = isLifted
        self.reason = reason
        self.by = by
    }
}

/// The case goes on under another version of its workflow.
public struct CaseMigrated: Hashable, Sendable, Codable {
    public var from: WorkflowReference
    public var to: WorkflowReference
    public var items: [ItemID: ItemID]
    public var clocks: [Clock]
    public var reason: Sealed<String>
    /// Items that the old version did not have, and how they begin.
    public var added: [ItemID: ItemStatus]?

    public init(
        from: WorkflowReference,
        to: WorkflowReference,
        items: [ItemID: ItemID],
        clocks: [Clock],
        reason: Sealed<String>,
        added: [ItemID: ItemStatus]? = nil
    ) {
        self.from = from
        self.to = to
        self.items = items
        self.clocks = clocks
        self.reason = reason
        self.added = added
    }
}

public struct RatingGiven: Hashable, Sendable, Codable {
    public var rating: Rating

    public init(rating: Rating) {
        self.rating = rating
    }
}

/// Nobody in the departments is at work, so the theme's own promise stands still.
public struct CaseLimitPaused: Hashable, Sendable, Codable {
    public var clock: Clock

    public init(clock: Clock) {
        self.clock = clock
    }
}

/// The theme's own promise runs on with a new end.
public struct CaseLimitResumed: Hashable, Sendable, Codable {
    public var clock: Clock

    public init(clock: Clock) {
        self.clock = clock
    }
}
