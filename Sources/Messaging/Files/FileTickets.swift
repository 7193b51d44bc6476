public import Crypto
import Foundation
public import Orchestration

/// Binds an uploaded file to whoever uploaded it. Without it anybody who learnt a digest could attach another person's file to
/// a case of their own and then read it there; and the size and type of a file would be the caller's claim.
///
/// A department's adapter is known by its department and not by its account: what it uploads over HTTP it may name in an answer
/// that it sends over a broker, where there are no accounts.
public struct FileTickets: Sendable {
    private let key: SymmetricKey

    public init(key: SymmetricKey) {
        self.key = key
    }

    public func issue(_ file: FileReference, to actor: Actor, of tenant: TenantID) -> TicketedFile {
        let code = HMAC<SHA256>.authenticationCode(for: bytes(file, actor, tenant), using: key)
        return TicketedFile(file, ticket: Data(code).base64EncodedString())
    }

    public func accepts(_ file: TicketedFile, from actor: Actor, of tenant: TenantID) -> Bool {
        guard let ticket = Data(base64Encoded: file.ticket) else { return false }
        return HMAC<SHA256>.isValidAuthenticationCode(
            ticket,
            authenticating: bytes(file.reference, actor, tenant),
            using: key
        )
    }

    private func bytes(_ file: FileReference, _ actor: Actor, _ tenant: TenantID) -> Data {
        let parts =
            [tenant.text] + Self.holder(actor) + [file.digest, String(file.sizeBytes), file.mediaType]
        // Lengths keep two different lists from giving the same bytes.
        return Data(parts.map { "\($0.utf8.count):\($0)" }.joined().utf8)
    }

    private static func holder(_ actor: Actor) -> [String] {
        if actor.role == .department, let department = actor.department { return ["department", department.text] }
        return ["account", actor.account, actor.person?.text ?? ""]
    }
}
