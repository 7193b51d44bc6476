import Hummingbird
import HummingbirdCore
package import Logging
import ServiceLifecycle

/// Health and metrics of a process that serves no API: an engine apart from its gateway, or an adapter. To be reached from
/// inside the installation only.
package struct OperationsService: Service {
    private let host: String
    private let port: Int
    private let isReady: @Sendable () async -> Bool
    private let metrics: @Sendable () async -> String
    private let onServerRunning: @Sendable (_ port: Int) async -> Void
    private let logger: Logger

    /// - Parameters:
    ///   - port: 0 for any free one.
    ///   - isReady: whether the process can do its work at this moment.
    ///   - metrics: the metrics in Prometheus' text format.
    ///   - onServerRunning: called once connections are taken, with the port in use.
    package init(
        host: String,
        port: Int,
        isReady: @escaping @Sendable () async -> Bool,
        metrics: @escaping @Sendable () async -> String,
        onServerRunning: @escaping @Sendable (_ port: Int) async -> Void = { _ in },
        logger: Logger
    ) {
        self.host = host
        self.port = port
        self.isReady = isReady
        self.metrics = metrics
        self.onServerRunning = onServerRunning
        self.logger = logger
    }

    package func run() async throws {
        let running = onServerRunning
        let application = Application(
            router: router,
            configuration: ApplicationConfiguration(
                address: .hostname(host, port: port),
                serverName: "onevisit",
                availableConnectionsDelegate: MaximumAvailableConnections(64)
            ),
            onServerRunning: { channel in await running(channel.localAddress?.port ?? 0) },
            logger: logger
        )
        try await application.run()
    }

    private var router: Router<BasicRequestContext> {
        let router = Router()
        router.get("livez") { _, _ in Self.status("live", .ok) }
        router.get("readyz") { [isReady] _, _ in
            await isReady() ? Self.status("ready", .ok) : Self.status("unavailable", .serviceUnavailable)
        }
        router.get("metrics") { [metrics] _, _ in
            Response(
                status: .ok,
                headers: [.contentType: "text/plain; version=0.0.4; charset=utf-8"],
                body: ResponseBody(byteBuffer: ByteBuffer(string: await metrics()))
            )
        }
        return router
    }

    private static func status(_ text: String, _ status: HTTPResponse.Status) -> Response {
        Response(
            status: status,
            headers: [.contentType: "application/json"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: #"{"status":"\#(text)"}"#))
        )
    }
}
