extension TimeLimit {
    /// The longest limit of exact length that is no longer than this, in the finest unit that can hold it.
    static func atMost(microseconds: Int64) -> TimeLimit {
        let seconds = Int(max(microseconds, 0) / 1_000_000)
        if seconds <= countRange.upperBound { return .seconds(seconds) }
        let minutes = seconds / 60
        return minutes <= countRange.upperBound ? .minutes(minutes) : .hours(minutes / 60)
    }
}
