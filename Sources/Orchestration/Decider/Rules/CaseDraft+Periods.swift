/// Items that are done again and again in one case: extensions that are applied for, settlements every period.
///
/// The outcome does not wait for them. A settlement that comes every month for two years must not hold the decision on the
/// pension for two years: once the first runs have ended with everything else, the case concludes, and later runs go on after
/// it, as checks and deliveries do. The case closes when the last period has ended.
extension CaseDraft {
    /// A run that somebody asked for, or a later period.
    func isBeyondOutcome(_ item: ItemDefinition) -> Bool {
        guard case .recurring(let recurrence)? = item.repetition else { return false }
        return recurrence.startedBy != nil || item.run > 1
    }

    /// The next period is counted from the release. Whoever takes the item back while a department still works has ended the
    /// series, even if the department was faster.
    func periodClock(after item: ItemDefinition) -> Clock? {
        guard case .recurring(let recurrence)? = item.repetition, let period = recurrence.period,
            item.run < recurrence.maximum, !state.isWithdrawing, state.items[item.id]?.cancellation == nil
        else { return nil }
        return clockMaker.expiring(.period, .item(item.id), from: at, limit: period)
    }

    mutating func beginPeriod(after id: ItemID, _ clock: Clock) {
        guard let item = item(id), case .recurring(let recurrence)? = item.repetition, item.run < recurrence.maximum
        else { return drop(clock) }
        let next = id.base.instance(ElementKey("\(item.run + 1)"))
        record(.itemAdded(ItemAdded(item: next, begins: beginning(ofAdded: item), run: item.run + 1)))
    }

    /// How an item begins that becomes part of a running case: materials that are not in are asked for first.
    func beginning(ofAdded item: ItemDefinition) -> ItemStatus {
        if !missingMaterials(of: item).isEmpty { return .incomplete }
        return truth(item.condition) == true ? .waiting : .undecided
    }
}

extension ItemDefinition {
    /// Which run of a recurring item it is; 0 for any other.
    var run: Int {
        guard case .recurring? = repetition else { return 0 }
        return element.flatMap { Int($0.text) } ?? 0
    }
}
