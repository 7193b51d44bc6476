import Messaging
import Orchestration

/// The holder lets a certificate or shared datum be called for this case (授权用证), with the application or later.
struct UseAuthorisationRequest: CommandRequest {
    enum CodingKeys: String, CodingKey, CaseIterable { case source, items, holder, validUntil }
    typealias Keys = CodingKeys

    var source: SourceID
    /// All of the case if absent.
    var items: [ItemID]?
    /// The applicant if absent.
    var holder: PartyID?
    var validUntil: Timestamp?

    var authorisation: UseAuthorisation {
        UseAuthorisation(source: source, items: items ?? [], holder: holder ?? .applicant, validUntil: validUntil)
    }

    func check(_ limits: HTTPLimits) throws {
        try check(limits, at: "$")
    }

    /// - Parameter place: the JSON path of this object.
    func check(_ limits: HTTPLimits, at place: String) throws {
        try (items ?? []).checkCount(atMost: limits.entries, at: "\(place).items")
    }

    func command(at desk: CommandDesk) -> Command {
        .authoriseUse(UseAuthorisationGrant(authorisation: authorisation))
    }
}
