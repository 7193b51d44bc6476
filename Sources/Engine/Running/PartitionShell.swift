import Logging
import Messaging
import Metrics
import Orchestration

/// Runs one partition's processor: carries its actions out and brings their results back. One task owns the machine, so that
/// nothing can come between a check and its use.
struct PartitionShell: Sendable {
    let partition: Int
    let door: PartitionMailbox
    let planner: BatchPlanner
    let settings: ProcessorSettings
    let journal: any Journal
    let owner: OwnerIdentity
    let clock: any EngineClock
    let board: CommitBoard
    let metrics: EngineMetrics
    let logger: Logger

    /// Finish the commit in flight, then give the partition back.
    func stop() {
        door.mailbox.send(.input(.stop))
    }

    func run() async {
        await withDiscardingTaskGroup { group in
            var desk = Desk(
                processor: PartitionProcessor(partition: partition, planner: planner, settings: settings),
                backlogGauge: EngineMetrics.backlog(of: partition)
            )
            perform(desk.processor.handle(.start, at: clock.now), &desk, &group)
            for await mail in door.mailbox.stream {
                take(mail, &desk, &group)
                desk.measure()
                if desk.processor.isStopped { door.mailbox.close() }
                if let instant = desk.alarm.set(desk.processor.nextTick) {
                    group.addTask {
                        await clock.sleep(until: instant)
                        door.mailbox.send(.alarm(instant))
                    }
                }
            }
            // Reached when the partition was given back, or the task cancelled.
            door.mailbox.close()
            desk.dismissAll()
            metrics.note(partition, isOwned: false)
            board.tell(partition, .lost)
            desk.backlogGauge.record(0)
            group.cancelAll()
        }
    }

    /// The machine and the callers who wait for it.
    private struct Desk {
        var processor: PartitionProcessor
        let backlogGauge: Gauge
        var callers: [Ticket: CheckedContinuation<PartitionMailbox.Outcome, Never>] = [:]
        var fed: [Ticket: FedCommand] = [:]
        var tickets: UInt64 = 0
        var alarm = Alarm()
        private var measured = 0

        init(processor: PartitionProcessor, backlogGauge: Gauge) {
            self.processor = processor
            self.backlogGauge = backlogGauge
        }

        mutating func measure() {
            guard processor.backlog != measured else { return }
            measured = processor.backlog
            backlogGauge.record(measured)
        }

        mutating func nextTicket() -> Ticket {
            tickets += 1
            return Ticket(tickets)
        }

        mutating func dismissAll() {
            for caller in callers.values { caller.resume(returning: .failure(.shuttingDown)) }
            callers.removeAll()
        }
    }

    private func take(_ mail: PartitionMailbox.Mail, _ desk: inout Desk, _ group: inout DiscardingTaskGroup) {
        let now = clock.now
        switch mail {
        case .input(let input):
            perform(desk.processor.handle(input, at: now), &desk, &group)
        case .alarm(let instant):
            desk.alarm.rang(instant)
            perform(desk.processor.handle(.tick, at: now), &desk, &group)
        case .command(let envelope, let sizeBytes, let caller):
            door.noteRead()
            let ticket = desk.nextTicket()
            desk.callers[ticket] = caller
            let command = QueuedCommand(
                ticket: ticket,
                envelope: envelope,
                sizeBytes: sizeBytes,
                waitUntil: now.adding(microseconds: settings.callerWaitMilliseconds * 1_000)
            )
            perform(desk.processor.handle(.enqueue(command), at: now), &desk, &group)
        case .fed(let command):
            let ticket = desk.nextTicket()
            desk.fed[ticket] = command
            perform(desk.processor.handle(.enqueue(command.queued(as: ticket)), at: now), &desk, &group)
        }
    }

    private func perform(_ actions: [PartitionAction], _ desk: inout Desk, _ group: inout DiscardingTaskGroup) {
        for action in actions {
            switch action {
            case .complete(let ticket, let outcome):
                desk.callers.removeValue(forKey: ticket)?.resume(returning: outcome)
                desk.fed.removeValue(forKey: ticket)?.hasLeft()
            case .setAside(let ticket, let aside):
                guard let command = desk.fed.removeValue(forKey: ticket) else { continue }
                group.addTask {
                    guard await command.layAside(aside) else { return }
                    command.hasLeft()
                    door.mailbox.send(.input(.laidAside(command.origin)))
                }
            case .acquired(let inputs):
                metrics.note(partition, isOwned: true)
                board.tell(partition, .acquired(inputs: inputs))
            case .lost:
                metrics.note(partition, isOwned: false)
                board.tell(partition, .lost)
            case .advanced(let commit):
                board.tell(partition, .advanced(commit))
            case .tallied(let tally):
                metrics.count(tally)
            case .report(let report):
                logger.log(report, partition: partition)
            case .stopped:
                break
            case .open, .noteSuspect, .load, .commit, .release, .scanDueCases:
                group.addTask {
                    door.mailbox.send(.input(await result(of: action)))
                }
            }
        }
    }
}
