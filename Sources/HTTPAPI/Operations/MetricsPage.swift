package import Engine
package import Logging
package import Orchestration
package import PrometheusMetrics

/// What a scrape of this process answers: what was measured, and how the departments fare at this moment.
package struct MetricsPage: Sendable {
    package let registry: PrometheusRegistry
    private let departments: DepartmentGauges

    /// - Parameter patienceMilliseconds: how long the store may take; a collector gives up after ten seconds, and then with
    ///   everything else.
    package init(
        registry: PrometheusRegistry,
        operations: any DepartmentOperations,
        now: @escaping @Sendable () -> Timestamp,
        patienceMilliseconds: Int = 3_000,
        logger: Logger
    ) {
        self.registry = registry
        departments = DepartmentGauges(
            operations: operations,
            now: now,
            patience: .milliseconds(patienceMilliseconds),
            logger: logger
        )
    }

    /// If the store is away the departments are left out: what the process measured itself matters then most.
    package func text() async -> String {
        await registry.text() + (departments.text() ?? "")
    }
}
