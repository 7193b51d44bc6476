/// What a fact has to be told as: the one table of acts with legal effect.
package struct Announcement {
    package var kind: NoticeKind
    package var item: ItemID?
    /// The notice that the fact itself names, where it does.
    package var notice: NoticeID?

    init(_ kind: NoticeKind, item: ItemID? = nil, notice: NoticeID? = nil) {
        self.kind = kind
        self.item = item
        self.notice = notice
    }
}

extension Fact {
    package var announcements: [Announcement] {
        switch self {
        case .correctionRequested(let fact): [Announcement(.correction, notice: fact.notice)]
        case .caseAccepted(let fact):
            [Announcement(.acceptance, notice: fact.notice)]
                + (fact.tolerances.isEmpty ? [] : [Announcement(.tolerance)])
        case .caseNotAccepted(let fact): [Announcement(.notAccepted, notice: fact.notice)]
        case .itemObjected(let fact): [Announcement(.objection, item: fact.item, notice: fact.notice)]
        case .itemSuspended(let fact): [Announcement(.specialProcedure, item: fact.item)]
        case .limitExtended(let fact): [Announcement(.extensionOfLimit, item: fact.item)]
        case .itemReleased(let fact): [Announcement(.approval, item: fact.item)]
        case .itemRejected(let fact): [Announcement(.rejection, item: fact.item)]
        // Another of the alternatives was chosen: nothing was refused.
        case .itemTerminated(let fact) where fact.reason != .alternativeChosen:
            [Announcement(.termination, item: fact.item)]
        case .resultRevoked(let fact): [Announcement(.revocation, item: fact.item)]
        case .toleranceLapsed: [Announcement(.toleranceLapsed)]
        case .rectificationRequested: [Announcement(.rectification)]
        case .caseConcluded: [Announcement(.conclusion)]
        default: []
        }
    }
}
