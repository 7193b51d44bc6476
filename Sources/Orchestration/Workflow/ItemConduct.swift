/// By how much an item's limit may be extended, on whose approval, and on which rule (延期).
public struct ExtensionPolicy: Hashable, Sendable, Codable {
    public var maximum: TimeLimit
    public var approver: LocalizedText
    public var basis: String

    public init(maximum: TimeLimit, approver: LocalizedText, basis: String) {
        self.maximum = maximum
        self.approver = approver
        self.basis = basis
    }
}

/// A procedure that stops an item's clock between its recorded start and end (特别程序: 听证、鉴定、专家评审 …).
public struct SpecialProcedure: Hashable, Sendable, Codable {
    public var id: ProcedureID
    public var title: LocalizedText
    public var basis: String
    /// The time the organ says it needs; running over it is marked, the clock stands still all the same.
    public var maximum: TimeLimit?

    public init(id: ProcedureID, title: LocalizedText, basis: String, maximum: TimeLimit? = nil) {
        self.id = id
        self.title = title
        self.basis = basis
        self.maximum = maximum
    }
}
