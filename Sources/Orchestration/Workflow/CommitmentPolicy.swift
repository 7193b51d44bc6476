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
