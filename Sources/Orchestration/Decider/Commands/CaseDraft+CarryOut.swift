/// Which room carries out which command.
extension CaseDraft {
    mutating func carryOut(_ command: Command, caseID: CaseID) throws(Refusal) {
        try command.checkLimits()
        try command.checkLegibility()
        switch command {
        case .submit(let submission): try register(submission, caseID: caseID)
        case .supply(let supply): try take(supply)
        case .performAct(let act): try perform(act)
        case .withdraw(let withdrawal): try withdraw(withdrawal)
        case .examine(let examination): try examine(examination)
        case .answer(let answer): try take(answer)
        case .resolveIncident(let resolution): try resolve(resolution)
        case .grantAuthority(let grant): try grantAuthority(grant)
        case .revokeAuthority(let revocation): try revokeAuthority(revocation)
        case .authoriseUse(let grant): try authoriseUse(grant)
        case .revokeUse(let revocation): try revokeUse(revocation)
        case .disputeSource(let dispute): try disputeSource(dispute)
        case .addItem(let addition): try addItem(addition)
        case .withdrawItems(let withdrawal): try withdrawItems(withdrawal)
        case .reassign(let reassignment): try reassign(reassignment)
        case .divert(let diversion): try divert(diversion)
        case .answerQuestion(let answer): try answerQuestion(answer)
        case .completeTask(let completion): try completeTask(completion)
        case .amend(let amendment): try amend(amendment)
        case .correctDecision(let correction): try correctDecision(correction)
        case .extendTolerance(let fact): try extendTolerance(fact)
        case .extendLimit(let fact): try extendLimit(fact)
        case .appealCard(let appeal): try appealCard(appeal)
        case .ruleOnCard(let ruling): try ruleOnCard(ruling)
        case .repairBreach(let repair): try repairBreach(repair)
        case .changeCalendar(let change): try changeCalendar(change)
        case .migrate(let migration): try migrate(migration)
        case .rate(let rating): try rate(rating)
        case .reportDelivery(let report): try reportDelivery(report)
        case .wake: break
        }
    }
}
