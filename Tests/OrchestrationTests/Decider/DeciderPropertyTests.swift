import Orchestration
import Testing

@Suite("What holds for every case, whatever anybody does") struct DeciderPropertyTests {
    static let seeds: ClosedRange<UInt64> = 1...7
    static let commandsPerSeed = 3_000
    static let commandsPerCase = 80

    @Test("Random commands over random themes never break the core's promises", arguments: seeds)
    func randomCommands(seed: UInt64) throws {
        var seen: Set<String> = []
        var remaining = Self.commandsPerSeed
        var caseSeed = seed * 10_000
        while remaining > 0 {
            caseSeed += 1
            var themes = RandomTheme(seed: caseSeed)
            var commands = RandomCommands(seed: caseSeed &* 31)
            var story = try CaseStory(themes.make())
            if commands.chance(20) {
                story.facts.credit["person"] = CreditStanding(hasOpenBreach: true, version: "1")
            }
            var afterClosing = 0
            for _ in 0..<Self.commandsPerCase where afterClosing < 5 {
                let (command, actor) = commands.next(for: story.state, of: story.definition)
                try step(&story, command, actor, after: commands.pause(), seed: caseSeed)
                remaining -= 1
                if story.state.phase == .closed { afterClosing += 1 }
            }
            check(story, seed: caseSeed)
            try finish(&story, seed: caseSeed)
            seen.formUnion(story.history)
        }
        let missed = Self.everyKindOfFact.subtracting(seen)
        #expect(missed.count <= 5, "seed \(seed) reaches nearly every kind of fact, but not \(missed)")
    }

    static let everyKindOfFact: Set<String> = [
        "caseRegistered", "fieldsCorrected", "actPerformed", "actLapsed", "materialSupplied", "materialPromised",
        "materialCommitted", "offerDeclined", "sourcePassedOver", "fetchBudgetSpent", "examinationOpened",
        "correctionRequested", "correctionAnswered", "correctionLapsed", "caseAccepted", "caseNotAccepted",
        "toleranceFulfilled", "toleranceLapsed", "commitmentVerified", "commitmentRefuted", "workOrderIssued",
        "workOrderReceived", "workOrderFailed", "workOrderRepeated", "itemNeeded", "itemNotNeeded", "itemApproved",
        "itemRejected", "itemObjected", "itemResumed", "itemReleased", "itemCancelled", "itemTerminated",
        "cancellationConfirmed", "cancellationCameTooLate", "reminderDue", "cardRaised", "incidentOpened",
        "incidentResolved", "withdrawalRequested", "caseConcluded", "caseClosed",
    ]

    private func step(
        _ story: inout CaseStory,
        _ command: Command,
        _ actor: Actor,
        after pause: Int64,
        seed: UInt64
    ) throws {
        let before = story.state
        story.pass(seconds: pause)
        story.handle(command, by: actor)
        let invariants = Invariants(state: story.state, definition: story.definition)
        try #require(
            story.state.phase == .unregistered || story.state.phase == .closed || !invariants.whatMovesIt.isEmpty,
            "P11, seed \(seed): nothing moves \(story.state.phase) after \(command.kind)"
        )
        try #require(invariants.stuckOrders == [], "P11, seed \(seed)")
        try #require(invariants.orphanedClocks == [], "seed \(seed)")
        try #require(before.phase != .closed || before == story.state, "P6, seed \(seed): a closed case changed")
    }

    private func check(_ story: CaseStory, seed: UInt64) {
        #expect(Invariants.ordersIssuedTwice(story.journal) == [], "P4, seed \(seed)")
        #expect(Invariants.releasedWhileHeld(story.journal) == [], "P5, seed \(seed)")
        #expect(
            zip(story.journal, story.journal.dropFirst()).allSatisfy { $0.at <= $1.at },
            "seed \(seed): effective time ran backwards"
        )
        #expect(Invariants.outcomesGivenTwice(story.journal) == 0, "seed \(seed)")
        var replayed = CaseState.unregistered
        for event in story.journal { replayed.apply(event) }
        #expect(replayed == story.state, "P3, seed \(seed)")
    }

    /// Once everybody does their part, every case closes.
    private func finish(_ story: inout CaseStory, seed: UInt64) throws {
        guard story.state.phase != .unregistered else { return }
        var steps = 0
        while story.state.phase != .closed {
            steps += 1
            try #require(steps < 300, "seed \(seed): stays \(story.state.phase) with \(story.openOrders)")
            try story.goOn()
        }
        check(story, seed: seed)
    }
}

extension CaseStory {
    /// Everybody whose turn it is does the kindest thing.
    fileprivate mutating func goOn() throws {
        if state.phase == .examining { return examine(.accept) }
        if let incident = incidents.first { return settle(incident) }
        if let order = openOrders.first {
            switch order.kind {
            case .do: return try decide(order)
            case .fetch: return answer(order, .found(.record))
            case .material: return answer(order, .received(reference: nil))
            case .verify: return answer(order, .confirmed)
            case .cancel: return answer(order, .cancelled)
            case .revoke: return answer(order, .compensated(reference: "r"))
            }
        }
        if let wake = state.nextWake { return self.wake(max(wake, now)) }
        perform("confirm", of: "employer")
    }

    private mutating func decide(_ order: WorkOrder) throws {
        let item = try #require(order.item)
        let fields = definition.items.first { $0.id == item }?.resultData ?? []
        answer(order, .approved(.decision(Dictionary(uniqueKeysWithValues: fields.map { ($0.id, .boolean(true)) }))))
    }

    private mutating func settle(_ incident: IncidentOpened) {
        for action in [.acknowledge(note: Sealed("n")), .retry, .terminateItem(.sample)] as [IncidentResolution.Action]
        {
            let resolution = IncidentResolution(incident: incident.incident, action: action)
            handle(.resolveIncident(resolution), by: .supervisor(of: "hr"))
            if refusal == nil { return }
        }
    }
}
