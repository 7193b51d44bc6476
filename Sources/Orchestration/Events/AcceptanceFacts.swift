/// All sources have spoken; the lead's examiner looks at the application.
public struct ExaminationOpened: Hashable, Sendable, Codable {
    public var department: DepartmentID
    public var organ: OrganID
    /// What cannot begin whatever the examiner finds, because it still lacks something (分项受理); absent: everything is in.
    public var incomplete: [ItemID]?

    public init(department: DepartmentID, organ: OrganID, incomplete: [ItemID]? = nil) {
        self.department = department
        self.organ = organ
        self.incomplete = incomplete
    }
}

/// The one notice that names everything missing or wrong (补正告知书, 一次性告知).
public struct CorrectionRequested: Hashable, Sendable, Codable {
    public var notice: NoticeID
    public var gaps: [Gap]
    /// The applicant's time to answer.
    public var clock: Clock
    /// The item that was added to a case at work, where the notice is about its materials alone.
    public var item: ItemID?
    /// Why a supervisor raised what could have been told the first time.
    public var reason: Sealed<String>?

    public init(
        notice: NoticeID,
        gaps: [Gap],
        clock: Clock,
        item: ItemID? = nil,
        reason: Sealed<String>? = nil
    ) {
        self.item = item
        self.reason = reason
        self.notice = notice
        self.gaps = gaps
        self.clock = clock
        self.item = item
    }
}

/// One thing that is missing or wrong, and every way of mending it.
public struct Gap: Hashable, Sendable, Codable {
    public enum Subject: Hashable, Sendable, Codable {
        case material(MaterialID)
        case field(FieldID)
        case situation(SituationID)
        case act(ActID)
        case party(PartyID)
        /// The application names too few elements.
        case list(ListID)
    }

    public enum Remedy: String, Hashable, Sendable, Codable {
        case upload, counter, promise, commit, fillIn, sign
        /// Let the system call the certificate.
        case authorise
    }

    public var subject: Subject
    public var remedies: [Remedy]
    /// The examiner's or the department's words, where a person objected.
    public var objection: Objection?
    /// Why the promise or the commitment that the applicant offered was not taken.
    public var declined: RefusalCode?

    public init(
        subject: Subject,
        remedies: [Remedy],
        objection: Objection? = nil,
        declined: RefusalCode? = nil
    ) {
        self.subject = subject
        self.remedies = remedies
        self.objection = objection
        self.declined = declined
    }
}

/// The notice is met: all is in, or the applicant has no more. The authority's limit begins anew.
public struct CorrectionAnswered: Hashable, Sendable, Codable {
    public var notice: NoticeID
    public var clock: Clock

    public init(notice: NoticeID, clock: Clock) {
        self.notice = notice
        self.clock = clock
    }
}

/// The applicant's time ran out.
public struct CorrectionLapsed: Hashable, Sendable, Codable {
    public var notice: NoticeID
    public var clock: ClockID
    /// The authority's limit for looking at what did come, where acceptance goes item by item.
    public var examination: Clock?

    public init(notice: NoticeID, clock: ClockID, examination: Clock? = nil) {
        self.notice = notice
        self.clock = clock
        self.examination = examination
    }
}

/// The application is accepted (受理).
public struct CaseAccepted: Hashable, Sendable, Codable {
    public var notice: NoticeID
    /// Every item of the theme with how it begins: `undecided`, `notNeeded` or `waiting`, and `incomplete` where materials are
    /// still asked for.
    public var items: [ItemID: ItemStatus]
    public var tolerances: [Tolerance]
    public var commitments: [MaterialID]
    /// The theme's own promise starts.
    public var clock: Clock?
    /// The clocks of acts that other parties still owe.
    public var acts: [Clock]
    /// On what the acceptance rests; `nil` in cases accepted before this was recorded.
    public var basis: AcceptanceBasis?
    /// The day from which it counts, where that is earlier than the event: the day of receipt after silence.
    public var since: Timestamp?

    public init(
        notice: NoticeID,
        items: [ItemID: ItemStatus],
        tolerances: [Tolerance],
        commitments: [MaterialID],
        clock: Clock?,
        acts: [Clock],
        basis: AcceptanceBasis? = nil,
        since: Timestamp? = nil
    ) {
        self.basis = basis
        self.since = since
        self.notice = notice
        self.items = items
        self.tolerances = tolerances
        self.commitments = commitments
        self.clock = clock
        self.acts = acts
    }
}

public enum AcceptanceBasis: String, Hashable, Sendable, Codable, CaseIterable {
    /// Every source was checked by a machine.
    case automatic
    case examined
    /// Nobody said anything in time (视为受理).
    case silence
}

/// A secondary material that will come later, by a deadline (容缺受理).
public struct Tolerance: Hashable, Sendable, Codable {
    public var material: MaterialID
    public var items: [ItemID]
    /// The items whose results are held until it is in.
    public var holds: [ItemID]
    public var onExpiry: TolerancePolicy.Expiry
    public var clock: Clock
    /// When it was due at first; `nil` while nobody has extended it.
    public var originalDue: Timestamp?

    public init(
        material: MaterialID,
        items: [ItemID],
        holds: [ItemID],
        onExpiry: TolerancePolicy.Expiry,
        clock: Clock
    ) {
        self.material = material
        self.items = items
        self.holds = holds
        self.onExpiry = onExpiry
        self.clock = clock
    }
}

/// Acceptance is refused, with reason, basis and remedy (不予受理).
public struct CaseNotAccepted: Hashable, Sendable, Codable {
    public var notice: NoticeID
    public var grounds: Grounds

    public init(notice: NoticeID, grounds: Grounds) {
        self.notice = notice
        self.grounds = grounds
    }
}
