/// A case while one decision is being made: every fact recorded is folded at once, so the rules always see where they are.
struct CaseDraft {
    let context: Context
    private(set) var state: CaseState
    private(set) var events: [Event] = []
    /// How many of them the rule about notices has looked at.
    var announcedCount = 0
    /// The effective time of what is being recorded.
    var at: Timestamp
    /// When orders and notices leave: an act of Monday that is entered on Thursday is Monday's, but what follows from it is sent
    /// on Thursday.
    var sentAt: Timestamp

    /// The workflow as it applies to this case: repeated items, materials and fields once per element.
    private(set) var definition: WorkflowDefinition
    /// The same, looked up by id: a case may have hundreds of items, and every rule visits each of them.
    private(set) var index: DefinitionIndex
    /// The promised materials without which an item's result may not go out.
    private(set) var holds: [ItemID: [MaterialID]]
    /// Nothing has happened since the standing rules last had nothing to say.
    private var isSettled = false
    /// Something has happened that the standing rules have not looked at.
    var hasNews: Bool { !isSettled }
    /// As published; another version once the case has gone over to it.
    private var workflow: WorkflowDefinition

    init(state: CaseState, context: Context) {
        self.state = state
        self.context = context
        workflow = context.definition
        definition = workflow.applied(to: state)
        index = DefinitionIndex(definition)
        holds = state.holds
        at = max(context.now, state.changedAt)
        sentAt = at
    }

    /// The next decision on the same case, at the same instant.
    func followed() -> CaseDraft {
        var draft = self
        draft.events = []
        draft.announcedCount = 0
        draft.at = max(context.now, state.changedAt)
        draft.sentAt = draft.at
        return draft
    }

    mutating func record(_ fact: Fact) {
        let event = Event(at: at, fact)
        events.append(event)
        if !isInert(fact) { isSettled = false }
        state.apply(event)
        if case .caseMigrated = fact, let target = context.migrationTarget { workflow = target }
        if fact.changesRepetition {
            definition = workflow.applied(to: state)
            index = DefinitionIndex(definition)
        }
        if fact.changesHolds(among: holds) { holds = state.holds }
    }

    /// Applies the standing rules until none has anything left to say. Each pass that changes something moves the case forward,
    /// so the number of passes is bounded by what there is to do; the cap only keeps a defect from looping for ever.
    mutating func settle() {
        guard !isSettled else { return }
        for _ in 0..<1_000 {
            let before = state.factCount
            collectMaterials()
            settleAcceptance()
            settleRevocations()
            moveItems()
            verifyCommitments()
            settleIncidents()
            settleCaseLimit()
            conclude()
            if state.factCount == before { break }
        }
        isSettled = true
    }

    /// Marks of supervision and repeated sendings are no business of the rules: five hundred of them in one night need not be
    /// followed by five hundred looks at five hundred items.
    private func isInert(_ fact: Fact) -> Bool {
        guard state.phase != .concluded else { return false }
        return switch fact {
        case .reminderDue, .cardRaised: true
        case .workOrderRepeated: state.incidents.isEmpty
        default: false
        }
    }
}

extension Fact {
    /// Whether there may be other copies of repeated items, materials and fields from now on.
    var changesRepetition: Bool {
        switch self {
        case .caseRegistered, .itemAdded, .caseMigrated: true
        case .fieldsCorrected(let fact): fact.lists != nil
        default: false
        }
    }

    /// Whether other promises may hold results back from now on.
    fileprivate func changesHolds(among holds: [ItemID: [MaterialID]]) -> Bool {
        switch self {
        case .caseAccepted, .itemsAdmitted, .toleranceReinstated, .toleranceReopened, .decisionCorrected, .caseMigrated:
            true
        case .toleranceFulfilled, .toleranceLapsed, .toleranceExtended, .itemRejected, .itemCancelled, .itemTerminated,
            .itemNotNeeded, .alternativeDropped, .resultRevoked, .itemReopened:
            !holds.isEmpty
        default: false
        }
    }
}

extension CaseState {
    /// The value of an operand of a condition, or `nil` while it is unknown.
    fileprivate func value(_ operand: Condition.Operand) -> DataValue? {
        switch operand {
        case .situation(let id): submission?.situations[id]
        case .field(let id): form.value?[id]
        case .result(let reference): items[reference.item]?.approval?.data.value?[reference.field]
        }
    }

    /// The promised materials that hold each item's result.
    fileprivate var holds: [ItemID: [MaterialID]] {
        var holds: [ItemID: [MaterialID]] = [:]
        for (id, material) in materials {
            for item in material.tolerance?.holds ?? [] { holds[item, default: []].append(id) }
        }
        return holds.mapValues { $0.sorted() }
    }
}

extension CaseDraft {
    func item(_ id: ItemID) -> ItemDefinition? { index.item(id) }
    func material(_ id: MaterialID) -> MaterialDefinition? { index.material(id) }
    func department(_ id: DepartmentID) -> DepartmentDefinition? { index.department(id) }
    func source(_ id: SourceID) -> SourceDefinition? { index.source(id) }

    /// An act and the party that owes it.
    func act(_ id: ActID) -> (party: PartyDefinition, act: ActDefinition)? { index.act(id) }

    func value(_ operand: Condition.Operand) -> DataValue? { state.value(operand) }

    func truth(_ condition: Condition) -> Bool? {
        // Nearly every condition is this one; any other gets a copy of what it looks at, which the whole draft is too large for.
        if case .always = condition { return true }
        return condition.evaluate(state.value)
    }
}
