import Hummingbird
import Logging
import Messaging
import Orchestration
import Synchronization

/// The pull and answer API, as far as an adapter needs it, in front of the kit's own book.
package final class HTTPLine: AdapterLine {
    package let environment: [String: String]
    private let desk: LeaseDesk
    private let server: Task<Void, any Error>

    private init(environment: [String: String], desk: LeaseDesk, server: Task<Void, any Error>) {
        self.environment = environment
        self.desk = desk
        self.server = server
    }

    /// Serves on a free port of this host.
    package static func open(_ book: AnswerBook) async throws -> HTTPLine {
        let desk = LeaseDesk()
        let token = UInt64.random(in: .min ... .max).description + UInt64.random(in: .min ... .max).description
        let counter = HTTPCounter(book: book, desk: desk, token: token)
        let (ports, port) = AsyncStream.makeStream(of: Int.self)
        let application = Application(
            router: counter.router(),
            configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: 0), serverName: "onevisit"),
            onServerRunning: { port.yield($0.localAddress?.port ?? 0) },
            logger: Logger(label: "onevisit.conformance") { _ in SwiftLogNoOpLogHandler() }
        )
        let server = Task {
            defer { port.finish() }
            try await application.run()
        }
        var iterator = ports.makeAsyncIterator()
        guard let number = await iterator.next() else {
            try await server.value
            throw CancellationError()
        }
        let environment = ["ONEVISIT_SERVER": "http://127.0.0.1:\(number)", "ONEVISIT_TOKEN": token]
        return HTTPLine(environment: environment, desk: desk, server: server)
    }

    package func send(_ parcel: Parcel) async throws {
        desk.put(parcel)
    }

    package func close() async {
        server.cancel()
        _ = await server.result
    }
}
