import Messaging
import Orchestration

/// What a delivery channel says of a notice (送达).
struct DeliveryRequest: CommandRequest {
    enum CodingKeys: String, CodingKey, CaseIterable { case channel, outcome, proof, occurredAt }
    typealias Keys = CodingKeys

    var channel: NoticeChannel
    var outcome: DeliveryReport.Outcome
    /// A receipt's number, a time of display.
    var proof: String?
    var occurredAt: Timestamp?

    func command(at desk: CommandDesk) throws -> Command {
        .reportDelivery(
            DeliveryReport(
                notice: try desk.name("notice"),
                channel: channel,
                outcome: outcome,
                proof: proof ?? "",
                occurredAt: occurredAt
            )
        )
    }
}
