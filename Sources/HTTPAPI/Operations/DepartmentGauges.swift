import Engine
import Logging
import Metrics
import Orchestration
import PrometheusMetrics

/// How the departments fare, as gauges. Scrapes that come at once share one look into the store: whoever can reach the page
/// must not be able to keep the store busy.
actor DepartmentGauges {
    private let operations: any DepartmentOperations
    private let now: @Sendable () -> Timestamp
    private let logger: Logger
    private let patience: Duration
    private var look: Task<String?, Never>?

    init(
        operations: any DepartmentOperations,
        now: @escaping @Sendable () -> Timestamp,
        patience: Duration,
        logger: Logger
    ) {
        self.operations = operations
        self.now = now
        self.patience = patience
        self.logger = logger
    }

    /// - Returns: `nil` if the store does not answer in time.
    func text() async -> String? {
        if let look { return await look.value }
        let look = Task { await self.lookInTime() }
        self.look = look
        defer { self.look = nil }
        return await look.value
    }

    private nonisolated func lookInTime() async -> String? {
        await withTaskGroup(of: String?.self) { group in
            defer { group.cancelAll() }
            group.addTask { await self.read() }
            group.addTask {
                try? await Task.sleep(for: self.patience)
                return nil
            }
            return await group.next() ?? nil
        }
    }

    private nonisolated func read() async -> String? {
        // Made anew each time, so that a department or an outage that is over leaves no figure behind.
        let registry = PrometheusRegistry()
        let factory = PrometheusMetricsFactory(registry)
        do throws(JournalError) {
            for figures in try await operations.figures() { figures.show(at: now(), factory) }
            for outage in try await operations.outages() {
                Meter(label: "onevisit.outages", dimensions: [("destination", outage.destination)], factory: factory)
                    .increment()
            }
            return registry.text()
        } catch {
            logger.warning("A scrape goes without the departments' figures", metadata: ["error": "\(error)"])
            return nil
        }
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
