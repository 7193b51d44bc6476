/// What becomes of items beyond the ordinary course.
extension CaseState {
    mutating func applyCourse(_ event: Event) {
        switch event.fact {
        case .itemAdded(let fact):
            add(fact, at: event.at)
        case .opinionGiven(let fact):
            items[fact.item]?.opinion = fact.opinion
            move(fact.item, to: .released, at: event.at)
            endWork(on: fact.item, at: event.at)
        case .itemDiverted(let fact):
            items[fact.item]?.diversion = fact
            start(fact.clock)
        case .itemReassigned(let fact):
            items[fact.item]?.assignment = fact
            items[fact.item]?.reference = nil
            items[fact.item]?.diversion = nil
            stop([.diversion], of: .item(fact.item))
            closeOrder(items[fact.item]?.order)
        case .itemReopened(let fact):
            reopen(fact.item, at: event.at)
        case .fieldsAmended(let fact):
            form = Sealed(form.value?.merging(fact.fields.value ?? [:]) { _, new in new })
        case .alternativeDropped(let fact):
            move(fact.item, to: .terminated, at: event.at)
            items[fact.item]?.terminationReason = .alternativeChosen
            endWork(on: fact.item, at: event.at)
            dropPointlessPromises(at: event.at)
        default:
            break
        }
    }

    private mutating func add(_ fact: ItemAdded, at instant: Timestamp) {
        var item = ItemState(status: fact.begins ?? .waiting, since: instant)
        item.addedBy = fact.by
        item.wasAdded = true
        items[fact.item] = item
        guard let run = fact.run else { return }
        runs[fact.item.base] = run
        stop([.period], of: .item(fact.item.base.instance(ElementKey("\(run - 1)"))))
    }

    /// All that was decided is open again; who has it and what was granted before are remembered.
    private mutating func reopen(_ id: ItemID, at instant: Timestamp) {
        guard let known = items[id] else { return }
        closeOrder(known.order)
        closeOrder(known.cancellation)
        var item = ItemState(status: .waiting, since: instant)
        item.assignment = known.assignment
        item.addedBy = known.addedBy
        item.wasAdded = known.wasAdded
        item.revocation = known.revocation
        item.earlierApproval = known.approval ?? known.earlierApproval
        items[id] = item
        stop(Clock.Kind.allCases, of: .item(id))
    }
}
