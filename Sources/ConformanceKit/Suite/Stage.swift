/// Where a check is made: it gives each a bench of its own, so that no check sees another's filings.
package protocol Stage: Sendable {
    /// What can be done to the department's system.
    var abilities: Set<SubjectAbility> { get }

    /// The most checks that can go on side by side.
    var concurrency: Int { get }

    func bench(for check: String) async throws -> Bench
}
