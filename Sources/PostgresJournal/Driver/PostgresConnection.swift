/// A connection to PostgreSQL with a thread of its own, on which it talks to libpq. Requests run one after the other.
///
/// Every request ends by its deadline, which counts from the call, or when the calling task is cancelled: the server is
/// asked to cancel it, and the error says what became of it (`PostgresError`).
package actor PostgresConnection {
    private let executor = ThreadExecutor()
    private let wake: WakePipe
    private let configuration: PostgresConfiguration
    private var session: PostgresSession?

    package nonisolated var unownedExecutor: UnownedSerialExecutor {
        unsafe executor.asUnownedSerialExecutor()
    }

    private init(_ configuration: PostgresConfiguration, wake: WakePipe) {
        self.configuration = configuration
        self.wake = wake
    }

    deinit {
        executor.stop()
    }

    /// Connects and applies the configuration's settings.
    package static func connect(_ configuration: PostgresConfiguration) async throws(PostgresError)
        -> PostgresConnection
    {
        guard let wake = WakePipe() else {
            throw .connection(message: "this process has no file descriptor left")
        }
        let connection = PostgresConnection(configuration, wake: wake)
        try await connection.interruptible(configuration.connectTimeoutMilliseconds) { control in
            await connection.open(control)
        }
        return connection
    }

    /// Ends the session; later requests fail with `.connection`.
    package nonisolated func close() async {
        await dropSession()
        executor.stop()
        // Nothing can hold the thread up any more: requests that are still queued fail at once.
        executor.join()
    }

    /// Whether the connection can take a request, as far as can be seen without asking the server.
    package func isUsable() -> Bool {
        guard let session else { return false }
        guard !session.isBroken, session.handle.isAlive() else {
            self.session = nil
            return false
        }
        return true
    }

    private func dropSession() {
        session = nil
    }
}

extension PostgresConnection {
    /// Runs the statements in one round trip and one implicit transaction: any error rolls back all of them.
    ///
    /// - Returns: one result per statement, in order.
    package nonisolated func pipeline(
        _ statements: [PostgresStatement],
        timeoutMilliseconds: Int? = nil
    ) async throws(PostgresError) -> [PostgresResult] {
        try await request(timeoutMilliseconds) { (session, control) throws(PostgresError) in
            try session.pipeline(statements, control: control, commits: true)
        }
    }

    /// One statement in a transaction of its own.
    package nonisolated func query(
        _ statement: PostgresStatement,
        timeoutMilliseconds: Int? = nil
    ) async throws(PostgresError) -> PostgresResult {
        guard let result = try await pipeline([statement], timeoutMilliseconds: timeoutMilliseconds).first else {
            throw .decode(message: "\(statement.sql.name) gave no result")
        }
        return result
    }

    /// Runs a script of several statements without parameters, for migrations. It is one implicit transaction unless
    /// it says otherwise itself; its results are dropped.
    package nonisolated func simple(_ script: String, timeoutMilliseconds: Int? = nil) async throws(PostgresError) {
        try await request(timeoutMilliseconds) { (session, control) throws(PostgresError) in
            try session.script(script, control: control)
        }
    }

    /// Runs `body` between BEGIN and COMMIT, or ROLLBACK if it throws. `body` runs on the connection's thread and does
    /// not suspend, so that no other request can slip into the transaction. The timeout is for all of it.
    package nonisolated func transaction<Value: Sendable>(
        _ mode: PostgresTransaction.Mode = .readWrite,
        timeoutMilliseconds: Int? = nil,
        _ body: @Sendable (PostgresTransaction) throws(PostgresError) -> Value
    ) async throws(PostgresError) -> Value {
        try await request(timeoutMilliseconds) { (session, control) throws(PostgresError) in
            try session.transaction(mode, control: control, body)
        }
    }
}

extension PostgresConnection {
    private func open(_ control: RequestControl) -> Result<Void, PostgresError> {
        Result { () throws(PostgresError) in
            let handle = try LibpqHandle.start(configuration, wake: wake)
            try handle.finishConnecting(control)
            let session = PostgresSession(handle: handle, configuration: configuration)
            let settings = configuration.settings.sorted { $0.key < $1.key }.map { name, value in
                PostgresStatement(
                    PostgresText(name: "set_config", text: "SELECT set_config($1, $2, false)"),
                    [.value(name), .value(value)]
                )
            }
            _ = try session.pipeline(settings, control: control, commits: false)
            self.session = session
        }
    }

    private nonisolated func request<Value: Sendable>(
        _ timeoutMilliseconds: Int?,
        _ body: @Sendable (PostgresSession, RequestControl) throws(PostgresError) -> Value
    ) async throws(PostgresError) -> Value {
        try await interruptible(timeoutMilliseconds ?? configuration.requestTimeoutMilliseconds) { control in
            await run(control, body)
        }
    }

    private func run<Value: Sendable>(
        _ control: RequestControl,
        _ body: @Sendable (PostgresSession, RequestControl) throws(PostgresError) -> Value
    ) -> Result<Value, PostgresError> {
        guard isUsable(), let session else {
            return .failure(.connection(message: "the connection is closed"))
        }
        let outcome = Result { () throws(PostgresError) in try body(session, control) }
        // A script may leave a transaction open; the next request must not fall into it.
        if session.isBroken || !session.handle.isIdle {
            self.session = nil
        }
        return outcome
    }

    /// Gives `operation` a deadline and the caller's cancellation.
    private nonisolated func interruptible<Value: Sendable>(
        _ timeoutMilliseconds: Int,
        _ operation: (RequestControl) async -> Result<Value, PostgresError>
    ) async throws(PostgresError) -> Value {
        let token = CancellationToken()
        let control = RequestControl(
            timeoutMilliseconds: timeoutMilliseconds,
            graceMilliseconds: configuration.cancelGraceMilliseconds,
            token: token
        )
        let outcome = await withTaskCancellationHandler {
            await operation(control)
        } onCancel: {
            token.cancel()
            wake.wake()
        }
        return try outcome.get()
    }
}
