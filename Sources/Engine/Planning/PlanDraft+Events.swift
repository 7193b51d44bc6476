import Messaging
import Orchestration

extension PlanDraft {
    /// Appends the events of a command, all or none.
    mutating func append(
        _ handling: Handling,
        of envelope: Envelope,
        existing: CachedCase?,
        definition: WorkflowDefinition
    ) throws(EventRecordingError) {
        let accepted = handling.accepted
        guard !(handling.clockEvents.isEmpty && accepted.isEmpty) else { return }
        var entry = existing ?? planner.recorder.newCase(envelope)
        var records: [RecordedEvent] = []
        records.reserveCapacity(handling.eventCount)
        // What a clock did was nobody's act, even if a command brought it to light.
        for (events, actor) in [(handling.clockEvents, Actor.system), (accepted, envelope.actor)]
        where !events.isEmpty {
            let recorder = try EventRecorder(
                partition: commit.partition,
                tenant: entry.tenant,
                jurisdiction: entry.jurisdiction,
                commandID: envelope.id,
                actor: actor,
                recordedAt: now,
                traceparent: envelope.traceparent
            )
            for event in events {
                let record = try recorder.record(
                    event,
                    of: envelope.caseID,
                    position: position + Int64(records.count) + 1,
                    head: &entry.head,
                    key: entry.key,
                    source: planner.recorder.keys
                )
                records.append(record)
            }
        }
        entry.state = handling.state
        if existing == nil, let key = entry.key {
            commit.keys.append(try planner.recorder.wrap(key, of: envelope.caseID))
        }
        note(handling, of: envelope.caseID, before: existing?.state ?? .unregistered, definition: definition)
        working.cases[envelope.caseID] = entry
        position += Int64(records.count)
        commit.events.append(contentsOf: records)
    }
}

extension EventRecordingError {
    var refusal: Refusal {
        switch self {
        case .erased: .erased
        case .coding, .sealing: .eventTooLarge
        }
    }
}

extension Handling {
    var accepted: [Event] {
        if case .accepted(let events) = decision { events } else { [] }
    }

    var eventCount: Int { clockEvents.count + accepted.count }

    /// Turns an acceptance into a refusal. What the clocks did stands.
    mutating func refuse(_ refusal: Refusal, from state: CaseState?) {
        decision = .refused(refusal)
        var folded = state ?? .unregistered
        for event in clockEvents { folded.apply(event) }
        self.state = folded
    }
}
