package import Messaging
package import Orchestration

/// Decides what a batch of commands comes to. It reads no clock and no database: the same batch with the same knowledge and
/// the same keys gives the same commit, to the byte.
package struct BatchPlanner: Sendable {
    package let catalogue: DefinitionCatalogue
    /// The working calendars by id.
    package let calendars: [String: WorkingCalendar]
    package let recorder: CaseRecorder
    package let limits: PlanningLimits

    package init(
        catalogue: DefinitionCatalogue,
        calendars: [String: WorkingCalendar],
        recorder: CaseRecorder,
        limits: PlanningLimits = PlanningLimits()
    ) {
        self.catalogue = catalogue
        self.calendars = calendars
        self.recorder = recorder
        self.limits = limits
    }

    /// - Parameters:
    ///   - working: all that ``request(for:working:cache:)`` asked for.
    ///   - isQuarantining: the batch is one command that has stopped the process twice; it is refused unseen.
    package func plan(
        _ envelopes: some Collection<Envelope>,
        working: WorkingSet,
        head: PartitionHead,
        now: Timestamp,
        isQuarantining: Bool = false
    ) -> Plan {
        var draft = PlanDraft(planner: self, working: working, head: head, now: now)
        for envelope in envelopes {
            let isTaken = isQuarantining ? draft.quarantine(envelope) : draft.take(envelope)
            guard isTaken else { break }
        }
        return draft.finished()
    }
}
