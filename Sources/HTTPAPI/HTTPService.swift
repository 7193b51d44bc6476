package import Hummingbird
import HummingbirdCore
import Orchestration
import ServiceLifecycle

/// The HTTP interface of the engine, run as one service among others. It stops taking requests at a graceful shutdown, ends the
/// progress streams, and finishes what is under way.
package struct HTTPService: Service {
    package var host: String
    /// 0: any free port.
    package var port: Int
    private let handlers: Handlers
    private let onServerRunning: @Sendable (_ port: Int) async -> Void

    /// - Parameter onServerRunning: called once connections are taken, with the port in use.
    package init(
        host: String = "127.0.0.1",
        port: Int = 8080,
        dependencies: HTTPDependencies,
        onServerRunning: @escaping @Sendable (_ port: Int) async -> Void = { _ in }
    ) {
        self.host = host
        self.port = port
        handlers = Handlers(dependencies)
        self.onServerRunning = onServerRunning
    }

    package func run() async throws {
        try await application.run()
    }

    package var application: some ApplicationProtocol {
        let limits = handlers.dependencies.limits
        let decoder = HTTP1Channel.Configuration.DecoderConfiguration(
            maxHeaderFieldSize: limits.headerBytes,
            maxHeaderListSize: limits.headerBytes,
            maxHeaderFieldCount: 100
        )
        let running = onServerRunning
        return Application(
            router: handlers.router(),
            server: .http1(
                configuration: .init(
                    idleTimeout: .seconds(Int64(limits.idleSeconds)),
                    httpDecoderConfiguration: decoder
                )
            ),
            configuration: ApplicationConfiguration(
                address: .hostname(host, port: port),
                serverName: "onevisit",
                availableConnectionsDelegate: MaximumAvailableConnections(limits.connections)
            ),
            onServerRunning: { channel in await running(channel.localAddress?.port ?? 0) },
            logger: handlers.dependencies.logger
        )
    }
}
