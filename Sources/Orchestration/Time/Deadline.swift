/// When a limit runs out.
public struct Deadline: Hashable, Codable, Sendable {
    /// What is received before this instant is in time. For limits in days it is 24:00 of ``dueDate``.
    public let due: Timestamp
    /// The last day (届满日), for limits in days.
    public let dueDate: CivilDate?
    /// A day outside the calendar's horizon was judged by its weekday (暂按周末推算): compute again on publication.
    public let provisional: Bool
    /// `id@version` of the calendar.
    public let calendar: String

    public init(due: Timestamp, dueDate: CivilDate?, provisional: Bool, calendar: String) {
        self.due = due
        self.dueDate = dueDate
        self.provisional = provisional
        self.calendar = calendar
    }
}
