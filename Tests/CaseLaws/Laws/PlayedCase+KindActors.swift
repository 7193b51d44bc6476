import Orchestration

extension PlayedCase {
    /// Once everybody does their part, every case closes.
    package mutating func finish() throws(BrokenLaw) {
        guard state.phase != .unregistered else { return }
        var steps = 0
        while state.phase != .closed {
            steps += 1
            guard steps < 600 else {
                let items = state.items.filter { !$0.value.status.isFinal }.map { "\($0.key) \($0.value.status)" }
                let orders = state.orders.values.filter(\.isOpen).map { "\($0.order.kind) \($0.order.id)" }
                let incidents = state.incidents.values.map { "\($0.kind)" }
                throw BrokenLaw("every case closes", "stays \(state.phase): \(items) \(orders) \(incidents)")
            }
            try goOn()
            try CaseLaws(self).check()
        }
    }

    /// Everybody whose turn it is does the kindest thing.
    private mutating func goOn() throws(BrokenLaw) {
        let known = journal.count
        if state.phase == .examining || state.items.values.contains(where: { $0.status == .incomplete }) {
            try handle(.examine(Examination(finding: .accept)), by: .clerk(of: "hr"))
        }
        for incident in state.incidents.values.sorted(by: { $0.incident < $1.incident }) {
            try settle(incident)
        }
        let open = state.orders.values.filter(\.isOpen).map(\.order).sorted { $0.id < $1.id }
        for order in open { try answer(order) }
        for id in state.items.keys.sorted() { try move(id) }
        for act in definition.applied(to: state).parties.filter({ $0.id != .applicant }).flatMap(\.acts)
        where !state.performedActs.contains(act.id) {
            // Accepted by silence although nobody had said who the other party is.
            if state.submission?.parties["employer"] == nil {
                try handle(.supply(Supply(parties: ["employer": .named("employer")])), by: .applicant)
            }
            try handle(.performAct(PerformAct(party: "employer", act: act.id)), by: .employer)
        }
        guard journal.count == known else { return }
        pass(until: state.nextWake ?? now.adding(86_400))
        try handle(.wake, by: .system)
    }

    private mutating func settle(_ incident: IncidentOpened) throws(BrokenLaw) {
        let grounds = Grounds(reason: Sealed("理由"), basis: "依据", remedy: "救济")
        for action in [.retry, .acknowledge(note: Sealed("n")), .terminateItem(grounds)] as [IncidentResolution.Action]
        {
            let resolution = IncidentResolution(incident: incident.incident, action: action)
            try handle(.resolveIncident(resolution), by: .supervisor(of: "hr"))
            if refusal == nil { return }
        }
    }

    private mutating func answer(_ order: WorkOrder) throws(BrokenLaw) {
        guard state.orders[order.id]?.isOpen == true else { return }
        let content: [Answer.Content] =
            switch order.kind {
            case .do:
                [.resumed(documentNumber: "1"), .opinion(Opinion(isInFavour: true, text: Sealed("ok"))), approval]
            case .fetch: [.found(FoundMaterial(recordVersion: "v7")), .none]
            case .material: [.received(reference: nil)]
            case .verify: [.confirmed]
            case .cancel: [.cancelled]
            case .revoke: [.compensated(reference: "r")]
            }
        for content in content {
            guard state.orders[order.id]?.isOpen == true else { return }
            let answer = Answer(order: order.id, serial: "kind-\(journal.count)", content: content)
            try handle(.answer(answer), by: .department(order.department))
        }
    }

    /// With the paper that an item decided outside the system must show.
    private var approval: Answer.Content {
        .approved(
            Approval(
                documentNumber: "1",
                files: SuppliedMaterial.scan.files,
                data: Sealed(["r": .boolean(true), "fee": .number(1)])
            )
        )
    }

    /// Parties do what is asked of them; departments deliver what they granted.
    private mutating func move(_ id: ItemID) throws(BrokenLaw) {
        guard let item = state.items[id] else { return }
        let department = item.order.flatMap { state.orders[$0] }?.order.department
        switch item.status {
        case .asked:
            let option = item.question?.options.first
            let answer = QuestionAnswer(item: id, option: option, text: option == nil ? Sealed("yes") : nil)
            try handle(.answerQuestion(answer), by: .applicant)
        case .awaitingParty:
            let completion = TaskCompletion(item: id, reference: "1")
            for actor in [Actor.applicant, .employer, .clerk(of: department ?? "hr")] {
                try handle(.completeTask(completion), by: actor)
            }
        case .correcting, .incomplete:
            let wanted = item.gaps + (state.correction?.gaps ?? [])
            for case .material(let material) in wanted.map(\.subject)
            where state.materials[material]?.standing != .supplied {
                try handle(.supply(Supply(materials: [material: .scan])), by: .applicant)
            }
        case .released where state.clocks.values.contains { $0.kind == .delivery && $0.subject == .item(id) }:
            guard let order = item.order, let department else { return }
            let answer = Answer(order: order, serial: "delivered-\(id)", content: .delivered(proof: "1"))
            try handle(.answer(answer), by: .department(department))
        default: break
        }
    }
}
