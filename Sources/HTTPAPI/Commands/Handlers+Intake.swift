import Engine
import Hummingbird
import Messaging
import Orchestration

/// A command as ingress knows it before it becomes an envelope.
struct Intake: Sendable {
    var caseID: CaseID
    var jurisdiction: JurisdictionID
    var command: Command
    var key: ReceiptKey
}

extension Handlers {
    /// Hands a command to the log and answers with what is known of its outcome.
    func carryOut(_ intake: Intake, for call: Call) async throws -> Response {
        let limits = dependencies.limits
        let preference = Preference(field: call.request.headers[.prefer], maximumSeconds: limits.waitSeconds)
        let envelope = envelope(intake, for: call)
        var receipt = try await dependencies.log.append(envelope)
        if let seconds = preference.waitSeconds, receipt == nil {
            receipt = try await Patience(milliseconds: seconds * 1000).wait {
                try await dependencies.directory.receipt(commandID: envelope.id, tenant: envelope.tenant)
            }
        }
        return try CommandAnswer(
            endpoint: call.endpoint,
            commandID: envelope.id,
            caseID: intake.caseID,
            receipt: receipt,
            preference: preference,
            language: call.language
        ).response()
    }

    private func envelope(_ intake: Intake, for call: Call) -> Envelope {
        let tenant = call.caller.tenant
        let fingerprint = Fingerprint.of(intake.command)
        return Envelope(
            id: CommandNames.commandID(
                tenant: tenant,
                caseID: intake.caseID,
                issuer: intake.key.issuer,
                key: intake.key.key,
                fingerprint: fingerprint
            ),
            tenant: tenant,
            jurisdiction: intake.jurisdiction,
            caseID: intake.caseID,
            actor: call.caller.actor,
            command: intake.command,
            key: intake.key,
            fingerprint: fingerprint,
            receivedAt: call.receivedAt,
            traceparent: call.traceparent
        )
    }
}
