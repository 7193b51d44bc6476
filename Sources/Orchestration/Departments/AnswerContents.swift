/// What a department needs to know from the applicant before it can go on.
public struct Question: Hashable, Sendable, Codable {
    public var text: Sealed<String>
    /// Empty where any text may be answered.
    public var options: [String]
    public var within: TimeLimit
    /// The option that counts when nobody answers; without one a person must act.
    public var ifSilent: String?

    public init(text: Sealed<String>, options: [String] = [], within: TimeLimit, ifSilent: String? = nil) {
        self.text = text
        self.options = options
        self.within = within
        self.ifSilent = ifSilent
    }
}

/// A special procedure begins: the clock stands still until its recorded end.
public struct Suspension: Hashable, Sendable, Codable {
    public var procedure: ProcedureID
    public var basis: String
    /// How long the organ expects it to take.
    public var expected: TimeLimit?
    /// The document that opened it.
    public var documentNumber: String

    public init(procedure: ProcedureID, basis: String, expected: TimeLimit? = nil, documentNumber: String = "") {
        self.procedure = procedure
        self.basis = basis
        self.expected = expected
        self.documentNumber = documentNumber
    }
}

/// More time for an item, within what its extension policy allows.
public struct AnswerExtension: Hashable, Sendable, Codable {
    public var by: TimeLimit
    public var reason: Sealed<String>
    public var approver: String

    public init(by: TimeLimit, reason: Sealed<String>, approver: String) {
        self.by = by
        self.reason = reason
        self.approver = approver
    }
}

/// A consulted department's opinion.
public struct Opinion: Hashable, Sendable, Codable {
    public var isInFavour: Bool
    public var text: Sealed<String>

    public init(isInFavour: Bool, text: Sealed<String>) {
        self.isInFavour = isInFavour
        self.text = text
    }
}
