package import Orchestration

/// The owner of one partition as a machine: inputs in, actions out, no waiting, no clock of its own.
///
/// Commands stay in the queue until their outcome is durable. So whatever becomes doubtful, the lease and the cached cases are
/// dropped, the partition is opened again and the same commands are planned anew; receipts make the repeat harmless.
package struct PartitionProcessor: Sendable {
    enum Phase: Sendable {
        case closed
        case opening
        /// Waiting for the next attempt to open.
        case waiting(until: Timestamp)
        case idle(PartitionHead)
        case noting(PartitionHead, Batch)
        case loading(PartitionHead, Batch)
        case committing(PartitionHead, Plan)
        case releasing
        case stopped
        case halted
    }

    /// The commands that are being carried out: the first ones of the queue.
    struct Batch: Sendable {
        var count: Int
        var working: WorkingSet
        var isQuarantining = false
    }

    package let partition: Int
    package let settings: ProcessorSettings
    let planner: BatchPlanner
    var phase = Phase.closed
    var queue = CommandQueue()
    var cache: CaseCache
    var timers: TimerScan
    var positions = InputPositions()
    /// The wake-ups that are queued, by ticket.
    var wakes: [Ticket: DueCase] = [:]
    var wakeCount: UInt64 = 0
    var isStopping = false
    /// Openings that failed since the last commit, for the backoff.
    var failures = 0
    /// How many commands are still tried one by one.
    var suspected = 0
    /// The command on which the owner before us died.
    var suspect: String?
    /// The command whose commit broke a rule of the journal when it was tried alone.
    var condemned: String?
    /// The suspects noted in this run: we are alive, so they killed nobody.
    var survived: Set<String> = []

    package init(partition: Int, planner: BatchPlanner, settings: ProcessorSettings = ProcessorSettings()) {
        self.partition = partition
        self.planner = planner
        self.settings = settings
        cache = CaseCache(capacity: settings.cachedCases)
        timers = TimerScan(longestPauseMilliseconds: settings.timerPollMilliseconds)
    }

    package mutating func handle(_ input: PartitionInput, at now: Timestamp) -> [PartitionAction] {
        follow(react(to: input, at: now), at: now)
    }

    private mutating func react(to input: PartitionInput, at now: Timestamp) -> [PartitionAction] {
        switch input {
        case .start: start()
        case .enqueue(let command): enqueue(command, at: now)
        case .passed(let origin): passed(origin, at: now)
        case .laidAside(let origin): laidAside(origin, at: now)
        case .opened(let opening): opened(opening, at: now)
        case .openFailed(let error): failed(error, at: now)
        case .suspectNoted: noted(at: now)
        case .noteSuspectFailed(let error), .loadFailed(let error), .commitFailed(let error): failed(error, at: now)
        case .loaded(let loaded): self.loaded(loaded, at: now)
        case .committed: committed(at: now)
        case .dueCases(let cases): wake(timers.found(cases, at: now), at: now)
        case .dueCasesFailed: scanFailed(at: now)
        case .tick: tick(at: now)
        case .stop: stop()
        case .released: released()
        }
    }

    /// The instant at which the machine wants a tick, if nothing else comes before.
    package var nextTick: Timestamp? {
        var instants = [queue.nextWaitEnd, timers.nextTick]
        if case .waiting(let until) = phase { instants.append(until) }
        return instants.compactMap { $0 }.min()
    }

    package var isIdle: Bool {
        if case .idle = phase { queue.isEmpty } else { false }
    }

    package var isStopped: Bool {
        switch phase {
        case .stopped, .halted: true
        default: false
        }
    }

    /// Commands whose outcome is not durable yet.
    package var backlog: Int { queue.count }
}
