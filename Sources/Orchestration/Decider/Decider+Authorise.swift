extension Decider {
    /// Who may ask this of this case: the one place where ownership is judged, on the case's current state.
    ///
    /// A refusal does not say what the actor might have found; it only says no.
    static func authorise(_ command: Command, state: CaseState, context: Context) -> Refusal? {
        let actor = context.actor
        let isAllowed =
            switch command {
            case .submit(let submission):
                actor.handsIn(for: submission.applicant.id)
            case .supply, .withdraw, .authoriseUse, .revokeUse, .disputeSource, .answerQuestion, .amend, .rate:
                state.submission.map { actor.handsIn(for: $0.applicant.id) } == true
            case .grantAuthority, .revokeAuthority:
                state.submission.map { actor.handsIn(for: $0.applicant.id) } == true
            case .addItem, .withdrawItems:
                state.submission.map { actor.handsIn(for: $0.applicant.id) } == true
                    || actor.supervises(context.definition.lead)
            case .completeTask(let completion):
                state.mayComplete(completion.item, actor)
            case .reassign(let reassignment):
                actor.supervises(context.definition.lead)
                    || state.department(of: reassignment.item).map(actor.supervises) == true
            case .divert(let diversion):
                state.department(of: diversion.item).map { actor.worksFor($0) } == true
            case .correctDecision(let correction):
                state.department(of: correction.item).map { actor.worksFor($0) } == true
            case .extendTolerance, .repairBreach:
                actor.supervises(context.definition.lead)
            case .extendLimit(let limit):
                (limit.item.flatMap(state.department) ?? context.definition.lead).supervised(by: actor)
            case .appealCard(let appeal):
                state.cards.first { $0.id == appeal.card }.map { actor.worksFor($0.department) } == true
            case .ruleOnCard:
                actor.supervises(context.definition.lead)
            case .changeCalendar:
                actor.role == .system || actor.role == .operator
            case .migrate:
                actor.role == .operator
            case .reportDelivery:
                actor.role == .department && actor.department == context.definition.notices?.delivery
            case .performAct(let act):
                state.person(of: act.party).map(actor.actsFor) == true
            case .examine:
                actor.isStaff && actor.department == context.definition.lead
                    && actor.organ == context.definition.organ(of: context.definition.lead)
            case .answer(let answer):
                actor.mayAnswer(state.orders[answer.order]?.order)
            case .resolveIncident(let resolution):
                actor.mayResolve(state.incidents[resolution.incident], lead: context.definition.lead)
            case .wake:
                actor.role == .system
            }
        guard !isAllowed else { return nil }
        return Refusal(.notAuthorised, LocalizedText(zh: "您无权进行此操作。", en: "You are not authorised to do this."))
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

    func mayComplete(_ item: ItemID, _ actor: Actor) -> Bool {
        guard let party = items[item]?.task?.party else { return false }
        return person(of: party).map(actor.handsIn) == true || department(of: item).map { actor.worksFor($0) } == true
    }
}

extension DepartmentID {
    fileprivate func supervised(by actor: Actor) -> Bool { actor.supervises(self) }
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
