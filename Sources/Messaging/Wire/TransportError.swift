/// Why a broker did not do what it was asked, sorted by what can be done about it. Texts are technical, without personal data.
public enum TransportError: Error, Hashable, Sendable {
    /// The broker cannot be reached or is overloaded: try again. A message may have been taken.
    case unavailable(String)
    /// The broker refuses for good: no such topic, not allowed, larger than its limit. A person must act.
    case refused(String)
    /// What should be read next is no longer kept: messages were lost, and nobody may go on as if nothing had happened.
    case gone(String)
    case closed
}

extension TransportError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .unavailable(let detail), .refused(let detail), .gone(let detail): detail
        case .closed: "the connection was closed"
        }
    }
}
