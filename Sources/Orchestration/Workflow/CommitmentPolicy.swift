/// A signed statement in place of a proof that will never come, checked afterwards (告知承诺).
public struct CommitmentPolicy: Hashable, Sendable, Codable {
    public var statement: StatementID
    public var version: Int
    /// The department that checks afterwards, and within which limit; `nil` where the law exempts from checking (免予核查).
    public var verification: VerificationPolicy?
    /// `nil` stands for a proof (证明事项).
    public var kind: CommitmentKind?
    /// `nil` stands for revocation.
    public var onFalse: FalseCommitmentPolicy?

    public init(statement: StatementID, version: Int, verification: VerificationPolicy? = nil) {
        self.statement = statement
        self.version = version
        self.verification = verification
    }
}

public struct VerificationPolicy: Hashable, Sendable, Codable {
    public var within: TimeLimit
    public var department: DepartmentID
    public var means: VerificationMeans?
    /// The share that is checked, in per cent; `nil` where every commitment is.
    public var samplePercent: Int?

    public init(within: TimeLimit, department: DepartmentID) {
        self.within = within
        self.department = department
    }
}

public enum CommitmentKind: String, Hashable, Sendable, Codable, CaseIterable {
    /// A proof is replaced (证明事项告知承诺).
    case proof
    /// The holder promises to meet the conditions, so the licence is only issued (涉企经营许可告知承诺).
    case licence
}

/// How a commitment is checked (核查方式).
public enum VerificationMeans: String, Hashable, Sendable, Codable, CaseIterable {
    case online, onSite, assisted
}

/// What a statement that is found untrue leads to (不实处理).
public enum FalseCommitmentPolicy: Hashable, Sendable, Codable {
    /// Decisions that rest on it are revoked.
    case revoke
    /// The signer has this time to mend it; only then are they revoked (限期整改).
    case rectify(within: TimeLimit)
}
