import Messaging
import Orchestration

/// A plan while it grows, command by command.
struct PlanDraft {
    /// How a command's outcome will be known once the commit's last position is.
    enum Pending {
        case known(Receipt)
        /// Recorded by this commit.
        case recorded(Int)
        /// Recorded by this commit for an earlier command of the batch.
        case recordedBefore(Int)
        /// Answered but not recorded, because the key already has its receipt.
        case unrecorded(Receipt)
        case woken
        case unreadable(String)
    }

    let planner: BatchPlanner
    let now: Timestamp
    private let samplingSalt: String
    var working: WorkingSet
    var commit: Commit
    var pending: [Pending] = []
    var recorded: [LoadRequest.Key: Int] = [:]
    /// The cases that changed, in order of their first change.
    var changes: [CaseChange] = []
    var changeOfCase: [CaseID: Int] = [:]
    var position: Int64

    init(planner: BatchPlanner, working: WorkingSet, head: PartitionHead, now: Timestamp) {
        self.planner = planner
        self.working = working
        self.now = now
        samplingSalt = planner.recorder.masterKey.samplingSalt(of: working.tenant)
        position = head.position
        commit = Commit(
            partition: head.partition,
            tenant: working.tenant,
            epoch: head.epoch,
            basePosition: head.position,
            chain: head.chain
        )
    }

    /// - Returns: false if the command must begin the next batch.
    mutating func take(_ envelope: Envelope) -> Bool {
        if let repeated = outcomeOfRepeat(envelope) {
            pending.append(repeated)
            return true
        }
        if let reason = working.unreadable[envelope.caseID] {
            pending.append(.unreadable(reason))
            return true
        }
        let existing = working.cases[envelope.caseID]
        if let existing, existing.tenant != envelope.tenant {
            return refuse(envelope, .caseNotFound)
        }
        guard let reference = envelope.workflow(in: existing?.state ?? .unregistered) else {
            return refuse(envelope, .caseNotFound)
        }
        guard let definition = planner.catalogue.definition(reference, tenant: envelope.tenant) else {
            guard existing == nil else {
                return leave(envelope, "definition \(reference.id)@\(reference.version) is gone")
            }
            return refuse(envelope, .unknownWorkflow)
        }
        if case .submit = envelope.command, existing == nil, !working.openWorkflows.contains(reference) {
            return refuse(envelope, .workflowNotOpen)
        }
        guard let calendar = planner.calendars[definition.calendar] else {
            return leave(envelope, "calendar \(definition.calendar) was not given at start")
        }
        return decide(envelope, existing: existing, definition: definition, calendar: calendar)
    }

    private mutating func decide(
        _ envelope: Envelope,
        existing: CachedCase?,
        definition: WorkflowDefinition,
        calendar: WorkingCalendar
    ) -> Bool {
        let state = existing?.state ?? .unregistered
        let persons = working.persons(neededFor: envelope, state: state)
        // The case came to need a register within this very batch: it was not read, so the command waits for the next one.
        guard pending.isEmpty || persons.allSatisfy(working.hasRead) else { return false }
        var facts = Facts()
        for person in persons { facts.credit[person] = working.credit[person] }
        facts.caseNumber = caseNumber(for: envelope, calendar: calendar)
        // An act counts from its receipt, however long it lay here; nothing is received in the future.
        var context = Context(
            now: min(envelope.receivedAt, now),
            definition: definition,
            calendar: calendar,
            facts: facts,
            actor: envelope.actor
        )
        context.organCalendars = planner.calendars
        context.samplingSalt = samplingSalt
        context.migrationTarget = envelope.command.migrationTarget.flatMap {
            planner.catalogue.definition($0, tenant: envelope.tenant)
        }
        let handling = Decider.handle(envelope.command, caseID: envelope.caseID, state: state, context: context)
        return record(handling, of: envelope, existing: existing, definition: definition)
    }

    private mutating func record(
        _ handling: Handling,
        of envelope: Envelope,
        existing: CachedCase?,
        definition: WorkflowDefinition
    ) -> Bool {
        var handling = handling
        if case .accepted(let events) = handling.decision, events.count > planner.limits.eventsPerCommand {
            handling.refuse(.tooManyEvents(limit: planner.limits.eventsPerCommand), from: existing?.state)
        }
        if case .accepted = handling.decision, envelope.command.addsContent,
            handling.state.contentBytes > planner.limits.contentBytes
        {
            handling.refuse(.tooMuchContent, from: existing?.state)
        }
        let count = handling.eventCount
        guard pending.isEmpty || commit.events.count + count <= planner.limits.eventsPerCommit else { return false }
        do throws(EventRecordingError) {
            try append(handling, of: envelope, existing: existing, definition: definition)
        } catch {
            handling.refuse(error.refusal, from: existing?.state)
            do throws(EventRecordingError) {
                try append(handling, of: envelope, existing: existing, definition: definition)
            } catch {
                return leave(envelope, "a clock's event cannot be written: \(error)")
            }
        }
        switch handling.decision {
        case .accepted:
            let version = working.cases[envelope.caseID]?.head.version ?? 0
            return conclude(envelope, .accepted(version: version))
        case .refused(let refusal):
            return refuse(envelope, refusal)
        }
    }
}
