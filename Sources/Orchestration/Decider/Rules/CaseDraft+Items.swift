/// Moving the items: everything that is not ordered runs in parallel.
extension CaseDraft {
    mutating func moveItems() {
        guard state.phase == .inProgress else { return }
        if state.isWithdrawing { return cancelOpenItems() }
        if let end = ending { return endItems(because: end) }
        for item in definition.items {
            guard let status = state.items[item.id]?.status else { continue }
            switch status {
            case .undecided: settleNeed(of: item)
            case .waiting: advance(item)
            case .dispatched, .received, .suspended, .asked, .awaitingParty: stopIfGroundless(item)
            case .correcting: if !stopIfGroundless(item) { resume(item) }
            case .held: if !stopIfGroundless(item) { releaseIfFree(item) }
            case .notNeeded, .offered, .incomplete, .released, .rejected, .cancelled, .terminated, .revoked: break
            }
        }
    }

    /// What was begun on a decision that was held ends when that decision is taken back.
    @discardableResult private mutating func stopIfGroundless(_ item: ItemDefinition) -> Bool {
        guard item.predecessors.contains(where: { standing(of: $0) == .failed }) else { return false }
        terminate(item.id, .dependencyFailed)
        return true
    }

    private mutating func settleNeed(of item: ItemDefinition) {
        switch truth(item.condition) {
        case true?: record(.itemNeeded(ItemNeeded(item: item.id)))
        case false?: record(.itemNotNeeded(ItemNotNeeded(item: item.id)))
        case nil:
            // Only when nothing that may still come can decide it: else the order of the answers would (P12).
            guard !item.condition.operands.contains(where: mayStillBecomeKnown) else { return }
            record(.itemNotNeeded(ItemNotNeeded(item: item.id)))
        }
    }

    /// After acceptance only results are still to come; what the application left open stays open.
    private func mayStillBecomeKnown(_ operand: Condition.Operand) -> Bool {
        guard case .result(let reference) = operand, let source = state.items[reference.item] else { return false }
        return !source.status.isFinal && source.approval == nil
    }

    private mutating func advance(_ item: ItemDefinition) {
        guard !stopIfGroundless(item), item.predecessors.allSatisfy({ standing(of: $0) == .met }),
            waitingActs(of: item).isEmpty
        else { return }
        dispatch(item)
    }

    private mutating func dispatch(_ item: ItemDefinition) {
        let limit = item.promisedLimit ?? (item.kind == .instant ? .workingDays(0) : nil)
        let clock = limit.map {
            clockMaker.supervised(
                .itemPromised,
                .item(item.id),
                from: at,
                limit: $0,
                statutory: item.statutoryLimit
            )
        }
        issue(
            .do,
            department: item.department,
            item: item.id,
            materials: uses(by: item).map(\.material),
            clocks: clock.map { [$0] } ?? []
        )
    }

    /// The items that cannot begin before the act, or could not if they turned out to be needed.
    func itemsWaiting(for id: ActID) -> [ItemID] {
        guard let act = act(id)?.act else { return [] }
        return definition.items.map(\.id).filter { item in
            [.undecided, .waiting].contains(state.items[item]?.status)
                && (act.items.isEmpty || act.items.contains(item))
        }
    }

    /// Acts of other parties that hold this item back.
    func waitingActs(of item: ItemDefinition) -> [ActDefinition] {
        definition.parties.filter { $0.id != .applicant }.flatMap(\.acts).filter { act in
            !state.performedActs.contains(act.id) && (act.items.isEmpty || act.items.contains(item.id))
        }
    }

    /// Everything the department objected to has come again: it gets the news, and its clock runs on.
    private mutating func resume(_ item: ItemDefinition) {
        guard let itemState = state.items[item.id], itemState.gaps.allSatisfy(isMended) else { return }
        let clock = state.clocks.values.first { $0.kind == .itemPromised && $0.subject == .item(item.id) }
        record(
            .itemResumed(
                ItemResumed(
                    item: item.id,
                    clock: clock.map { clockMaker.resumed($0, at: at, statutory: item.statutoryLimit) }
                )
            )
        )
    }

    private func isMended(_ gap: Gap) -> Bool {
        guard case .material(let id) = gap.subject else { return true }
        return state.materials[id]?.standing == .supplied
    }

    private mutating func releaseIfFree(_ item: ItemDefinition) {
        guard holdingMaterials(of: item.id).isEmpty, definition.issue == .each || isOutcomeSettled else { return }
        record(.itemReleased(ItemReleased(item: item.id)))
    }

    /// The promised materials without which this item's result may not go out.
    func holdingMaterials(of id: ItemID) -> [MaterialID] {
        state.materials.filter { $0.value.tolerance?.holds.contains(id) == true }.map(\.key).sorted()
    }

    /// Where results go out together, they wait until no item can change the outcome any more.
    private var isOutcomeSettled: Bool {
        state.items.allSatisfy { id, item in
            item.status.isFinal || (item.status == .held && holdingMaterials(of: id).isEmpty)
        }
    }
}

/// How far an item's predecessor has come, as the item that waits for it sees it.
struct Predecessor {
    enum Requirement {
        case released, decided
        case data(FieldID)
    }

    enum Standing {
        case met, pending, failed
    }

    var item: ItemID
    var requirement: Requirement
}

extension ItemDefinition {
    var predecessors: [Predecessor] {
        after.map { Predecessor(item: $0, requirement: .released) }
            + afterDecision.map { Predecessor(item: $0, requirement: .decided) }
            + needsData.map { Predecessor(item: $0.item, requirement: .data($0.field)) }
    }
}

extension CaseDraft {
    func standing(of predecessor: Predecessor) -> Predecessor.Standing {
        guard let known = state.items[predecessor.item] else { return .failed }
        switch known.status {
        case .notNeeded, .offered:
            return .met
        case .rejected:
            let mayGoOn = item(predecessor.item)?.onReject == .continue
            if case .data = predecessor.requirement { return .failed }
            return mayGoOn ? .met : .failed
        case .cancelled, .terminated, .revoked:
            return .failed
        case .held, .released:
            return standing(ofApproved: known, predecessor)
        case .undecided, .incomplete, .waiting, .dispatched, .received, .suspended, .asked, .awaitingParty, .correcting:
            return .pending
        }
    }

    private func standing(ofApproved known: ItemState, _ predecessor: Predecessor) -> Predecessor.Standing {
        switch predecessor.requirement {
        case .decided:
            return .met
        case .released:
            // A result that only waits to go out with the others is in force among departments.
            return known.status == .released || holdingMaterials(of: predecessor.item).isEmpty ? .met : .pending
        case .data(let field):
            return known.approval?.data.value?[field] == nil ? .failed : .met
        }
    }
}
