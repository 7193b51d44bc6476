package import Orchestration

/// An adapter under test, as one check sees it: something that can be started, killed and disturbed. Each check has its own.
package protocol AdapterSubject: Sendable {
    /// What can be done to the department's system, and whether its register can be read.
    var abilities: Set<SubjectAbility> { get }

    /// Starts it, again after ``kill()``.
    func start(_ environment: [String: String]) async throws

    /// Ends it at once, without any chance to finish what it does. Nothing happens if it does not run.
    func kill() async

    /// Why it does not run any more, if it ended by itself.
    func ending() async -> LocalizedText?

    /// The orders in the department's register, each as often as it was filed.
    func filings(_ environment: [String: String]) async throws -> [WorkOrderID]

    func disturb(_ disturbance: Disturbance, _ environment: [String: String]) async throws

    /// The end of what it wrote, for findings that say that it failed.
    func lastWords() async -> String
}

package enum Disturbance: String, Hashable, Sendable, CaseIterable {
    case down, up, slow, fast
}

package enum SubjectAbility: Hashable, Sendable {
    case register
    case outage
    case slowness
}
