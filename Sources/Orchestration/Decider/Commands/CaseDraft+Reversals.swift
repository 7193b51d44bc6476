/// What departments say of revoked results.
extension CaseDraft {
    mutating func takeReversal(_ content: Answer.Content, for order: WorkOrder) {
        guard let item = order.item else { return }
        switch content {
        case .compensated(let reference):
            var answered = RevocationAnswered(item: item, order: order.id, isCompensated: true)
            answered.reference = reference
            record(.revocationAnswered(answered))
        case .cannotCompensate(let grounds):
            record(
                .revocationAnswered(
                    RevocationAnswered(item: item, order: order.id, isCompensated: false, grounds: grounds)
                )
            )
            // What cannot be undone is a duty under the law, and a duty needs a person.
            openIncident(
                .cannotCompensate,
                item: item,
                order: order.id,
                holder: definition.lead,
                detail: "\(order.department)"
            )
        default:
            break
        }
    }
}
