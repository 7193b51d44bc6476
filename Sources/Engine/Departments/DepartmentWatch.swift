import Logging
import Orchestration

/// Reads every few seconds what operators have decided about departments, ends what is over, and keeps the table of outages
/// right. One task for the whole process.
struct DepartmentWatch: Sendable {
    let operations: any DepartmentOperations
    let paces: DepartmentPaces
    let outages: OutageDesk
    let backlog: DepartmentBacklog
    let clock: any EngineClock
    let settings: PublisherSettings
    let logger: Logger

    /// Until the task is cancelled.
    func run() async {
        await withDiscardingTaskGroup { group in
            group.addTask { await outages.run(operations, clock: clock) }
            while !Task.isCancelled {
                await look()
                await clock.sleep(until: clock.now.adding(microseconds: settings.controlsMilliseconds * 1_000))
            }
            group.cancelAll()
        }
    }

    private func look() async {
        do throws(JournalError) {
            let controls = try await operations.controls()
            paces.take(controls.mapValues { PublisherPace($0.mode, partitions: backlog.partitions) })
            try await outages.settle(with: operations, clock: clock)
            for (department, control) in controls where control.mode.isDraining {
                try await endDrain(of: department, control)
            }
        } catch {
            // What was decided last holds until more is known.
            logger.warning("what operators decided about departments cannot be read: \(error)")
        }
    }

    /// Once nothing waits, the department gets its orders as they come.
    private func endDrain(of department: DepartmentID, _ control: DepartmentControl) async throws(JournalError) {
        guard try await !backlog.holdsOrders(for: department),
            try await operations.controls()[department] == control
        else { return }
        let running = DepartmentControl(
            mode: .running,
            by: "onevisit",
            reason: "nothing waits any more",
            since: clock.now
        )
        try await operations.set(running, of: department)
        logger.info("\(department) is drained and runs again")
    }
}

extension DepartmentControl.Mode {
    var isDraining: Bool {
        if case .draining = self { true } else { false }
    }
}
