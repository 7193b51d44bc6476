/// More time granted to a running clock (延期).
public struct ClockExtension: Hashable, Sendable, Codable {
    /// Names the grant, so that it counts once however often it is reported.
    public var id: String
    /// In the unit of the clock's limit.
    public var by: TimeLimit
    public var grantedAt: Timestamp
    /// Whether the law's own limit grows as well (行政许可法 art. 42: 20 + 10 working days), so that the red card waits.
    public var isLegal: Bool

    public init(id: String, by: TimeLimit, grantedAt: Timestamp, isLegal: Bool) {
        self.id = id
        self.by = by
        self.grantedAt = grantedAt
        self.isLegal = isLegal
    }

    /// `nil` when there are none. All have the unit of their clock.
    static func sum(_ extensions: [ClockExtension]) -> TimeLimit? {
        guard let first = extensions.first else { return nil }
        return extensions.dropFirst().reduce(first.by) { $0.extended(by: $1.by) ?? $0 }
    }
}

/// What came of asking for more time. A value: the rule that asked makes a refusal or a fact of it.
public enum ClockExtensionOutcome: Hashable, Sendable {
    case extended(Recount)
    /// This grant counts already.
    case counted
    /// Another grant has the same id.
    case idTaken
    /// The limit had run out at that instant, too long ago.
    case ranOut(Timestamp)
    /// No more than this is left of what the rule allows; `nil` when nothing is allowed in the clock's unit.
    case tooLong(left: TimeLimit?)
}
