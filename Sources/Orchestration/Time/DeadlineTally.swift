/// How many days of each kind lie between the start of a limit and its end.
public struct DeadlineTally: Hashable, Codable, Sendable {
    /// Weekend days and holidays that a limit in working days passed over.
    public internal(set) var restDays = 0
    /// Make-up workdays (调休上班) that were counted.
    public internal(set) var makeUpWorkdays = 0
    public internal(set) var pausedDays = 0
    /// Days of ad-hoc closures (临时停工) that a limit in working days passed over.
    public internal(set) var closureDays: Int?
    /// Days not worked on over which the end of a limit in calendar days moved on.
    public internal(set) var movedDays = 0
    /// Steps beyond ``DeadlineExplanation/mostSteps``, left out of the list but tallied here.
    public internal(set) var omittedSteps = 0

    public init() {}

    mutating func add(_ kind: DeadlineStep.Kind) {
        switch kind {
        case .weekend, .holiday: restDays += 1
        case .makeUpWorkdayCounted: makeUpWorkdays += 1
        case .pausedDay: pausedDays += 1
        case .movedOverHoliday, .movedTo: movedDays += 1
        case .closure: closureDays = (closureDays ?? 0) + 1
        case .startNotCounted, .counted, .receivedLater: break
        }
    }
}
