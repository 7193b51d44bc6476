extension CaseDraft {
    mutating func perform(_ act: PerformAct) throws(Refusal) {
        guard let owed = self.act(act.act), owed.party.id == act.party else {
            throw .unknown(.unknownAct, act.act.text, zh: "该当事人没有这项行为", en: "The party owes no such act")
        }
        guard !state.performedActs.contains(act.act) else {
            throw Refusal(
                .actAlreadyPerformed,
                LocalizedText(zh: "已经办理过。", en: "This has been done already."),
                at: act.act.text
            )
        }
        // After the outcome only a later run may still wait for an act.
        guard state.phase != .concluded || !itemsWaiting(for: act.act).isEmpty else { throw .caseConcluded }
        let authority = authority(for: act.party, .submit)
        record(.actPerformed(ActPerformed(party: act.party, act: act.act, authority: authority)))
        let lapse = state.incidents.values.first { $0.kind == .actLapsed && $0.detail == act.act.text }
        if let lapse {
            // It came late, but it came: nobody needs to step in any more.
            record(
                .incidentResolved(IncidentResolved(incident: lapse.incident, action: .acknowledge(note: Sealed(nil))))
            )
        }
    }

    mutating func withdraw(_ withdrawal: Withdrawal) throws(Refusal) {
        guard !state.isWithdrawing else {
            throw Refusal(
                .alreadyWithdrawing,
                LocalizedText(zh: "已经申请撤回,正在等待部门确认。", en: "The withdrawal is under way already.")
            )
        }
        if state.phase == .inProgress, let id = boundByPointOfNoReturn.min() { throw .pointOfNoReturn(id) }
        record(.withdrawalRequested(WithdrawalRequested(reason: withdrawal.reason, authority: authority(.withdraw))))
    }
}
