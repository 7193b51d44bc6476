import Logging
import ServiceLifecycle
import UnixSignals

/// Runs services until a signal or the end of one of them, then stops them in the opposite order.
struct ServiceRun {
    let services: [any Service]
    let logger: Logger

    func run() async throws {
        var configuration = ServiceGroupConfiguration(
            services: services.map { .init(service: $0, successTerminationBehavior: .gracefullyShutdownGroup) },
            gracefulShutdownSignals: [.sigterm, .sigint],
            logger: logger
        )
        configuration.maximumGracefulShutdownDuration = .seconds(30)
        try await ServiceGroup(configuration: configuration).run()
    }
}
