/// A running limit and why it ends when it ends.
public struct ClockProgress: Hashable, Sendable, Codable {
    public var id: ClockID
    public var kind: Clock.Kind
    public var kindText: LocalizedText
    /// What it is about, in words.
    public var subject: LocalizedText
    public var start: Timestamp
    public var limit: TimeLimit
    /// `nil` while the clock stands still.
    public var due: Timestamp?
    public var isOverdue: Bool
    /// Counted past the calendar's horizon (暂按周末推算).
    public var isProvisional: Bool
    /// Whole working days after today, through the last day.
    public var workingDaysLeft: Int
    public var explanation: LocalizedText
}
