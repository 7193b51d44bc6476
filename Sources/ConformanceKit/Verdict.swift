/// What came of one check of an adapter.
public enum Verdict: Hashable, Sendable {
    case passed
    /// The findings, each in one sentence.
    case failed([String])
    /// What would be needed to try it.
    case notTried(String)
}
