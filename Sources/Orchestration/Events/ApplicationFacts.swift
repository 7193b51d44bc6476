/// The application is in, with its number and the time of receipt (登记).
public struct CaseRegistered: Hashable, Sendable, Codable {
    public var caseID: CaseID
    /// The number people use (办件编号).
    public var number: String
    public var receivedAt: Timestamp
    public var submission: Submission
    /// The authority's limit for saying what is missing.
    public var clock: Clock
    /// Who handed it in; `nil` in cases registered before this was recorded.
    public var submittedBy: Supplier?

    public init(
        caseID: CaseID,
        number: String,
        receivedAt: Timestamp,
        submission: Submission,
        clock: Clock,
        submittedBy: Supplier? = nil
    ) {
        self.submittedBy = submittedBy
        self.caseID = caseID
        self.number = number
        self.receivedAt = receivedAt
        self.submission = submission
        self.clock = clock
    }
}

/// The applicant corrected form fields, answered questions left open, or named parties.
public struct FieldsCorrected: Hashable, Sendable, Codable {
    public var fields: Sealed<[FieldID: DataValue]>
    public var situations: [SituationID: DataValue]?
    public var parties: [PartyID: Person]?
    /// Elements that the lists had too few of.
    public var lists: [ListID: [ElementKey]]?
    /// The names of the fields, which outlive the erasure of their values.
    public var edited: [FieldID]?
    public var suppliedBy: Supplier?

    public init(
        fields: Sealed<[FieldID: DataValue]>,
        situations: [SituationID: DataValue]? = nil,
        parties: [PartyID: Person]? = nil,
        lists: [ListID: [ElementKey]]? = nil,
        edited: [FieldID]? = nil,
        suppliedBy: Supplier? = nil
    ) {
        self.edited = edited
        self.suppliedBy = suppliedBy
        self.fields = fields
        self.situations = situations
        self.parties = parties
        self.lists = lists
    }
}

/// A party did what it owed (签字、确认).
public struct ActPerformed: Hashable, Sendable, Codable {
    public var party: PartyID
    public var act: ActID
    /// On the strength of which authority somebody acted for the party.
    public var authority: AuthorityID?

    public init(party: PartyID, act: ActID, authority: AuthorityID? = nil) {
        self.party = party
        self.act = act
        self.authority = authority
    }
}

/// A party let its time run out.
public struct ActLapsed: Hashable, Sendable, Codable {
    public var party: PartyID
    public var act: ActID
    public var clock: ClockID

    public init(party: PartyID, act: ActID, clock: ClockID) {
        self.party = party
        self.act = act
        self.clock = clock
    }
}

/// The applicant takes the application back.
public struct WithdrawalRequested: Hashable, Sendable, Codable {
    public var reason: Sealed<String>
    /// The items taken back, where the application goes on without them; `nil` when all of it is.
    public var items: [ItemID]?
    /// On the strength of which authority somebody withdrew for the applicant.
    public var authority: AuthorityID?

    public init(reason: Sealed<String>, items: [ItemID]? = nil, authority: AuthorityID? = nil) {
        self.reason = reason
        self.items = items
        self.authority = authority
    }
}

/// The outcome is given (办结).
public struct CaseConcluded: Hashable, Sendable, Codable {
    public var outcome: CaseOutcome
    /// The outcome that this one takes the place of, after a decision fell or was corrected.
    public var replacing: CaseOutcome?

    public init(outcome: CaseOutcome, replacing: CaseOutcome? = nil) {
        self.outcome = outcome
        self.replacing = replacing
    }
}

/// Nothing is open any more: no clock, work order, verification or incident (归档).
public struct CaseClosed: Hashable, Sendable, Codable {
    public init() {}
}

public enum CaseOutcome: String, Hashable, Sendable, Codable, CaseIterable {
    case completed, partlyCompleted, rejected, terminated, withdrawn
    /// Never accepted: the correction was not made in time (退件).
    case returned
    /// Never accepted: not a matter for this organ, or not admissible (不予受理).
    case notAccepted
}
