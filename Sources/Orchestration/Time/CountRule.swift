/// All that decides, besides the calendar and the start, when a limit runs out.
struct CountRule {
    var limit: TimeLimit
    /// In the limit's unit; another unit counts for nothing.
    var added: TimeLimit?
    /// In any order; overlaps count once.
    var pauses: [Pause] = []
    /// `nil`: as the calendar says.
    var moveFromHoliday: Bool?

    /// The limit with its extension.
    var total: TimeLimit { added.flatMap { limit.extended(by: $0) } ?? limit }
}
