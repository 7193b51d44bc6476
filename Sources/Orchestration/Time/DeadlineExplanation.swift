/// How a deadline came about, day by day.
public struct DeadlineExplanation: Hashable, Codable, Sendable {
    /// Steps kept; ``DeadlineTally/omittedSteps`` says how many more there were.
    public static let mostSteps = 1000

    public let start: Timestamp
    public let limit: TimeLimit
    /// What extensions (延期) added to the limit.
    public let added: TimeLimit?
    /// Where the days begin and end.
    public let offset: UTCOffset
    /// `id@version` of the calendar.
    public let calendar: String
    /// `nil` while the clock stands still.
    public let deadline: Deadline?
    /// Empty for limits in hours, minutes and seconds.
    public let steps: [DeadlineStep]
    public let tally: DeadlineTally
    /// Paused time that put off the end, for limits in hours, minutes and seconds.
    public let pausedMicroseconds: Int64
    /// Each reason for which the clock stood still, once.
    public let pauseReasons: [PauseReason]?
}
