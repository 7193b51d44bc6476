import Messaging
import Orchestration

/// The right to act for a party ends; the path says which.
struct AuthorityRevocationRequest: CommandRequest {
    enum Keys: CodingKey, CaseIterable {}

    func command(at desk: CommandDesk) throws -> Command {
        .revokeAuthority(AuthorityRevocation(authority: try desk.name("authority")))
    }
}

/// A source may be called no longer; the path says which.
struct UseRevocationRequest: CommandRequest {
    enum Keys: CodingKey, CaseIterable {}

    func command(at desk: CommandDesk) throws -> Command {
        .revokeUse(UseAuthorisationRevocation(source: try desk.name("source")))
    }
}
