import Messaging
import Orchestration

// A card's id holds slashes, so it stands in the body and not in the path.

/// The holder of a card says that it is unjust (申诉).
struct CardAppealRequest: CommandRequest {
    enum CodingKeys: String, CodingKey, CaseIterable { case card, reason }
    typealias Keys = CodingKeys

    var card: CardID
    var reason: String

    func command(at desk: CommandDesk) -> Command {
        .appealCard(CardAppeal(card: card, reason: Sealed(reason)))
    }
}

/// A supervisor's word on a card: lifted (撤牌) or upheld.
struct CardRulingRequest: CommandRequest {
    enum CodingKeys: String, CodingKey, CaseIterable { case card, isLifted, reason }
    typealias Keys = CodingKeys

    var card: CardID
    var isLifted: Bool
    var reason: String

    func command(at desk: CommandDesk) -> Command {
        .ruleOnCard(CardRuling(card: card, isLifted: isLifted, reason: Sealed(reason)))
    }
}
