import ArgumentParser
import Engine
import Messaging
import Orchestration
import PostgresJournal
import WorkflowFiles

/// Decides a migration on cases as they stand, by the engine's own rule, and forgets the outcome.
struct MigrationRehearsal {
    private let migration: Migration
    private let old: WorkflowDefinition
    private let new: WorkflowDefinition
    private let calendar: WorkingCalendar
    private let calendars: [String: WorkingCalendar]

    init(
        from old: PublishedWorkflow,
        to text: String,
        published: [PublishedWorkflow],
        workflows folder: String,
        items: [ItemID: ItemID],
        reason: String
    ) throws {
        guard let definition = WorkflowDefinition(published: old.bytes, as: old.reference) else {
            throw ValidationError("\(old.reference.id)@\(old.reference.version) cannot be read by this program")
        }
        self.old = definition
        new = try PublishedThemes(published: published).definition(text, folder)
        calendars = WorkflowLibrary.load(directory: folder).calendars
        guard let calendar = calendars[definition.calendar] else {
            throw ValidationError("\(folder) has no calendar \(definition.calendar), by which the cases are counted")
        }
        self.calendar = calendar
        migration = Migration(to: try new.published().reference, items: items, reason: Sealed(reason))
    }

    /// - Throws: exit code 1 if any case would be refused.
    func play(
        _ rows: [RunningCases.Row],
        tenant: TenantID,
        reader: CaseReader,
        language: LocalizedText.Language
    ) async throws {
        var refused = 0
        for row in rows {
            guard let state = try await reader.state(of: row.caseID, tenant: tenant) else { continue }
            if case .refused(let refusal) = decide(row.caseID, state) {
                refused += 1
                let place = refusal.place.map { " · \($0)" } ?? ""
                tell("\(row.number): \(refusal.code.rawValue) · \(refusal.message.text(in: language))\(place)")
            } else {
                tell("\(row.number): accepted")
            }
        }
        tell("\(rows.count - refused) of \(rows.count) would go over, \(refused) would be refused")
        if refused > 0 { throw Exit.findings }
    }

    private func decide(_ caseID: CaseID, _ state: CaseState) -> Decision {
        var context = Context(
            now: SystemClock().now,
            definition: old,
            calendar: calendar,
            actor: Actor(role: .operator, account: "rehearsal")
        )
        context.organCalendars = calendars
        context.migrationTarget = new
        return Decider.handle(.migrate(migration), caseID: caseID, state: state, context: context).decision
    }
}
