/// Moving the items: everything that is not ordered runs in parallel.
extension CaseDraft {
    /// Also after the outcome: later periods of a recurring item, and what is decided anew, go on as everything does.
    mutating func moveItems() {
        guard state.phase == .inProgress || state.phase == .concluded else { return }
        if state.isWithdrawing { return cancelOpenItems() }
        if let end = ending { return endItems(because: end) }
        dropAlternatives()
        let issue = issue
        for item in definition.items {
            guard let status = state.items[item.id]?.status else { continue }
            switch status {
            case .undecided: settleNeed(of: item)
            case .incomplete: admitIfComplete(item)
            case .waiting: advance(item)
            case .dispatched, .received, .suspended, .asked, .awaitingParty: stopIfGroundless(item)
            case .correcting: if !stopIfGroundless(item) { resume(item) }
            case .held: if !stopIfGroundless(item) { releaseIfFree(item, issue) }
            case .notNeeded, .offered, .released, .rejected, .cancelled, .terminated, .revoked: break
            }
        }
    }

    /// What was begun on a decision that was held ends when that decision is taken back.
    @discardableResult private mutating func stopIfGroundless(_ item: ItemDefinition) -> Bool {
        guard isGroundless(item) else { return false }
        terminate(item.id, .dependencyFailed)
        return true
    }

    /// Something that must come first has failed.
    func isGroundless(_ item: ItemDefinition) -> Bool {
        standing(of: item) == .failed
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
        switch standing(of: item) {
        case .failed: terminate(item.id, .dependencyFailed)
        case .pending: break
        case .met: if waitingActs(of: item).isEmpty { begin(item) }
        }
    }

    private mutating func begin(_ item: ItemDefinition) {
        switch (item.kind, item.task) {
        case (.payment, let task?), (.signature, let task?), (.appearance, let task?): open(task, of: item)
        case (.consultation, _): consult(item)
        default: dispatch(item)
        }
    }

    private mutating func dispatch(_ item: ItemDefinition) {
        let limit = item.promisedLimit ?? (item.kind == .instant ? .workingDays(0) : nil)
        let clock = limit.map {
            clockMaker(of: item.id).supervised(
                .itemPromised,
                .item(item.id),
                from: at,
                limit: $0,
                statutory: item.statutoryLimit
            )
        }
        order(item, clocks: clock.map { [$0] } ?? [])
    }

    /// The order to decide an item, to whoever has it.
    mutating func order(
        _ item: ItemDefinition,
        clocks: [Clock] = [],
        due: Timestamp? = nil,
        amountFen: Int64? = nil
    ) {
        let assignment = state.items[item.id]?.assignment
        issue(
            .do,
            department: assignment?.department ?? item.department,
            organ: assignment?.organ,
            item: item.id,
            materials: uses(by: item).map(\.material),
            clocks: clocks,
            due: due,
            amountFen: amountFen
        )
    }

    /// The items that cannot begin before the act, or could not if they turned out to be needed.
    func itemsWaiting(for id: ActID) -> [ItemID] {
        guard let act = act(id)?.act else { return [] }
        return definition.items.map(\.id).filter { item in
            [.undecided, .incomplete, .waiting].contains(state.items[item]?.status) && index.concerns(act, item)
        }
    }

    /// Acts of other parties that hold this item back.
    func waitingActs(of item: ItemDefinition) -> [ActDefinition] {
        definition.parties.filter { $0.id != .applicant }.flatMap(\.acts).filter { act in
            !state.performedActs.contains(act.id) && index.concerns(act, item.id)
        }
    }

    /// Everything the department objected to has come again: it gets the news, and its clock runs on.
    private mutating func resume(_ item: ItemDefinition) {
        guard let itemState = state.items[item.id], itemState.gaps.allSatisfy(isMended) else { return }
        let clock = state.clocks[Clock.id(.itemPromised, .item(item.id))]
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
}
