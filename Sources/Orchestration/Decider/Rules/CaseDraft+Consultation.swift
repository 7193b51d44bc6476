/// Another department's opinion is asked; the lead decides alone (征求意见, 行政许可法 art. 26).
extension CaseDraft {
    mutating func consult(_ item: ItemDefinition) {
        let clock = item.opinion.map {
            clockMaker.expiring(
                .consultation,
                .item(item.id),
                from: at,
                limit: $0.limit,
                remind: [.workingDays(1)]
            )
        }
        order(item, clocks: clock.map { [$0] } ?? [])
    }

    /// In favour or not, an opinion decides nothing: the item is done.
    mutating func take(_ opinion: Opinion, on id: ItemID, order: WorkOrderID) throws(Refusal) {
        guard item(id)?.kind == .consultation else {
            throw Refusal(
                .answerNotAdmitted,
                LocalizedText(zh: "该事项不是征求意见。", en: "No opinion was asked on this item."),
                at: id.text
            )
        }
        record(.opinionGiven(OpinionGiven(item: id, opinion: opinion, order: order)))
    }

    /// Who is only asked for an opinion decides nothing.
    func checkDecides(_ id: ItemID) throws(Refusal) {
        guard item(id)?.kind == .consultation else { return }
        throw Refusal(
            .answerNotAdmitted,
            LocalizedText(zh: "征求意见的事项只能答复意见。", en: "An opinion was asked, not a decision: answer “opinion”."),
            at: id.text
        )
    }

    /// Silence is consent only where a law or rule says so; otherwise a person of the lead department decides.
    mutating func passOverSilence(on id: ItemID, _ clock: Clock) {
        guard let known = state.items[id], let order = known.order, !known.status.isFinal else { return drop(clock) }
        if item(id)?.opinion?.silenceIsConsent == true {
            return record(.opinionGiven(OpinionGiven(item: id, order: order)))
        }
        drop(clock)
        openIncident(.silentConsultation, item: id, order: order, holder: definition.lead, detail: id.text)
    }
}
