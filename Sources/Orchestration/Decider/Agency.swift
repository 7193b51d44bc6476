/// Acting for a party (代理): who is admitted to what, on the strength of which authority. Checked at every act anew.
struct Agency {
    let authorities: [Authority]
    let state: CaseState
    let definition: WorkflowDefinition
    let now: Timestamp
    /// What comes with an application is vouched for by its instrument (授权委托书), not by the case's own record.
    var needsInstrument = false

    enum Standing: Hashable {
        /// No agent of this party.
        case none
        /// The workflow wants the party itself.
        case notAdmitted
        /// An agent, but not for this, or no longer.
        case outside
        case within
    }

    func standing(of actor: Actor, towards party: PartyID, for scopes: Set<Authority.Scope>) -> Standing {
        let given = authorities(of: actor, for: party)
        guard !given.isEmpty else { return .none }
        guard definition.admitsAgent(of: party) else { return .notAdmitted }
        let valid = given.filter(isValid)
        return !valid.isEmpty && scopes.isSubset(of: valid.flatMap(\.scopes)) ? .within : .outside
    }

    /// The authority under which the actor does this for the party; `nil` where the party itself acts.
    func authority(of actor: Actor, for party: PartyID, _ scope: Authority.Scope) -> AuthorityID? {
        authorities(of: actor, for: party).filter { isValid($0) && $0.scopes.contains(scope) }.map(\.id).min()
    }

    private func authorities(of actor: Actor, for party: PartyID) -> [Authority] {
        guard actor.mayStandForAgent, let person = actor.person else { return [] }
        return authorities.filter { $0.principal == party && $0.agent.id == person }
    }

    private func isValid(_ authority: Authority) -> Bool {
        state.isInForce(authority, at: now) && !(needsInstrument && authority.files.isEmpty)
    }
}

extension Actor {
    /// Agents themselves, the portal that has authenticated one, and a clerk with one at the counter.
    var mayStandForAgent: Bool {
        switch role {
        case .agent, .portal: true
        case .examiner: organ != nil
        default: false
        }
    }
}

extension WorkflowDefinition {
    func admitsAgent(of party: PartyID) -> Bool {
        parties.first { $0.id == party }?.mayUseAgent == true
    }
}

extension CaseDraft {
    private var agency: Agency {
        Agency(authorities: Array(state.authorities.values), state: state, definition: definition, now: context.now)
    }

    /// On the strength of which authority the actor does this for the party, for the facts that bind it.
    func authority(for party: PartyID = .applicant, _ scope: Authority.Scope) -> AuthorityID? {
        guard let person = state.person(of: party), !context.actor.handsIn(for: person) else { return nil }
        return agency.authority(of: context.actor, for: party, scope)
    }

    func supplier(_ scope: Authority.Scope) -> Supplier {
        Supplier(account: context.actor.account, party: .applicant, authority: authority(scope))
    }
}
