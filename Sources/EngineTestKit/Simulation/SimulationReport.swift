package import Orchestration

/// What a simulated world came to.
package struct SimulationReport: Hashable, Sendable {
    package struct Violation: Hashable, Sendable, CustomStringConvertible {
        /// `P1` … `P11`, as in the architecture.
        package var promise: String
        package var detail: String

        package var description: String { "\(promise): \(detail)" }
    }

    package var seed: UInt64
    package var violations: [Violation]
    package var steps = 0
    package var commits = 0
    package var events = 0
    package var cases = 0
    package var closedCases = 0
    package var crashes = 0
    package var fencings = 0
    package var deliveries = 0
    package var acknowledged = 0
    /// A digest of the whole journal: the same for every run of the seed.
    package var digest = ""
    package var endedAt: Timestamp = .epoch

    init(seed: UInt64) {
        self.seed = seed
        violations = []
    }

    /// What to type to see the same again.
    package var repeatCommand: String { "onevisit simulate --seed \(seed)" }
}

extension SimulationReport: CustomStringConvertible {
    package var description: String {
        let summary =
            "seed \(seed): \(steps) steps, \(cases) cases (\(closedCases) closed), \(commits) commits, \(events) events, "
            + "\(crashes) crashes, \(fencings) fencings, \(deliveries) deliveries, \(acknowledged) acknowledged"
        guard !violations.isEmpty else { return summary }
        return ([summary] + violations.map { "  \($0)" } + ["  repeat: \(repeatCommand)"]).joined(separator: "\n")
    }
}
