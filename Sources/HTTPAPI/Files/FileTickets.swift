import Crypto
import Foundation
import Orchestration

/// Binds an uploaded file to whoever uploaded it. Without it anybody who learnt a digest could attach another person's file to
/// a case of their own and then read it there; and the size and type of a file would be the caller's claim.
struct FileTickets: Sendable {
    private let key: SymmetricKey

    init(key: SymmetricKey) {
        self.key = key
    }

    func issue(_ file: FileReference, to caller: Caller) -> FileRequest {
        FileRequest(
            digest: file.digest,
            sizeBytes: file.sizeBytes,
            mediaType: file.mediaType,
            ticket: Data(code(file, caller)).base64EncodedString()
        )
    }

    func accepts(_ file: FileRequest, from caller: Caller) -> Bool {
        guard let ticket = Data(base64Encoded: file.ticket) else { return false }
        return HMAC<SHA256>.isValidAuthenticationCode(ticket, authenticating: bytes(file.reference, caller), using: key)
    }

    private func code(_ file: FileReference, _ caller: Caller) -> HMAC<SHA256>.MAC {
        HMAC<SHA256>.authenticationCode(for: bytes(file, caller), using: key)
    }

    private func bytes(_ file: FileReference, _ caller: Caller) -> Data {
        let parts = [
            caller.tenant.text, caller.actor.account, caller.actor.person?.text ?? "", file.digest,
            String(file.sizeBytes), file.mediaType,
        ]
        // Lengths keep two different lists from giving the same bytes.
        return Data(parts.map { "\($0.utf8.count):\($0)" }.joined().utf8)
    }
}
