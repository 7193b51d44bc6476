import Engine
import Hummingbird
import Messaging
import Orchestration

extension Handlers {
    /// Stores the raw body. Its type is taken from its content; a claim that differs is refused.
    func uploadFile(_ call: Call) async throws -> Response {
        guard let claimed = call.request.headers[.contentType] else {
            throw Problem(.mediaTypeNotAllowed, at: "Content-Type")
        }
        guard let slot = uploads.take(for: call.caller.accountName) else { throw Problem(.busy, retryAfterSeconds: 1) }
        defer { withExtendedLifetime(slot) {} }
        let bytes = try await call.body(
            atMost: dependencies.limits.fileBytes,
            withinMilliseconds: dependencies.limits.uploadMilliseconds
        )
        let file = try await dependencies.materials.put(bytes, claimedMediaType: claimed, tenant: call.caller.tenant)
        return try .json(tickets.issue(file, to: call.caller.actor, of: call.caller.tenant), status: .created)
    }
}
