import Orchestration

/// A department's work on an item, from its receipt to the decision and to the party's hands.
extension SimulatedCase {
    mutating func planWork(on order: WorkOrder) {
        guard let known = state.orders[order.id], let id = order.item, let itemState = state.items[id],
            let item = definition.items.first(where: { $0.id == id })
        else { return }
        let key = "\(itemState.status.rawValue).\(order.id).\(known.revision).\(itemState.since)"
        guard !isPlanned(key) else { return }
        switch itemState.status {
        case .received: planDecision(order, on: item, itemState, key: key)
        case .suspended: planResumption(order, of: item, itemState, key: key)
        case .asked: planReply(on: item, itemState, key: key)
        default: break
        }
    }

    private mutating func planDecision(
        _ order: WorkOrder,
        on item: ItemDefinition,
        _ itemState: ItemState,
        key: String
    ) {
        let work = behaviour.work(on: item)
        if random.chance(work.fails) {
            return plan(key, after: 1) { $0.answer(order, .failed(isRetryable: true, detail: "simulated failure")) }
        }
        guard let content = decision(order, on: item, itemState, work) else { return neglect(key) }
        // What is done on the spot (即办) is promised for the same day, without anybody's writing so.
        let atOnce: TimeLimit? = item.kind == .instant ? .workingDays(0) : nil
        let limit = item.promisedLimit ?? atOnce ?? item.statutoryLimit ?? item.opinion?.limit
        var minutes = work.pace.draw(limit, &random)
        if let policy = item.extensionPolicy, let limit, random.chance(work.extends) {
            minutes += policy.maximum.workingMinutes / 2
            planExtension(order, of: item, by: policy, after: limit.workingMinutes * 3 / 5)
        }
        let id = item.id
        plan(key, after: minutes) { story in
            guard story.state.items[id]?.status == .received else { return }
            story.answer(order, content)
        }
    }

    /// `nil` for a department that says nothing.
    private mutating func decision(
        _ order: WorkOrder,
        on item: ItemDefinition,
        _ itemState: ItemState,
        _ work: Behaviour.Work
    ) -> Answer.Content? {
        if item.kind == .consultation {
            if random.chance(work.silent) { return nil }
            return .opinion(Opinion(isInFavour: !random.chance(work.rejects), text: Sealed("意见（模拟）")))
        }
        // Whoever looks for a receipt finds it.
        if item.task != nil { return .approved(.sample(for: item)) }
        let uploaded = order.materials.filter { state.materials[$0]?.supplied != nil }
        if !itemState.hasObjected, random.chance(work.objects), let material = random.pick(uploaded) {
            return .objected([.sample(material)])
        }
        if isNew("asked", order), random.chance(work.asks) { return .asked(question()) }
        if let procedure = random.pick(item.specialProcedures), isNew("suspended", order),
            random.chance(work.suspends)
        {
            return .suspended(
                Suspension(procedure: procedure.id, basis: procedure.basis, expected: procedure.maximum)
            )
        }
        if random.chance(work.declines) { return .declined(.sample()) }
        return random.chance(work.rejects) ? .rejected(.sample()) : .approved(.sample(for: item))
    }

    /// True once for an order.
    private mutating func isNew(_ word: String, _ order: WorkOrder) -> Bool {
        let key = "drawn.\(word).\(order.id)"
        guard !isPlanned(key) else { return false }
        neglect(key)
        return true
    }

    private mutating func question() -> Question {
        let options = ["甲", "乙"]
        return Question(
            text: Sealed("请说明（模拟）"),
            options: options,
            within: definition.limits.correction,
            ifSilent: random.chance(50) ? options.first : nil
        )
    }

    private mutating func planExtension(
        _ order: WorkOrder,
        of item: ItemDefinition,
        by policy: ExtensionPolicy,
        after minutes: Int
    ) {
        let id = item.id
        let given = AnswerExtension(
            by: policy.maximum,
            reason: Sealed("情况复杂（模拟）"),
            approver: policy.approver.zh
        )
        plan("extend.\(order.id)", after: minutes) { story in
            guard story.state.items[id]?.status == .received else { return }
            story.answer(order, .extended(given))
        }
    }

    private mutating func planResumption(
        _ order: WorkOrder,
        of item: ItemDefinition,
        _ itemState: ItemState,
        key: String
    ) {
        let procedure = item.specialProcedures.first { $0.id == itemState.suspension?.procedure }
        let pace = Pace(half: .share(60), nine: .share(110))
        plan(key, after: pace.draw(procedure?.maximum ?? .workingDays(10), &random)) {
            $0.answer(order, .resumed(documentNumber: "〔2026〕模拟3号"))
        }
    }

    private mutating func planReply(on item: ItemDefinition, _ itemState: ItemState, key: String) {
        guard let question = itemState.question else { return }
        guard random.chance(behaviour.applicant.answers) else { return neglect(key) }
        let answer = QuestionAnswer(item: item.id, option: random.pick(question.options), text: Sealed("说明（模拟）"))
        plan(key, after: behaviour.applicant.pace.draw(question.within, &random)) { story in
            guard story.state.items[answer.item]?.question != nil else { return }
            story.player.play(.answerQuestion(answer), by: .party(.applicant))
        }
    }

    /// What must be in the party's hands by a time is made out and sent.
    mutating func planDeliveries() {
        for clock in state.clocks.values.sorted(by: { $0.id < $1.id }) where clock.kind == .delivery {
            guard case .item(let id) = clock.subject, let known = state.items[id],
                let order = known.order.flatMap({ state.orders[$0] })?.order
            else { continue }
            let key = "deliver.\(id).\(known.since)"
            guard !isPlanned(key) else { continue }
            let pace = Pace(half: .share(40), nine: .share(90))
            plan(key, after: pace.draw(clock.limit, &random)) { story in
                guard story.state.items[id]?.status == .released else { return }
                story.say(.issued(reference: "模拟4号"), about: order)
                story.say(.delivered(proof: "模拟回执"), about: order)
            }
        }
    }
}

extension Approval {
    static func sample(for item: ItemDefinition) -> Approval {
        let data = Dictionary(
            item.resultData.map { ($0.id, DataValue.sample($0.kind)) },
            uniquingKeysWith: { first, _ in first }
        )
        return Approval(documentNumber: "〔2026〕模拟1号", data: Sealed(data))
    }
}
