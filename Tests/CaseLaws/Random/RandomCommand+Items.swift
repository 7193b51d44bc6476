import Orchestration

/// What people do with single items, and what supervisors and registers do with the case.
extension RandomCommand {
    mutating func makeItemCommand(
        _ state: CaseState,
        _ definition: WorkflowDefinition,
        _ plain: WorkflowDefinition
    ) -> (Command, Actor) {
        let item = name(of: definition.items.map(\.id))
        switch dice.number(0...7) {
        case 0, 1:
            let offered = plain.items.filter { $0.offeredBy != nil || $0.repetition != nil }.map(\.id)
            let addition = ItemAddition(item: name(of: offered), reason: dice.pick([nil, sealed()]))
            return (.addItem(addition), dice.chance(60) ? .applicant : .supervisor(of: "hr"))
        case 2:
            let items = dice.pick([[item], [item, item], [], [item, name(of: definition.items.map(\.id))]])
            let withdrawal = ItemWithdrawal(items: items, reason: sealed())
            return (.withdrawItems(withdrawal), dice.chance(70) ? .applicant : .supervisor(of: "hr"))
        case 3:
            let reassignment = Reassignment(
                item: item,
                department: dice.pick([nil, "hr", "land", "nowhere"]),
                organ: dice.pick([nil, "organ-of-land", "organ-of-east", "nowhere"]),
                reason: sealed()
            )
            return (.reassign(reassignment), .supervisor(of: "hr"))
        case 4:
            let diversion = Diversion(item: item, holder: sealed(), within: limit(), reason: sealed())
            return (.divert(diversion), .clerk(of: holder(of: item, state)))
        case 5:
            let asked = state.items.filter { $0.value.question != nil }.keys.sorted()
            let answer = QuestionAnswer(
                item: asked.isEmpty ? item : dice.pick(asked),
                option: dice.pick([nil, "yes", "no", "maybe"]),
                text: dice.pick([nil, sealed()])
            )
            return (.answerQuestion(answer), .applicant)
        case 6:
            let open = state.items.filter { $0.value.status == .awaitingParty }.keys.sorted()
            let id = open.isEmpty ? item : dice.pick(open)
            let completion = TaskCompletion(item: id, reference: text(), occurredAt: instant(near: state.changedAt))
            return (.completeTask(completion), dice.pick([.applicant, .employer, .clerk(of: holder(of: id, state))]))
        default:
            let fields: [FieldID: DataValue] = [name(of: ["name", "note", "area"]): value()]
            return (.amend(Amendment(fields: Sealed(fields), reason: sealed())), .applicant)
        }
    }

    private func holder(of item: ItemID, _ state: CaseState) -> DepartmentID {
        state.items[item]?.order.flatMap { state.orders[$0] }?.order.department ?? "hr"
    }

    mutating func makeSupervision(_ state: CaseState, _ definition: WorkflowDefinition) -> (Command, Actor) {
        let head = Actor.supervisor(of: "hr")
        let cards = state.cards.map(\.id)
        switch dice.number(0...8) {
        case 0:
            let decided = state.items.filter { $0.value.approval != nil || $0.value.grounds != nil }.keys.sorted()
            let id = name(of: decided)
            let correction = DecisionCorrection(
                item: id,
                decision: dice.chance(50) ? .approved(approval()) : .rejected(grounds()),
                reason: sealed(),
                documentNumber: text()
            )
            return (.correctDecision(correction), .clerk(of: holder(of: id, state)))
        case 1:
            let material = name(of: definition.materials.map(\.id))
            return (.extendTolerance(ToleranceExtension(material: material, by: limit(), reason: sealed())), head)
        case 2:
            let item = dice.pick([nil, name(of: definition.items.map(\.id))])
            let actor = item.map { Actor.supervisor(of: holder(of: $0, state)) } ?? head
            let given = LimitExtension(item: item, by: limit(), reason: sealed(), approver: text())
            return (.extendLimit(given), actor)
        case 3:
            let actor = Actor.clerk(of: state.cards.last?.department ?? "hr")
            return (.appealCard(CardAppeal(card: name(of: cards), reason: sealed())), actor)
        case 4:
            let ruling = CardRuling(card: name(of: cards), isLifted: dice.chance(50), reason: sealed())
            return (.ruleOnCard(ruling), head)
        case 5: return (.repairBreach(BreachRepair(reason: sealed())), head)
        case 6: return (.changeCalendar(CalendarChange(reason: text())), .operator)
        case 7:
            let target = WorkflowReference(id: "theme", version: dice.pick(["1", "2"]), hash: "00")
            return (.migrate(Migration(to: target, items: ["i0": name(of: ["i0"])], reason: sealed())), .operator)
        default:
            let grade = dice.pick([1, 5, 0, 6, .max, .min])
            return (.rate(Rating(grade: grade, item: nil, comment: dice.pick([nil, sealed()]))), .applicant)
        }
    }

    mutating func makeCounterCommand(_ definition: WorkflowDefinition, _ state: CaseState) -> (Command, Actor) {
        let source: SourceID = name(of: definition.sources.map(\.id))
        switch dice.number(0...5) {
        case 0:
            return (
                .grantAuthority(AuthorityGrant(authority: authority())), dice.pick([.applicant, .employer, .counter])
            )
        case 1: return (.revokeAuthority(AuthorityRevocation(authority: name(of: ["a1", "a2"]))), .applicant)
        case 2:
            let grant = UseAuthorisation(source: source, validUntil: dice.pick([nil, .epoch, .distantFuture]))
            return (.authoriseUse(UseAuthorisationGrant(authorisation: grant)), .applicant)
        case 3: return (.revokeUse(UseAuthorisationRevocation(source: source)), .applicant)
        case 4:
            let material = name(of: definition.materials.map(\.id))
            return (.disputeSource(SourceDispute(material: material, source: source, reason: sealed())), .applicant)
        default:
            let report = DeliveryReport(
                notice: name(of: state.notices.keys.sorted()),
                channel: dice.pick(NoticeChannel.allCases),
                outcome: dice.pick(DeliveryReport.Outcome.allCases),
                proof: text(),
                occurredAt: instant(near: state.changedAt)
            )
            return (.reportDelivery(report), .department(definition.notices?.delivery ?? "street"))
        }
    }
}
