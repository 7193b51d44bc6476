/// Where the case as a whole stands.
public enum CasePhase: String, Hashable, Sendable, Codable, CaseIterable {
    case unregistered
    /// Materials are being collected from their sources.
    case checking
    /// The applicant was told, once, what is missing.
    case correcting
    /// The lead's examiner has it.
    case examining
    case inProgress
    /// The outcome is given; something may still be open.
    case concluded
    case closed

    public var isBeforeAcceptance: Bool {
        switch self {
        case .unregistered, .checking, .correcting, .examining: true
        case .inProgress, .concluded, .closed: false
        }
    }
}
