extension Decider {
    /// Who may ask this of this case: the one place where ownership is judged, on the case's current state.
    ///
    /// A refusal does not say what the actor might have found; it only says no.
    static func authorise(_ command: Command, state: CaseState, context: Context) -> Refusal? {
        if isEntitled(to: command, state: state, context: context) { return nil }
        guard let claim = AgentsClaim(command, state: state) else { return .notAuthorised }
        let agency = Agency(for: command, state: state, context: context)
        switch agency.standing(of: context.actor, towards: claim.party, for: claim.scopes) {
        case .within: return nil
        case .outside: return .outsideAuthority
        case .notAdmitted: return .agentNotAdmitted(claim.party)
        case .none: return .notAuthorised
        }
    }

    /// Whether the actor may do this in their own right.
    private static func isEntitled(to command: Command, state: CaseState, context: Context) -> Bool {
        let actor = context.actor
        let lead = context.definition.lead
        func isHandedIn(by party: PartyID) -> Bool { state.person(of: party).map(actor.handsIn) == true }
        switch command {
        case .submit(let submission):
            return actor.handsIn(for: submission.applicant.id)
        case .supply, .withdraw, .disputeSource, .answerQuestion, .amend, .rate:
            return isHandedIn(by: .applicant)
        case .authoriseUse(let grant):
            return isHandedIn(by: grant.authorisation.holder)
        case .revokeUse(let revocation):
            return isHandedIn(by: state.useAuthorisations[revocation.source]?.holder ?? .applicant)
        case .grantAuthority(let grant):
            return isHandedIn(by: grant.authority.principal) || actor.entersPaper(grant.authority)
        case .revokeAuthority(let revocation):
            return state.mayEnd(revocation.authority, actor)
        case .addItem, .withdrawItems:
            return isHandedIn(by: .applicant) || actor.supervises(lead)
        case .completeTask(let completion):
            return state.mayComplete(completion.item, actor, as: context.definition)
        case .reassign(let reassignment):
            return actor.supervises(lead) || state.department(of: reassignment.item).map(actor.supervises) == true
        case .divert(let diversion):
            return state.department(of: diversion.item).map { actor.worksFor($0) } == true
        case .correctDecision(let correction):
            return state.department(of: correction.item).map { actor.worksFor($0) } == true
        case .extendTolerance, .repairBreach, .ruleOnCard:
            return actor.supervises(lead)
        case .extendLimit(let limit):
            return actor.supervises(limit.item.flatMap(state.department) ?? lead)
        case .appealCard(let appeal):
            return state.cards.first { $0.id == appeal.card }.map { actor.worksFor($0.department) } == true
        case .changeCalendar:
            return actor.role == .system || actor.role == .operator
        case .migrate:
            return actor.role == .operator
        case .reportDelivery:
            return actor.role == .department && actor.department == context.definition.notices?.delivery
        case .performAct(let act):
            return isHandedIn(by: act.party)
        case .examine:
            return actor.isStaff && actor.department == lead && actor.organ == context.definition.organ(of: lead)
        case .answer(let answer):
            return actor.mayAnswer(state.orders[answer.order]?.order)
        case .resolveIncident(let resolution):
            return actor.mayResolve(state.incidents[resolution.incident], lead: lead)
        case .wake:
            return actor.role == .system
        }
    }
}

extension Agency {
    /// An application brings its own authorities; later acts rest on those of the case.
    fileprivate init(for command: Command, state: CaseState, context: Context) {
        if case .submit(let submission) = command {
            self.init(
                authorities: submission.authorities ?? [],
                state: state,
                definition: context.definition,
                now: context.now,
                needsInstrument: true
            )
        } else {
            self.init(
                authorities: Array(state.authorities.values),
                state: state,
                definition: context.definition,
                now: context.now
            )
        }
    }
}

extension CaseState {
    /// The person who plays a party, as named in the application.
    func person(of party: PartyID) -> PersonID? {
        party == .applicant ? submission?.applicant.id : submission?.parties[party]?.id
    }
}

extension WorkflowDefinition {
    func organ(of department: DepartmentID) -> OrganID? {
        departments.first { $0.id == department }?.organ
    }
}

extension CaseState {
    /// The department that has an item, as it was last ordered or reassigned.
    func department(of item: ItemID) -> DepartmentID? {
        items[item]?.assignment?.department ?? items[item]?.order.flatMap { orders[$0] }?.order.department
    }

    /// The party takes its authority back, or the agent lays it down (民法典第一百七十三条). An unknown one is nobody's: the
    /// applicant alone is told so.
    fileprivate func mayEnd(_ id: AuthorityID, _ actor: Actor) -> Bool {
        guard let authority = authorities[id] else { return person(of: .applicant).map(actor.handsIn) == true }
        return person(of: authority.principal).map(actor.handsIn) == true
            || actor.mayStandForAgent && actor.person == authority.agent.id
    }

    /// Whose task it is, is known before it opens: who comes too early is told so.
    fileprivate func mayComplete(_ item: ItemID, _ actor: Actor, as definition: WorkflowDefinition) -> Bool {
        let defined = definition.items.first { $0.id == item.base }
        guard let party = items[item]?.task?.party ?? defined?.task?.party else { return false }
        return person(of: party).map(actor.handsIn) == true
            || (department(of: item) ?? defined?.department).map(actor.worksFor) == true
    }
}

extension Actor {
    /// A supervisor of the department (主管人员).
    func supervises(_ department: DepartmentID) -> Bool { role == .supervisor && self.department == department }

    /// Staff of the department, or its system.
    func worksFor(_ department: DepartmentID) -> Bool {
        (isStaff || role == .department) && self.department == department
    }

    fileprivate func actsFor(_ person: PersonID) -> Bool {
        (role == .applicant || role == .portal) && self.person == person
    }

    /// The person's own act, or entered by a clerk at the counter for the person before them (窗口收件); then it stands under
    /// the clerk's account.
    func handsIn(for person: PersonID) -> Bool {
        actsFor(person) || (role == .examiner && organ != nil && self.person == person)
    }

    /// A clerk files a paper authority (纸质授权委托书); without the paper only the party itself grants one.
    fileprivate func entersPaper(_ authority: Authority) -> Bool {
        role == .examiner && organ != nil && !authority.files.isEmpty
    }

    fileprivate var isStaff: Bool { role == .examiner || role == .supervisor }

    /// An order that is unknown here is nobody's: it is refused without telling whether it exists elsewhere.
    fileprivate func mayAnswer(_ order: WorkOrder?) -> Bool {
        guard let order else { return role == .department || isStaff }
        if role == .department { return department == order.department }
        return isStaff && organ == order.organ
    }

    fileprivate func mayResolve(_ incident: IncidentOpened?, lead: DepartmentID) -> Bool {
        guard role == .supervisor || role == .operator else { return false }
        guard let incident else { return true }
        return role == .operator || department == incident.holder || department == lead
    }
}
