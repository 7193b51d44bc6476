/// What somebody who acts for another must have been given.
struct AgentsClaim: Hashable {
    var party: PartyID
    var scopes: Set<Authority.Scope>

    /// `nil` for what nobody can do for another: an organ's acts, and handing a right to act on (民法典第一百六十九条).
    init?(_ command: Command, state: CaseState) {
        switch command {
        case .submit(let submission):
            self.init(.applicant, submission.supply.offerScopes.union([.submit]))
        case .supply(let supply):
            self.init(.applicant, supply.scopes)
        case .performAct(let act):
            self.init(act.party, [.submit])
        case .withdraw, .withdrawItems:
            self.init(.applicant, [.withdraw])
        case .addItem, .amend:
            self.init(.applicant, [.submit])
        case .answerQuestion, .disputeSource:
            self.init(.applicant, [.supply])
        case .authoriseUse(let grant):
            self.init(grant.authorisation.holder, [.supply])
        case .revokeUse(let revocation):
            self.init(state.useAuthorisations[revocation.source]?.holder ?? .applicant, [.supply])
        case .completeTask(let completion):
            guard let task = state.items[completion.item]?.task else { return nil }
            self.init(task.party, [task.amountFen == nil ? .submit : .pay])
        case .rate:
            self.init(.applicant, [.receive])
        case .examine, .answer, .resolveIncident, .grantAuthority, .revokeAuthority, .reassign, .divert,
            .correctDecision, .extendTolerance, .extendLimit, .appealCard, .ruleOnCard, .repairBreach, .changeCalendar,
            .migrate, .reportDelivery, .wake:
            return nil
        }
    }

    private init(_ party: PartyID, _ scopes: Set<Authority.Scope>) {
        self.party = party
        self.scopes = scopes
    }
}

extension Supply {
    /// Promises and commitments bind the party's credit: they need a scope that names them.
    var offerScopes: Set<Authority.Scope> {
        var scopes: Set<Authority.Scope> = []
        if !promises.isEmpty { scopes.insert(.promise) }
        if !commitments.isEmpty { scopes.insert(.commit) }
        return scopes
    }

    /// Whoever only promises brings nothing.
    var scopes: Set<Authority.Scope> {
        let brings =
            !materials.isEmpty || fields.value?.isEmpty == false || situations?.isEmpty == false
            || parties?.isEmpty == false || isComplete
        return brings || offerScopes.isEmpty ? offerScopes.union([.supply]) : offerScopes
    }
}
