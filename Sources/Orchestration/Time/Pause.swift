/// A stretch during which a clock stands still: an approved special procedure (特别程序), a suspension, or the
/// applicant's own time in a correction (补正).
///
/// It covers `from` and what follows, up to but without `to`. One that does not end after it begins covers nothing.
public struct Pause: Hashable, Codable, Sendable {
    public let from: Timestamp
    /// `nil` while the pause lasts.
    public let to: Timestamp?
    /// Absent in pauses of earlier events.
    public let reason: PauseReason?

    public init(from: Timestamp, to: Timestamp?, reason: PauseReason? = nil) {
        self.from = from
        self.to = to
        self.reason = reason
    }

    /// The same stretches in order and apart from each other: where several reasons hold at once, time counts once.
    public static func merged(_ pauses: [Pause]) -> [Pause] { MergedPauses(pauses).pauses }
}

/// Pauses in order and apart from each other, so that overlaps count once.
struct MergedPauses {
    let pauses: [Pause]

    init(_ pauses: [Pause]) {
        var merged: [Pause] = []
        for pause in pauses.filter(\.coversSomething).sorted(by: { $0.from < $1.from }) {
            guard let last = merged.last, last.reaches(pause.from) else {
                merged.append(Pause(from: pause.from, to: pause.to))
                continue
            }
            merged[merged.count - 1] = Pause(from: last.from, to: Self.later(last.to, pause.to))
        }
        self.pauses = merged
    }

    private static func later(_ left: Timestamp?, _ right: Timestamp?) -> Timestamp? {
        guard let left, let right else { return nil }
        return max(left, right)
    }
}

extension Pause {
    fileprivate var coversSomething: Bool { to.map { $0 > from } ?? true }

    fileprivate func reaches(_ instant: Timestamp) -> Bool { to.map { $0 >= instant } ?? true }
}
