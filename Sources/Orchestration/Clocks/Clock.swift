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
    }

    public enum Subject: Hashable, Sendable, Codable {
        case `case`
        case item(ItemID)
        case material(MaterialID)
        case order(WorkOrderID)
        case act(ActID)
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
        pauses: [Pause] = []
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
    }
}

extension Clock {
    public var isPaused: Bool { pauses.last.map { $0.to == nil } ?? false }

    /// The next mark that will fire by itself, or `nil` while paused or when all have fired.
    public var nextMark: Mark? {
        guard !isPaused, marks.indices.contains(firedMarks) else { return nil }
        return marks[firedMarks]
    }
}
