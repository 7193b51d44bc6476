import ServiceLifecycle

/// Work that goes on until its task is cancelled, as a service that ends when the process is asked to stop.
struct UntilShutdown: Service {
    let work: @Sendable () async throws -> Void

    func run() async throws {
        do {
            try await cancelWhenGracefulShutdown { try await work() }
        } catch is CancellationError {}
    }
}
