import Engine
import Hummingbird
import Logging
import Messaging
import Orchestration

extension Handlers {
    /// Reads key, body and case, makes the command and hands it over.
    func command<Body: WireRequest>(
        _ call: Call,
        body: Body.Type,
        make: (Body, CaseHeader) async throws -> Command
    ) async throws -> Response {
        let key = try IdempotencyKey(call.request.headers)
        let caseID = try call.caseID
        let request = try await call.decode(Body.self, limits: dependencies.limits)
        guard let header = try await dependencies.directory.header(caseID, tenant: call.caller.tenant) else {
            throw Refusal.noSuchCase
        }
        let intake = Intake(
            caseID: caseID,
            jurisdiction: header.jurisdiction,
            command: try await make(request, header),
            key: ReceiptKey(issuer: call.caller.issuer, key: key.text)
        )
        return try await carryOut(intake, for: call)
    }

    func definition(of reference: WorkflowReference, for call: Call) async throws -> WorkflowDefinition {
        let entry = try await workflows.entry(
            reference.id,
            version: reference.version,
            tenant: call.caller.tenant,
            now: call.receivedAt
        )
        guard let entry, entry.published.reference == reference else {
            call.logger.error("A case follows a workflow that is not published")
            throw Problem(.internalError)
        }
        return entry.definition
    }
}

extension Refusal {
    static let noSuchCase = Refusal(.caseNotFound, LocalizedText(zh: "未找到该办件。", en: "There is no such case."))
}
