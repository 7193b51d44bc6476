/// An item that goes on outside the system for a while (转线下): a dispute at the tax office, a paper file at the archive.
///
/// It stays with its department under the same order, with a holder and a day; it comes back by the ordinary answer, and an
/// approval then shows the paper that it rests on.
extension CaseDraft {
    mutating func divert(_ command: Diversion) throws(Refusal) {
        guard let item = item(command.item), let known = state.items[item.id] else { throw .unknownItem(command.item) }
        guard let most = item.divertLimit, known.diversion == nil else {
            throw Refusal(
                .notDivertible,
                known.diversion == nil
                    ? LocalizedText(zh: "该事项不可转线下办理。", en: "This item may not go on outside the system.")
                    : LocalizedText(zh: "该事项已在线下办理。", en: "This item is outside the system already."),
                at: item.id.text
            )
        }
        guard known.status == .dispatched || known.status == .received, known.cancellation == nil else {
            throw .notOpen(item.id)
        }
        let clock = diversion(item.id, command.within)
        guard clock.due <= diversion(item.id, most).due else {
            throw Refusal(
                .limitTooLong,
                LocalizedText(zh: "转线下办理最长\(most)。", en: "It may be outside the system for \(most) at most."),
                at: item.id.text
            )
        }
        record(
            .itemDiverted(
                ItemDiverted(item: item.id, holder: command.holder, reason: command.reason, clock: clock)
            )
        )
    }

    private func diversion(_ id: ItemID, _ limit: TimeLimit) -> Clock {
        clockMaker.expiring(.diversion, .item(id), from: at, limit: limit, remind: [.workingDays(1)])
    }

    /// It should be back by now; its department's supervisor is asked.
    mutating func missReturn(of id: ItemID, _ clock: Clock) {
        drop(clock)
        guard let known = state.items[id], known.diversion != nil else { return }
        let holder = known.assignment?.department ?? item(id)?.department ?? definition.lead
        openIncident(.diversionOverdue, item: id, order: known.order, holder: holder, detail: id.text)
    }

    func checkEvidence(_ approval: Approval, for id: ItemID) throws(Refusal) {
        guard state.items[id]?.diversion != nil, approval.files.isEmpty else { return }
        throw Refusal(
            .missingResultData,
            LocalizedText(
                zh: "线下办理的结果须附纸质决定的影像件。",
                en: "What was decided outside the system comes back with a scan of the paper: attach a file."
            ),
            at: "\(id).files"
        )
    }
}
