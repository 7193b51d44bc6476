/// How an application is checked before the departments begin (受理).
public struct AcceptancePolicy: Hashable, Sendable, Codable {
    public enum Mode: String, Hashable, Sendable, Codable {
        /// Every source is checked by a machine; the case is accepted without a person.
        case automatic
        /// An examiner of the lead department looks first.
        case reviewed
    }

    public var mode: Mode

    public init(mode: Mode = .reviewed) {
        self.mode = mode
    }
}

/// Whether results go out one by one as they are decided (各自出件) or only when the outcome is known (统一出件).
public enum IssuePolicy: String, Hashable, Sendable, Codable {
    case each, together
}

/// Which items decide whether the case as a whole succeeded.
public enum OutcomePolicy: Hashable, Sendable, Codable {
    /// Every item that was needed.
    case all
    /// Only the items marked as required (必办).
    case required
    /// One leading item.
    case lead(ItemID)
}
