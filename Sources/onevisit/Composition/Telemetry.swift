import Logging
import Metrics
import PrometheusMetrics
import Synchronization

/// The metrics of this process. They are one registry for all parts, because swift-metrics is bootstrapped once.
enum Telemetry {
    private static let shared = Mutex<PrometheusRegistry?>(nil)

    /// Lets whatever is measured from here on appear in the registry; later calls give the same one.
    static func start(logger: Logger) -> PrometheusRegistry {
        shared.withLock { shared in
            if let shared { return shared }
            let registry = PrometheusRegistry { refusal in
                logger.error("A metric is not kept", metadata: ["reason": "\(refusal)"])
            }
            MetricsSystem.bootstrap(PrometheusMetricsFactory(registry))
            shared = registry
            return registry
        }
    }
}
