/// How often an item is done in one case.
public enum Repetition: Hashable, Sendable, Codable {
    /// Once for every element of a list in the application: per child, per employee.
    case each(ListID)
    /// Again and again, one after the other: an extension that is applied for, a settlement every period.
    case recurring(Recurrence)
}

/// A loop or a period: runs are numbered from 1 and each begins after the one before it.
public struct Recurrence: Hashable, Sendable, Codable {
    /// The most runs that one case may have, 1 … 120.
    public var maximum: Int
    /// Who asks for a run; `nil` where each period begins by itself.
    public var startedBy: Initiator?
    /// The time from one run's release to the next run's beginning.
    public var period: TimeLimit?

    public init(maximum: Int, startedBy: Initiator? = nil, period: TimeLimit? = nil) {
        self.maximum = maximum
        self.startedBy = startedBy
        self.period = period
    }
}

/// Who may add something to a running case.
public enum Initiator: String, Hashable, Sendable, Codable, CaseIterable {
    case applicant, supervisor
}
