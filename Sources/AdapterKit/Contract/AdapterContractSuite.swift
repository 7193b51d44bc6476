/// Checks that an adapter keeps its promises however often things are repeated or break.
///
/// Run it in the adapter's own tests, over a test instance of the department's system:
///
/// ```swift
/// let report = await AdapterContractSuite { try MyTrial() }.run()
/// #expect(report.isPassed, "\(report)")
/// ```
public struct AdapterContractSuite: Sendable {
    private let makeTrial: @Sendable () async throws -> any AdapterTrial

    /// - Parameter makeTrial: makes a fresh trial for each check.
    public init(_ makeTrial: @escaping @Sendable () async throws -> any AdapterTrial) {
        self.makeTrial = makeTrial
    }

    /// Runs every check, one after the other.
    public func run() async -> AdapterContractReport {
        var verdicts: [AdapterContractReport.Verdict] = []
        for check in ContractCheck.all {
            verdicts.append(await run(check))
        }
        return AdapterContractReport(verdicts: verdicts)
    }

    private func run(_ check: ContractCheck) async -> AdapterContractReport.Verdict {
        var verdict = AdapterContractReport.Verdict(check: check.name, demand: check.demand)
        do {
            let bench = ContractBench(trial: try await makeTrial())
            guard bench.trial.handledKinds.contains(check.kind) else {
                verdict.isApplicable = false
                return verdict
            }
            try await check.body(bench)
            verdict.findings = bench.findings
        } catch {
            verdict.findings = ["the check could not be carried out: \(error)"]
        }
        return verdict
    }
}

/// What the suite found.
public struct AdapterContractReport: Hashable, Sendable, Codable {
    /// One check and what it found.
    public struct Verdict: Hashable, Sendable, Codable {
        /// A stable name, such as `redelivery`.
        public var check: String
        /// What the check asks of an adapter.
        public var demand: String
        /// What was wrong; empty if nothing.
        public var findings: [String] = []
        /// False if the department does not handle the orders that the check is about.
        public var isApplicable = true

        public var isPassed: Bool { findings.isEmpty }
    }

    public var verdicts: [Verdict]

    public var isPassed: Bool { verdicts.allSatisfy(\.isPassed) }

    /// The names of the checks that failed.
    public var failedChecks: Set<String> { Set(verdicts.filter { !$0.isPassed }.map(\.check)) }
}

extension AdapterContractReport: CustomStringConvertible {
    /// One line per check, with its findings below it.
    public var description: String {
        verdicts.map { verdict in
            let mark = verdict.isPassed ? verdict.isApplicable ? "ok    " : "n/a   " : "FAILED"
            let head = "\(mark) \(verdict.check): \(verdict.demand)"
            return ([head] + verdict.findings.map { "         - \($0)" }).joined(separator: "\n")
        }.joined(separator: "\n")
    }
}
