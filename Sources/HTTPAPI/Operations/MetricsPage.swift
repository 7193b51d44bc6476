package import Engine
package import Logging
import Metrics
package import Orchestration
package import PrometheusMetrics

/// What a scrape of this process answers: what was measured, and how the departments fare at this moment.
package struct MetricsPage: Sendable {
    package var registry: PrometheusRegistry
    private let operations: any DepartmentOperations
    private let now: @Sendable () -> Timestamp
    private let logger: Logger

    package init(
        registry: PrometheusRegistry,
        operations: any DepartmentOperations,
        now: @escaping @Sendable () -> Timestamp,
        logger: Logger
    ) {
        self.registry = registry
        self.operations = operations
        self.now = now
        self.logger = logger
    }

    /// If the store is away the departments are left out: what the process measured itself matters then most.
    package func text() async -> String {
        // Made anew each time, so that a department or an outage that is over leaves no figure behind.
        let departments = PrometheusRegistry()
        let factory = PrometheusMetricsFactory(departments)
        do throws(JournalError) {
            for figures in try await operations.figures() { figures.show(at: now(), factory) }
            for outage in try await operations.outages() {
                Meter(label: "onevisit.outages", dimensions: [("destination", outage.destination)], factory: factory)
                    .increment()
            }
        } catch {
            logger.warning("A scrape goes without the departments' figures", metadata: ["error": "\(error)"])
            return registry.text()
        }
        return registry.text() + departments.text()
    }
}

extension DepartmentFigures {
    fileprivate func show(at now: Timestamp, _ factory: PrometheusMetricsFactory) {
        let name = ("department", department.text)
        let counts = [("unacknowledged", unacknowledged), ("under_way", underWay), ("failed", failed)]
        for (state, count) in counts {
            Gauge(label: "onevisit.department.orders", dimensions: [name, ("state", state)], factory: factory)
                .record(count)
        }
        let ageMicroseconds = oldestIssuedAt.map { now.microseconds - $0.microseconds } ?? 0
        Gauge(label: "onevisit.department.oldest.order.age.seconds", dimensions: [name], factory: factory)
            .record(Double(max(ageMicroseconds, 0)) / 1_000_000)
    }
}
