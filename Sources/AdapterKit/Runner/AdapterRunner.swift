public import Logging
public import Messaging
public import Orchestration

/// Connects one department's adapter with OneVisit.
///
/// Two things run side by side:
///
/// - the transport hands in work orders with ``deliver(_:)`` and moves its position when that returns;
/// - ``run()`` looks for the department's later acts and sends them as answers, until its task is cancelled.
///
/// Whatever is repeated after a crash carries the same serials, so the engine gives it the first outcome again.
public final class AdapterRunner: Sendable {
    let adapter: any DepartmentAdapter
    let answers: any AnswerChannel
    let cursors: any CursorStore
    let settings: AdapterRunnerSettings
    let logger: Logger
    let clock: any _Concurrency.Clock<Duration>
    let gate: TurnGate
    let meters: AdapterMeters

    /// - Parameters:
    ///   - adapter: the department's adapter.
    ///   - answers: where answers go; it speaks for the adapter's department and no other.
    ///   - cursors: remembers how far the department's acts have been sent.
    ///   - settings: limits and pauses.
    ///   - logger: takes technical messages without personal data.
    ///   - clock: measures pauses; tests put in one that does not wait.
    public init(
        adapter: any DepartmentAdapter,
        answers: any AnswerChannel,
        cursors: any CursorStore,
        settings: AdapterRunnerSettings = AdapterRunnerSettings(),
        logger: Logger,
        clock: some _Concurrency.Clock<Duration> = ContinuousClock()
    ) {
        self.adapter = adapter
        self.answers = answers
        self.cursors = cursors
        self.settings = settings
        self.logger = logger
        self.clock = clock
        let start = clock.now
        gate = TurnGate(settings: settings) { start.duration(to: clock.now) }
        meters = AdapterMeters(department: adapter.department)
    }
}

extension AdapterRunner {
    /// The department that the runner speaks for.
    public var department: DepartmentID { adapter.department }
}
