/// A consultation (征求意见): the lead asks another department for its opinion and decides alone (行政许可法 art. 26).
public struct OpinionPolicy: Hashable, Sendable, Codable {
    public var limit: TimeLimit
    /// Silence counts as no objection only where a law or rule says so; then `basis` names it. Otherwise a person must act.
    public var silenceIsConsent: Bool
    public var basis: String

    public init(limit: TimeLimit, silenceIsConsent: Bool = false, basis: String = "") {
        self.limit = limit
        self.silenceIsConsent = silenceIsConsent
        self.basis = basis
    }
}
