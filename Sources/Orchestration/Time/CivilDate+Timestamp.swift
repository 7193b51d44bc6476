extension Timestamp {
    /// The day on which this instant falls where clocks show `offset`.
    public func date(in offset: UTCOffset) -> CivilDate {
        CivilDate(
            daysSinceEpoch: Int((microseconds + offset.microseconds).flooredDivision(by: Self.microsecondsPerDay))
        )
    }

    /// The day that has this instant as its 24:00, or else the day on which the instant falls.
    func dateEnding(in offset: UTCOffset) -> CivilDate {
        adding(microseconds: -1).date(in: offset)
    }
}

extension CivilDate {
    /// 00:00 of the day where clocks show `offset`; held within the range of ``Timestamp``.
    public func start(in offset: UTCOffset) -> Timestamp {
        Self.midnight(before: daysSinceEpoch, in: offset)
    }

    /// 24:00 of the day, the same instant as 00:00 of the next; held within the range of ``Timestamp``.
    public func end(in offset: UTCOffset) -> Timestamp {
        Self.midnight(before: daysSinceEpoch + 1, in: offset)
    }

    private static func midnight(before daysSinceEpoch: Int, in offset: UTCOffset) -> Timestamp {
        Timestamp(microseconds: Int64(daysSinceEpoch) * Timestamp.microsecondsPerDay - offset.microseconds)
    }
}
