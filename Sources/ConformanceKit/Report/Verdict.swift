public import Orchestration

/// What came of one check of an adapter.
public enum Verdict: Hashable, Sendable {
    case passed
    /// The findings, each in sentences that say what happened and what to do.
    case failed([LocalizedText])
    /// What would be needed to try it.
    case notTried(LocalizedText)
}

extension Verdict {
    /// The name in the JSON report.
    public var name: String {
        switch self {
        case .passed: "passed"
        case .failed: "failed"
        case .notTried: "notTried"
        }
    }

    /// The findings, or what would be needed.
    public var texts: [LocalizedText] {
        switch self {
        case .passed: []
        case .failed(let findings): findings
        case .notTried(let need): [need]
        }
    }
}
