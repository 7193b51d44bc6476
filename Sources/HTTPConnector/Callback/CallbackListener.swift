import AdapterKit
import Crypto
import Hummingbird
import Logging
import Messaging
import Orchestration
import Synchronization

/// Listens for the department's acts from its making until it is closed.
final class CallbackListener: Sendable {
    private struct State {
        var port: Int?
        var failure: String?
        var waiting: [CheckedContinuation<Int?, Never>] = []
    }

    private let state = Mutex(State())
    private let task = Mutex<Task<Void, Never>?>(nil)

    init(_ callback: ActsSource.Callback, inbox: ActInbox, logger: Logger) throws {
        let guardian = try CallbackGuard(callback.credentials)
        let desk = CallbackDesk(callback: callback, guardian: guardian)
        let router = Router()
        router.post(RouterPath(callback.path)) { [weak inbox] request, _ in
            guard let inbox else { return Response(status: .serviceUnavailable) }
            return try await desk.respond(to: request, inbox)
        }
        // Request lines may carry personal data: the server's own log stays quiet.
        let application = Application(
            router: router,
            configuration: ApplicationConfiguration(address: .hostname(callback.host, port: callback.port)),
            onServerRunning: { [weak self] channel in self?.started(port: channel.localAddress?.port) },
            logger: Logger(label: "onevisit.connector.server") { _ in SwiftLogNoOpLogHandler() }
        )
        let work = Task { [weak self] in
            do {
                try await application.run()
                self?.ended(nil)
            } catch {
                logger.error("the connector cannot listen for acts", metadata: ["cause": "\(type(of: error))"])
                self?.ended("the connector cannot listen on \(callback.host):\(callback.port); is the port in use?")
            }
        }
        task.withLock { $0 = work }
    }

    /// Why nothing can be received.
    var failure: String? { state.withLock { $0.failure } }

    /// The port, once it listens; `nil` if it cannot.
    var port: Int? {
        get async {
            await withCheckedContinuation { continuation in
                let isKnown = state.withLock { state in
                    let isKnown = state.port != nil || state.failure != nil
                    if !isKnown { state.waiting.append(continuation) }
                    return isKnown
                }
                if isKnown { continuation.resume(returning: state.withLock { $0.port }) }
            }
        }
    }

    func close() {
        task.withLock { $0 }?.cancel()
        ended("the connector was closed")
    }

    private func started(port: Int?) {
        wake { $0.port = port }
    }

    private func ended(_ failure: String?) {
        wake { $0.failure = $0.failure ?? failure ?? "the connector has stopped listening" }
    }

    private func wake(_ change: (inout State) -> Void) {
        let (waiting, port) = state.withLock { state in
            change(&state)
            defer { state.waiting = [] }
            return (state.waiting, state.port)
        }
        for each in waiting { each.resume(returning: port) }
    }
}
