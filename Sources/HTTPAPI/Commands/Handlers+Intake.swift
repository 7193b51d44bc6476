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
        if receipt == nil {
            receipt = try await Patience(milliseconds: (preference.waitSeconds ?? 0) * 1000).wait {
                try await outcome(of: envelope)
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

    /// What is recorded under the command's key, for a log that does not tell. It is asked for by the key and not by the
    /// command's id, because another command under a used key never gets a receipt of its own.
    private func outcome(of envelope: Envelope) async throws -> Receipt? {
        let key = LoadRequest.Key(caseID: envelope.caseID, key: envelope.key)
        let request = LoadRequest(tenant: envelope.tenant, partition: 0, receipts: [key])
        // A journal that does not answer is no reason to say that the command was not taken.
        guard let receipt = try? await dependencies.journal.load(request).receipts[key] else { return nil }
        guard receipt.fingerprint == envelope.fingerprint else { throw Refusal.keyReused(by: envelope.command) }
        return receipt
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
