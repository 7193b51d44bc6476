import Messaging
import Orchestration

/// The applicant says that a source is wrong (数据异议).
struct DisputeRequest: CommandRequest {
    enum CodingKeys: String, CodingKey, CaseIterable { case material, source, reason }
    typealias Keys = CodingKeys

    var material: MaterialID
    var source: SourceID
    var reason: String

    func command(at desk: CommandDesk) -> Command {
        .disputeSource(SourceDispute(material: material, source: source, reason: Sealed(reason)))
    }
}
