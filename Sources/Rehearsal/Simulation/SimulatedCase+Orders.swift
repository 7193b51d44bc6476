import Orchestration

/// What departments and registers answer to the orders they have.
extension SimulatedCase {
    mutating func planAnswer(to order: WorkOrder) {
        switch order.kind {
        case .do: planWork(on: order)
        case .fetch: planFetch(order)
        case .verify: planVerification(order)
        case .cancel:
            let isLate = random(order, "late") { $0.late }
            planOnce("cancel", order, .days(1, 2), isLate ? .tooLate : .cancelled)
        case .revoke:
            let content: Answer.Content =
                random(order, "compensates") { $0.compensates }
                ? .compensated(reference: "模拟2号") : .cannotCompensate(.sample())
            planOnce("revoke", order, .days(2, 5), content)
        case .material:
            break  // Acknowledged at once, and nothing else is owed.
        }
    }

    private mutating func planFetch(_ order: WorkOrder) {
        let key = "fetch.\(order.id)"
        guard !isPlanned(key) else { return }
        let share = order.source.flatMap { behaviour.findsBySource[$0] } ?? behaviour.finds
        let content: Answer.Content =
            random.chance(share) ? .found(FoundMaterial(recordVersion: "1")) : .none
        // Registers are machines: they answer within minutes at any hour.
        let pause = Int64(60 * (1 + random.number(below: 10)))
        plan(key, at: player.now.adding(pause)) { $0.answer(order, content) }
    }

    /// What was mended is found mended; a statement that nobody has questioned yet is true or not.
    private mutating func planVerification(_ order: WorkOrder) {
        let key = "verify.\(order.id)"
        guard !isPlanned(key), let material = order.materials.first else { return }
        let policy = definition.commitment(behind: material)
        let content: Answer.Content
        if hasHappened({ if case .rectificationRequested(let fact) = $0 { fact.material == material } else { false } })
        {
            content = .rectified(note: Sealed("已整改（模拟）"))
        } else {
            content = random.chance(behaviour.applicant.lies) ? .false(.sample()) : .confirmed
        }
        plan(key, after: behaviour.verification.draw(policy?.verification?.within, &random)) {
            $0.answer(order, content)
        }
    }

    private mutating func planOnce(_ word: String, _ order: WorkOrder, _ pace: Pace, _ content: Answer.Content) {
        let key = "\(word).\(order.id)"
        guard !isPlanned(key) else { return }
        plan(key, after: pace.draw(nil, &random)) { $0.answer(order, content) }
    }

    /// Drawn once for an order that is news.
    private mutating func random(_ order: WorkOrder, _ word: String, _ share: (Behaviour.Work) -> Int) -> Bool {
        guard !isPlanned("\(order.kind.rawValue).\(order.id)") else { return false }
        let item = order.item.flatMap { id in definition.items.first { $0.id == id } }
        return random.chance(share(item.map(behaviour.work) ?? behaviour.work))
    }

    private func hasHappened(_ isIt: (Fact) -> Bool) -> Bool { player.journal.contains { isIt($0.fact) } }

    mutating func answer(_ order: WorkOrder, _ content: Answer.Content) {
        guard state.orders[order.id]?.isOpen == true else { return }
        say(content, about: order)
    }

    /// Also about an order that is done: the result is made out and delivered afterwards.
    mutating func say(_ content: Answer.Content, about order: WorkOrder) {
        let answer = Answer(order: order.id, serial: player.nextSerial(), content: content)
        player.play(.answer(answer), by: .answering(order))
    }
}

extension WorkflowDefinition {
    /// What was signed in place of the material; a licence commitment stands on an item.
    func commitment(behind id: MaterialID) -> CommitmentPolicy? {
        materials.first { $0.id == id }?.commitment
            ?? items.first { $0.commitment != nil && $0.id.licenceCommitment == id }?.commitment
    }
}
