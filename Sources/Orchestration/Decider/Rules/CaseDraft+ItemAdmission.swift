/// Acceptance item by item (分项受理): what is complete begins, while the one notice of correction runs for the rest.
extension CaseDraft {
    /// Items of the case whose materials are still asked for.
    var incompleteItems: [ItemDefinition] {
        definition.items.filter { item in
            // An item that was added later has a notice of its own.
            state.items[item.id].map { $0.status == .incomplete && !$0.isAddition } == true
        }
    }

    /// The items that these gaps leave out while others can begin; `nil` where the application stands or falls as a whole.
    func itemsLeftOut(by gaps: [Gap]) -> Set<ItemID>? {
        guard definition.acceptance.isPerItem, !gaps.isEmpty else { return nil }
        let needed = definition.items.filter(mayBeNeeded)
        let incomplete = needed.filter { item in gaps.contains { concerns($0, item) } }
        // What only waits for others is no beginning; where anything complete can begin, something that waits for nothing can.
        let ids = Set(needed.map(\.id))
        let mayBegin = needed.contains { item in
            beginning(of: item) == .waiting && !incomplete.contains(item) && item.afterAny.isEmpty
                && !item.predecessors.contains { ids.contains($0.item) }
        }
        return mayBegin ? Set(incomplete.map(\.id)) : nil
    }

    /// Whether the item cannot begin without what is missing. What decides which items there are, concerns them all.
    func concerns(_ gap: Gap, _ item: ItemDefinition) -> Bool {
        switch gap.subject {
        case .material(let id): uses(by: item).contains { $0.material == id }
        case .field(let id): isForAll(id) || item.fields.contains(id)
        case .act(let id): act(id).map { $0.act.items.isEmpty || $0.act.items.contains(item.id) } ?? true
        case .party(let id): concernsParty(id, item)
        case .situation, .list: true
        }
    }

    private func concernsParty(_ id: PartyID, _ item: ItemDefinition) -> Bool {
        let acts = definition.parties.first { $0.id == id }.map(owedActs) ?? []
        return acts.contains { $0.items.isEmpty || $0.items.contains(item.id) }
    }

    /// A field that no item claims belongs to the application itself, and one that a condition looks at decides what is needed.
    private func isForAll(_ id: FieldID) -> Bool {
        let conditions = definition.items.map(\.condition) + definition.items.flatMap(\.materials).map(\.condition)
        return !definition.items.contains { $0.fields.contains(id) }
            || conditions.contains { $0.operands.contains(.field(id)) }
    }

    /// The notice first, so that what it names is known when the others begin; both stand in one decision.
    mutating func accept(_ basis: AcceptanceBasis, incomplete: Set<ItemID>, telling gaps: [Gap]) {
        let untold = gaps.filter { !state.told.contains($0.subject) }
        guard !untold.isEmpty else { return accept(basis, incomplete: incomplete) }
        requestCorrection(gaps)
        accept(basis, incomplete: incomplete)
    }

    /// The examiner accepts: in full, or what is complete.
    mutating func acceptExamined() {
        let gaps = gaps()
        if let incomplete = itemsLeftOut(by: gaps) {
            accept(.examined, incomplete: incomplete, telling: gaps)
        } else {
            accept(.examined)
        }
    }

    func gaps(of item: ItemDefinition) -> [Gap] { gaps().filter { concerns($0, item) } }

    /// What an item lacked is in: it begins, or the examiner looks at it where one must.
    mutating func settleAdmission() {
        dropIncompleteItemsNotNeeded()
        let items = incompleteItems
        guard !items.isEmpty, ending == nil else { return endIdleNotice() }
        let gaps = gaps()
        let complete = items.filter { item in !gaps.contains { concerns($0, item) } }
        admit(complete.filter { definition.acceptance.mode == .automatic || isDeemed($0.id) }, basis: nil)
        guard state.correction != nil else { return endOrTellAnew(gaps) }
        if !items.contains(where: { item in gaps.contains { concerns($0, item) } }) { answerNotice() }
    }

    mutating func admit(_ items: [ItemDefinition], basis: AcceptanceBasis?) {
        guard !items.isEmpty else { return }
        let ids = Set(items.map(\.id))
        let used = Set(items.flatMap(uses(by:)).map(\.material))
        record(
            .itemsAdmitted(
                ItemsAdmitted(
                    items: Dictionary(
                        items.map { ($0.id, beginning(of: $0)) },
                        uniquingKeysWith: { first, _ in first }
                    ),
                    tolerances: tolerances(for: ids),
                    commitments: neededMaterials.map(\.id).filter {
                        used.contains($0) && state.materials[$0]?.standing == .committed
                    },
                    basis: basis
                )
            )
        )
    }

    private mutating func dropIncompleteItemsNotNeeded() {
        for item in incompleteItems where truth(item.condition) == false {
            record(.itemNotNeeded(ItemNotNeeded(item: item.id)))
        }
    }

    /// The items that the notice was about are gone otherwise: nobody need answer it.
    private mutating func endIdleNotice() {
        if state.correction != nil, incompleteItems.isEmpty { answerNotice() }
    }

    private mutating func answerNotice() {
        guard let correction = state.correction else { return }
        record(.correctionAnswered(CorrectionAnswered(notice: correction.notice, clock: noticeClock())))
    }

    /// The notice is over. What was told and did not come ends its items; what nobody could have named before is told now.
    private mutating func endOrTellAnew(_ gaps: [Gap]) {
        guard
            !incompleteItems.flatMap(uses(by:)).compactMap({ material($0.material) }).contains(where: isBeingCollected)
        else { return }
        var untold: [Gap] = []
        for item in incompleteItems where !isDeemed(item.id) {
            let missing = gaps.filter { concerns($0, item) }
            if missing.contains(where: { state.told.contains($0.subject) }) {
                terminate(item.id, .correctionLapsed)
            } else {
                untold += missing
            }
        }
        if !untold.isEmpty { requestCorrection(untold) }
    }

    /// Accepted by silence without a primary material: no notice runs for it, a person answers for it.
    func isDeemed(_ id: ItemID) -> Bool {
        state.incidents.values.contains { $0.kind == .deemedIncomplete && $0.item == id }
    }
}
