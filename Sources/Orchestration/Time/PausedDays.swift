/// The days on which a clock in days stands still: each that a pause touches, from the day on which it begins through
/// the day on which it ends. So a pause and resumption within one day costs that day, and one that ends at 24:00 does
/// not cost the next. Asked day by day in ascending order.
struct PausedDays {
    private let spans: [ClosedRange<CivilDate>]
    private let openFrom: CivilDate?
    private var position = 0

    init(_ merged: MergedPauses, in offset: UTCOffset) {
        spans = merged.pauses.compactMap { pause in
            pause.to.map { pause.from.date(in: offset)...$0.dateEnding(in: offset) }
        }
        openFrom = merged.pauses.last.flatMap { $0.to == nil ? $0.from.date(in: offset) : nil }
    }

    enum Standing {
        case running
        /// Paused up to and including that day.
        case paused(through: CivilDate)
        case stopped
    }

    mutating func standing(on day: CivilDate) -> Standing {
        if let openFrom, openFrom <= day { return .stopped }
        while position < spans.count, spans[position].upperBound < day { position += 1 }
        guard position < spans.count, spans[position].contains(day) else { return .running }
        return .paused(through: spans[position].upperBound)
    }
}
