/// How an application is checked before the departments begin (受理).
public struct AcceptancePolicy: Hashable, Sendable, Codable {
    public enum Mode: String, Hashable, Sendable, Codable {
        /// Every source is checked by a machine; the case is accepted without a person.
        case automatic
        /// An examiner of the lead department looks first.
        case reviewed
    }

    public var mode: Mode
    /// Complete items begin while others await correction (分项受理).
    @Elective public var isPerItem: Bool = false
    /// Silence past the notice limit accepts the application from the day of receipt (视为受理; 行政许可法 art. 32).
    @Elective public var isDeemedBySilence: Bool = false

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
