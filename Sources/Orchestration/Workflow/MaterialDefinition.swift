/// A document or proof that the theme needs, asked for once however many items use it (一套材料).
public struct MaterialDefinition: Hashable, Sendable, Codable {
    public var id: MaterialID
    public var title: LocalizedText
    /// Where it can come from, in the order in which they are tried.
    public var sources: [MaterialOrigin]
    /// Most files the applicant may hand in for it, 1 … 100.
    public var maximumFiles: Int
    /// A signed statement that may stand in its place (告知承诺), if the law allows one.
    public var commitment: CommitmentPolicy?

    public init(
        id: MaterialID,
        title: LocalizedText,
        sources: [MaterialOrigin],
        maximumFiles: Int = 10,
        commitment: CommitmentPolicy? = nil
    ) {
        self.id = id
        self.title = title
        self.sources = sources
        self.maximumFiles = maximumFiles
        self.commitment = commitment
    }
}

/// Where a material can come from.
public enum MaterialOrigin: Hashable, Sendable, Codable {
    /// An electronic certificate (电子证照) called with the holder's authorisation.
    case certificate(SourceID)
    /// Another department's shared data (数据共享).
    case share(SourceID)
    /// Made by the system from the form and signed with it.
    case form
    /// Seen and confirmed at the counter (窗口核验).
    case counter
    /// Handed in by the applicant.
    case upload

    /// The source that must be asked, if it is one that can be.
    public var source: SourceID? {
        switch self {
        case .certificate(let source), .share(let source): source
        case .form, .counter, .upload: nil
        }
    }
}

/// A certificate catalogue or shared data set, and the department that answers for it.
public struct SourceDefinition: Hashable, Sendable, Codable {
    public enum Status: String, Hashable, Sendable, Codable {
        case open
        /// Known not to be shared, e.g. police data: skipped at once.
        case closed
    }

    public var id: SourceID
    public var title: LocalizedText
    public var department: DepartmentID
    public var status: Status

    public init(id: SourceID, title: LocalizedText, department: DepartmentID, status: Status = .open) {
        self.id = id
        self.title = title
        self.department = department
        self.status = status
    }
}

/// How one item uses one material.
public struct MaterialUse: Hashable, Sendable, Codable {
    public enum Importance: String, Hashable, Sendable, Codable {
        /// Needed for the decision itself; may never be missing (主件).
        case primary
        /// Proves a detail and may come later where tolerance is declared (副件).
        case secondary
    }

    public var material: MaterialID
    public var importance: Importance
    public var tolerance: TolerancePolicy?
    public var condition: Condition

    public init(
        material: MaterialID,
        importance: Importance,
        tolerance: TolerancePolicy? = nil,
        condition: Condition = .always
    ) {
        self.material = material
        self.importance = importance
        self.tolerance = tolerance
        self.condition = condition
    }
}

/// Acceptance although a secondary material is missing, because it will come later (容缺受理).
public struct TolerancePolicy: Hashable, Sendable, Codable {
    public enum Release: String, Hashable, Sendable, Codable {
        /// The result is held until the material is in (the rule).
        case afterSupply
        /// The result may go out before; the promise stays open.
        case beforeSupply
    }

    public enum Expiry: String, Hashable, Sendable, Codable {
        case terminateItem, terminateCase
    }

    /// Counted from acceptance.
    public var within: TimeLimit
    public var release: Release
    public var onExpiry: Expiry
    /// How long before the deadline the applicant is reminded.
    public var remind: [TimeLimit]

    public init(
        within: TimeLimit,
        release: Release = .afterSupply,
        onExpiry: Expiry = .terminateItem,
        remind: [TimeLimit] = []
    ) {
        self.within = within
        self.release = release
        self.onExpiry = onExpiry
        self.remind = remind
    }
}

/// A signed statement in place of a proof that will never come, checked afterwards (告知承诺).
public struct CommitmentPolicy: Hashable, Sendable, Codable {
    public var statement: StatementID
    public var version: Int
    /// The department that checks afterwards, and within which limit; `nil` where the law exempts from checking (免予核查).
    public var verification: VerificationPolicy?

    public init(statement: StatementID, version: Int, verification: VerificationPolicy? = nil) {
        self.statement = statement
        self.version = version
        self.verification = verification
    }
}

public struct VerificationPolicy: Hashable, Sendable, Codable {
    public var within: TimeLimit
    public var department: DepartmentID

    public init(within: TimeLimit, department: DepartmentID) {
        self.within = within
        self.department = department
    }
}

/// The text that a person signs when committing.
public struct StatementDefinition: Hashable, Sendable, Codable {
    public var id: StatementID
    public var version: Int
    public var text: LocalizedText

    public init(id: StatementID, version: Int, text: LocalizedText) {
        self.id = id
        self.version = version
        self.text = text
    }
}
