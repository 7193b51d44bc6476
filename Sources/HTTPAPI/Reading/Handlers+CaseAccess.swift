import Engine
import Logging
import Messaging
import Orchestration

/// A case that the caller may see, with the rules it follows.
struct VisibleCase: Sendable {
    var state: CaseState
    var events: [ReadEvent]
    var jurisdiction: JurisdictionID
    /// The position of the case's last event.
    var token: FreshnessToken
    var definition: WorkflowDefinition
    var calendar: WorkingCalendar
    var access: CaseAccess
}

extension Handlers {
    /// - Throws: `case-not-found`, also where the case exists and is none of the caller's business.
    func visibleCase(_ caseID: CaseID, for call: Call) async throws -> VisibleCase {
        guard let read = try await dependencies.reader.read(caseID, tenant: call.caller.tenant),
            let last = read.events.last?.record, let submission = read.state.submission
        else { throw Refusal.noSuchCase }
        let definition = try await definition(of: submission.workflow, for: call)
        let (actor, now) = (call.caller.actor, dependencies.now())
        guard let access = CaseAccess(actor, to: read.state, under: definition, at: now) else {
            throw Refusal.noSuchCase
        }
        guard let calendar = dependencies.calendars[definition.calendar] else {
            call.logger.error("A published workflow names a calendar that is not there")
            throw Problem(.internalError)
        }
        return VisibleCase(
            state: read.state,
            events: read.events,
            jurisdiction: last.jurisdiction,
            token: last.token,
            definition: definition,
            calendar: calendar,
            access: access
        )
    }

    /// Writes down who reads personal data and why, before the answer goes out.
    func noteAccess(to caseID: CaseID, purpose: String, by call: Call) async throws {
        let record = AccessRecord(
            tenant: call.caller.tenant,
            caseID: caseID,
            actor: call.caller.actor,
            purpose: purpose,
            at: call.receivedAt
        )
        try await dependencies.directory.noteAccess(record)
    }
}
