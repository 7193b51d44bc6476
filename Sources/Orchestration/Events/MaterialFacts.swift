/// A material is in.
public struct MaterialSupplied: Hashable, Sendable, Codable {
    public var material: MaterialID
    public var origin: MaterialOrigin
    public var files: [FileReference]
    public var data: Sealed<[FieldID: DataValue]>
    public var grade: TrustGrade
    /// The source's own version of the record relied on, for fetched materials.
    public var recordVersion: String?
    /// The fetch order that found it.
    public var order: WorkOrderID?
    /// Who handed it in; `nil` for what the system fetched or made.
    public var suppliedBy: Supplier?

    public init(
        material: MaterialID,
        origin: MaterialOrigin,
        files: [FileReference],
        data: Sealed<[FieldID: DataValue]> = Sealed([:]),
        grade: TrustGrade,
        recordVersion: String? = nil,
        order: WorkOrderID? = nil,
        suppliedBy: Supplier? = nil
    ) {
        self.suppliedBy = suppliedBy
        self.material = material
        self.origin = origin
        self.files = files
        self.data = data
        self.grade = grade
        self.recordVersion = recordVersion
        self.order = order
    }
}

/// How far a file may be relied on (国办函〔2016〕108号).
public enum TrustGrade: String, Hashable, Sendable, Codable {
    /// Issued by a service organ.
    case a = "A"
    /// Checked against the original at a counter.
    case b = "B"
    /// Handed in by the applicant; the original must be checked.
    case c = "C"
    /// Made by the applicant, who vouches for it.
    case d = "D"
}

/// The applicant promised to bring a secondary material later (容缺承诺).
public struct MaterialPromised: Hashable, Sendable, Codable {
    public var material: MaterialID
    /// The credit register's version that was relied on.
    public var creditVersion: String
    /// On the strength of which authority somebody promised for the applicant.
    public var authority: AuthorityID?

    public init(material: MaterialID, creditVersion: String, authority: AuthorityID? = nil) {
        self.material = material
        self.creditVersion = creditVersion
        self.authority = authority
    }
}

/// The applicant signed a statement in place of a proof (告知承诺).
public struct MaterialCommitted: Hashable, Sendable, Codable {
    public var material: MaterialID
    public var statement: SignedStatement
    public var signer: PartyID
    public var creditVersion: String
    /// On the strength of which authority somebody signed for the party.
    public var authority: AuthorityID?

    public init(
        material: MaterialID,
        statement: SignedStatement,
        signer: PartyID,
        creditVersion: String,
        authority: AuthorityID? = nil
    ) {
        self.authority = authority
        self.material = material
        self.statement = statement
        self.signer = signer
        self.creditVersion = creditVersion
    }
}

/// The promise or commitment that came with the application could not be taken; the notice says why.
public struct OfferDeclined: Hashable, Sendable, Codable {
    public var material: MaterialID
    public var code: RefusalCode

    public init(material: MaterialID, code: RefusalCode) {
        self.material = material
        self.code = code
    }
}

/// One source did not give the material; the next one is tried.
public struct SourcePassedOver: Hashable, Sendable, Codable {
    public enum Reason: String, Hashable, Sendable, Codable {
        /// The source is known not to be shared.
        case closed
        /// The source has no such record; the applicant is shown this and may dispute it.
        case none
        /// The source could not be reached.
        case unavailable
        /// The holder has not let the system call it (未授权用证); it is asked once they do.
        case unauthorised
    }

    public var material: MaterialID
    public var source: SourceID
    public var reason: Reason
    public var order: WorkOrderID?

    public init(material: MaterialID, source: SourceID, reason: Reason, order: WorkOrderID? = nil) {
        self.material = material
        self.source = source
        self.reason = reason
        self.order = order
    }
}

/// The sources of a material had their time; the applicant is asked instead.
public struct FetchBudgetSpent: Hashable, Sendable, Codable {
    public var material: MaterialID
    public var clock: ClockID

    public init(material: MaterialID, clock: ClockID) {
        self.material = material
        self.clock = clock
    }
}

/// The promised material came in time.
public struct ToleranceFulfilled: Hashable, Sendable, Codable {
    public var material: MaterialID

    public init(material: MaterialID) {
        self.material = material
    }
}

/// The promised material did not come in time; a breach stands against the applicant until repaired.
public struct ToleranceLapsed: Hashable, Sendable, Codable {
    public var material: MaterialID
    public var clock: ClockID
    public var items: [ItemID]
    public var person: PersonID

    public init(material: MaterialID, clock: ClockID, items: [ItemID], person: PersonID) {
        self.material = material
        self.clock = clock
        self.items = items
        self.person = person
    }
}

/// A check after the fact found the statement true.
public struct CommitmentVerified: Hashable, Sendable, Codable {
    public var material: MaterialID
    public var order: WorkOrderID

    public init(material: MaterialID, order: WorkOrderID) {
        self.material = material
        self.order = order
    }
}

/// A check after the fact found the statement false.
public struct CommitmentRefuted: Hashable, Sendable, Codable {
    public var material: MaterialID
    public var order: WorkOrderID
    public var grounds: Grounds
    public var person: PersonID

    public init(material: MaterialID, order: WorkOrderID, grounds: Grounds, person: PersonID) {
        self.material = material
        self.order = order
        self.grounds = grounds
        self.person = person
    }
}
