/// A running limit (时限). Its marks are instants at which something must happen even if nobody acts.
public struct Clock: Hashable, Sendable, Codable {
    public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        /// The authority's limit for saying what is missing.
        case correctionNotice
        /// The applicant's time to answer a notice of correction.
        case correction
        /// The applicant's time to answer one department's objection.
        case objection
        case itemPromised
        case casePromised
        case tolerance
        case verification
        /// A party's time to perform an act.
        case act
        /// A department's system has not acknowledged an order.
        case receipt
        /// All sources of one material together.
        case fetchBudget
        /// The pause before a technical retry.
        case retry
        /// A consulted department's time to speak.
        case consultation
        /// The applicant's time to answer a department's question.
        case question
        /// A party's time to pay, sign or appear.
        case task
        /// The organ's own estimate of a special procedure.
        case procedure
        /// The time an item may go on outside the system.
        case diversion
        /// The signer's time to mend what was found untrue (限期整改).
        case rectification
        /// Until the result must be in the party's hands.
        case delivery
        /// One channel's time to deliver a notice.
        case notice
        /// Until the next period of a recurring item.
        case period
    }

    public enum Subject: Hashable, Sendable, Codable {
        case `case`
        case item(ItemID)
        case material(MaterialID)
        case order(WorkOrderID)
        case act(ActID)
        case notice(NoticeID)
    }

    public struct Mark: Hashable, Sendable, Codable {
        public enum Kind: String, Hashable, Sendable, Codable {
            case reminder, yellow, red, expire
        }

        public var kind: Kind
        public var at: Timestamp

        public init(kind: Kind, at: Timestamp) {
            self.kind = kind
            self.at = at
        }
    }

    public var id: ClockID
    public var kind: Kind
    public var subject: Subject
    public var start: Timestamp
    public var limit: TimeLimit
    public var due: Timestamp
    /// In order of time.
    public var marks: [Mark]
    public var firedMarks: Int
    /// `id@version` of the calendar that counted, and whether it ran past that calendar's horizon.
    public var calendar: String
    public var isProvisional: Bool
    /// Raised whenever the marks are computed anew: a wake-up for an older generation finds nothing to do.
    public var generation: Int
    public var pauses: [Pause]

    // The following are absent in clocks of earlier events.

    /// The law's limit, past which the red card is raised.
    public var statutory: TimeLimit?
    /// How long before the end the party is reminded, for a clock that expires.
    public var remind: [TimeLimit]?
    /// Whether an end in calendar days moves on from a day off; absent: as the calendar says.
    public var movesFromHoliday: Bool?
    /// In the order in which they were granted, each id once.
    public var extensions: [ClockExtension]?
    /// Items whose time the clock does not count (不计时限).
    public var excludes: [ItemID]?

    public init(
        id: ClockID,
        kind: Kind,
        subject: Subject,
        start: Timestamp,
        limit: TimeLimit,
        due: Timestamp,
        marks: [Mark],
        firedMarks: Int = 0,
        calendar: String,
        isProvisional: Bool = false,
        generation: Int = 0,
        pauses: [Pause] = [],
        statutory: TimeLimit? = nil,
        remind: [TimeLimit]? = nil,
        movesFromHoliday: Bool? = nil,
        extensions: [ClockExtension]? = nil,
        excludes: [ItemID]? = nil
    ) {
        self.id = id
        self.kind = kind
        self.subject = subject
        self.start = start
        self.limit = limit
        self.due = due
        self.marks = marks
        self.firedMarks = firedMarks
        self.calendar = calendar
        self.isProvisional = isProvisional
        self.generation = generation
        self.pauses = pauses
        self.statutory = statutory
        self.remind = remind
        self.movesFromHoliday = movesFromHoliday
        self.extensions = extensions
        self.excludes = excludes
    }
}

extension Clock {
    public var isPaused: Bool { pauses.contains { $0.to == nil } }

    /// Why it stands still now; empty while it runs, and where earlier events gave no reason.
    public var pausedFor: [PauseReason] { pauses.filter { $0.to == nil }.compactMap(\.reason) }

    /// Whether something happens at its end by itself, instead of supervision marks alone.
    public var expires: Bool { marks.contains { $0.kind == .expire } }

    /// What extensions added, in the limit's unit; `nil` when there are none.
    public var added: TimeLimit? { ClockExtension.sum(extensions ?? []) }

    /// The law's limit with those extensions that lengthen it.
    public var statutoryTotal: TimeLimit? {
        statutory.map { limit in
            let legal = (extensions ?? []).filter(\.isLegal)
            return ClockExtension.sum(legal).flatMap { limit.extended(by: $0) } ?? limit
        }
    }

    /// What runs is what it is about: there is one clock of a kind for a subject, and its id says so.
    static func id(_ kind: Kind, _ subject: Subject) -> ClockID { ClockID("\(kind.rawValue)/\(subject.text)") }

    /// The next mark that will fire by itself, or `nil` while paused or when all have fired.
    public var nextMark: Mark? {
        guard !isPaused, marks.indices.contains(firedMarks) else { return nil }
        return marks[firedMarks]
    }
}
