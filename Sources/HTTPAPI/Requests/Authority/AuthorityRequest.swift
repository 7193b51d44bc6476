import Messaging
import Orchestration

/// A party lets somebody act for it (授权委托), with the application or later.
struct AuthorityRequest: CommandRequest {
    enum CodingKeys: String, CodingKey, CaseIterable {
        case id, principal, agent, kind, scopes, validUntil, files
    }
    typealias Keys = CodingKeys

    static let longestID = 64

    /// The caller's name for it, by which it is revoked; shown in the open, so never a name or number of a person.
    var id: AuthorityID
    /// The applicant if absent.
    var principal: PartyID?
    var agent: Strict<PersonRequest>
    /// `proxy` if absent.
    var kind: Authority.Kind?
    var scopes: [Authority.Scope]
    var validUntil: Timestamp?
    var files: [Strict<TicketedFile>]?

    func check(_ limits: HTTPLimits) throws {
        try check(limits, at: "$")
    }

    /// - Parameter place: the JSON path of this object.
    func check(_ limits: HTTPLimits, at place: String) throws {
        guard (1...Self.longestID).contains(id.text.utf8.count), id.text.utf8.allSatisfy(Self.isAdmitted) else {
            throw Problem.malformed(
                zh: "应为1至\(Self.longestID)个字母、数字或 . _ : -",
                en: "expected 1 to \(Self.longestID) letters, digits or . _ : -",
                at: "\(place).id"
            )
        }
        guard !scopes.isEmpty, Set(scopes).count == scopes.count else {
            throw Problem.malformed(
                zh: "请至少列出一项权限，每项一次",
                en: "name at least one scope, each once",
                at: "\(place).scopes"
            )
        }
        try (files ?? []).checkCount(atMost: limits.filesPerMaterial, at: "\(place).files")
    }

    func command(at desk: CommandDesk) async throws -> Command {
        .grantAuthority(AuthorityGrant(authority: try await desk.authority(self, at: "$")))
    }

    private static func isAdmitted(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: ":"),
            UInt8(ascii: "-"):
            true
        default: false
        }
    }
}

extension Handlers {
    /// - Parameter place: the JSON path of the request.
    func authority(_ request: AuthorityRequest, at place: String, for call: Call) async throws -> Authority {
        Authority(
            id: request.id,
            principal: request.principal ?? .applicant,
            agent: person(request.agent.value, for: call),
            kind: request.kind ?? .proxy,
            // In one order, so that the same grant has the same fingerprint.
            scopes: Authority.Scope.allCases.filter(request.scopes.contains),
            validUntil: request.validUntil,
            files: try await references(request.files ?? [], at: "\(place).files", for: call)
        )
    }
}
