/// A case while one decision is being made: every fact recorded is folded at once, so the rules always see where they are.
struct CaseDraft {
    let context: Context
    private(set) var state: CaseState
    private(set) var events: [Event] = []
    /// The effective time of what is being recorded.
    var at: Timestamp

    /// The workflow as it applies to this case: repeated items, materials and fields once per element.
    private(set) var definition: WorkflowDefinition

    init(state: CaseState, context: Context) {
        self.state = state
        self.context = context
        definition = context.definition.applied(to: state)
        at = max(context.now, state.changedAt)
    }

    mutating func record(_ fact: Fact) {
        let event = Event(at: at, fact)
        events.append(event)
        state.apply(event)
        if fact.changesRepetition { definition = context.definition.applied(to: state) }
    }

    /// Applies the standing rules until none has anything left to say. Each pass that changes something moves the case forward,
    /// so the number of passes is bounded by what there is to do; the cap only keeps a defect from looping for ever.
    mutating func settle() {
        for _ in 0..<1_000 {
            let before = state.factCount
            collectMaterials()
            settleAcceptance()
            moveItems()
            verifyCommitments()
            settleIncidents()
            conclude()
            if state.factCount == before { return }
        }
    }
}

extension Fact {
    /// Whether there may be other copies of repeated items, materials and fields from now on.
    var changesRepetition: Bool {
        switch self {
        case .caseRegistered, .itemAdded, .caseMigrated: true
        default: false
        }
    }
}

extension CaseDraft {
    func item(_ id: ItemID) -> ItemDefinition? { definition.items.first { $0.id == id } }
    func material(_ id: MaterialID) -> MaterialDefinition? { definition.materials.first { $0.id == id } }
    func department(_ id: DepartmentID) -> DepartmentDefinition? { definition.departments.first { $0.id == id } }
    func source(_ id: SourceID) -> SourceDefinition? { definition.sources.first { $0.id == id } }

    /// An act and the party that owes it.
    func act(_ id: ActID) -> (party: PartyDefinition, act: ActDefinition)? {
        for party in definition.parties {
            if let act = party.acts.first(where: { $0.id == id }) { return (party, act) }
        }
        return nil
    }

    /// The value of an operand of a condition, or `nil` while it is unknown.
    func value(_ operand: Condition.Operand) -> DataValue? {
        switch operand {
        case .situation(let id): state.submission?.situations[id]
        case .field(let id): state.form.value?[id]
        case .result(let reference): state.items[reference.item]?.approval?.data.value?[reference.field]
        }
    }

    func truth(_ condition: Condition) -> Bool? { condition.evaluate(value) }
}
