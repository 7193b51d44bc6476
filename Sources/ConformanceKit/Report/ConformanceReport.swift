public import Orchestration

/// What the kit found out about one adapter.
public struct ConformanceReport: Hashable, Sendable {
    /// One check and what came of it.
    public struct Entry: Hashable, Sendable {
        /// A stable name, such as `repeats`.
        public var check: String
        /// What the check asks of an adapter.
        public var demand: LocalizedText
        public var verdict: Verdict

        public init(check: String, demand: LocalizedText, verdict: Verdict) {
            self.check = check
            self.demand = demand
            self.verdict = verdict
        }
    }

    public var department: DepartmentID
    public var transport: TrialFile.Transport
    public var entries: [Entry]

    public init(department: DepartmentID, transport: TrialFile.Transport, entries: [Entry]) {
        self.department = department
        self.transport = transport
        self.entries = entries
    }
}

extension ConformanceReport {
    /// The names of the checks that failed.
    public var failedChecks: [String] {
        entries.filter { if case .failed = $0.verdict { true } else { false } }.map(\.check)
    }

    public var checksNotTried: [String] {
        entries.filter { if case .notTried = $0.verdict { true } else { false } }.map(\.check)
    }

    /// - Parameter strictly: whether a check that was not tried counts as failed.
    public func isPassed(strictly: Bool = false) -> Bool {
        failedChecks.isEmpty && (!strictly || checksNotTried.isEmpty)
    }
}
