/// What happens when time passes.
extension CaseDraft {
    /// Fires every mark that is due, in the order in which they were due and as of those instants, so that a case looks the same
    /// whether somebody watched it all the time or nobody did.
    mutating func fireDueClocks() {
        // Each mark fires once and the rules between them start a bounded number of clocks; the cap is only a net.
        var fired = 0
        var due = dueMarks
        while !due.isEmpty, fired < 10_000 {
            for next in due {
                guard let clock = state.clocks[next.clock], clock.firedMarks == next.mark, let mark = clock.nextMark
                else { continue }
                fired += 1
                at = max(state.changedAt, mark.at)
                sentAt = at
                fire(clock, mark)
                // A reminder or a card changes no other clock; anything else may.
                guard hasNews else { continue }
                settle()
                break
            }
            due = dueMarks
        }
        at = max(context.now, state.changedAt)
        sentAt = at
    }

    /// Every mark that is due by now, in the order in which they were due.
    private var dueMarks: [(at: Timestamp, clock: ClockID, mark: Int)] {
        var due: [(at: Timestamp, clock: ClockID, mark: Int)] = []
        for clock in state.clocks.values where clock.nextMark != nil {
            for (index, mark) in clock.marks.enumerated().dropFirst(clock.firedMarks) where mark.at <= context.now {
                due.append((mark.at, clock.id, index))
            }
        }
        return due.sorted { ($0.at, $0.clock, $0.mark) < ($1.at, $1.clock, $1.mark) }
    }

    private mutating func fire(_ clock: Clock, _ mark: Clock.Mark) {
        switch mark.kind {
        case .reminder: record(.reminderDue(ReminderDue(clock: clock.id, mark: clock.firedMarks)))
        case .yellow: raise(.yellow, clock)
        case .red: raise(.red, clock)
        case .expire: expire(clock)
        }
    }

    private mutating func raise(_ colour: CardRaised.Colour, _ clock: Clock) {
        let item: ItemID? = if case .item(let id) = clock.subject { id } else { nil }
        record(
            .cardRaised(
                CardRaised(
                    clock: clock.id,
                    mark: clock.firedMarks,
                    colour: colour,
                    department: holder(of: clock),
                    item: item
                )
            )
        )
    }

    private func holder(of clock: Clock) -> DepartmentID {
        switch clock.subject {
        case .item(let id): state.items[id]?.assignment?.department ?? item(id)?.department ?? definition.lead
        case .material(let id): material(id)?.commitment?.verification?.department ?? definition.lead
        case .order(let id): state.orders[id]?.order.department ?? definition.lead
        case .case, .act, .notice: definition.lead
        }
    }

    private mutating func expire(_ clock: Clock) {
        switch (clock.kind, clock.subject) {
        case (.correction, _):
            guard let correction = state.correction else { return drop(clock) }
            lapse(correction, clock)
        case (.correctionNotice, _):
            acceptBySilence(clock)
        case (.question, .item(let id)):
            lapseQuestion(on: id, clock)
        case (.objection, .item(let id)):
            terminate(id, .correctionLapsed)
        case (.tolerance, .material(let id)):
            lapsePromise(id, clock)
        case (.rectification, .material(let id)):
            lapseRectification(id, clock)
        case (.act, .act(let id)):
            lapse(id, clock)
        case (.fetchBudget, .material(let id)):
            record(.fetchBudgetSpent(FetchBudgetSpent(material: id, clock: clock.id)))
        case (.receipt, .order(let id)), (.retry, .order(let id)):
            sendAgain(id, clock)
        case (.task, .item(let id)):
            lapse(task: id, clock)
        case (.consultation, .item(let id)):
            passOverSilence(on: id, clock)
        case (.diversion, .item(let id)):
            missReturn(of: id, clock)
        case (.period, .item(let id)):
            beginPeriod(after: id, clock)
        case (.notice, .notice(let id)):
            passOverSilentChannel(of: id, clock)
        default:
            drop(clock)
        }
    }

    /// A clock without a meaning left must not fire for ever.
    mutating func drop(_ clock: Clock) {
        record(.reminderDue(ReminderDue(clock: clock.id, mark: clock.firedMarks)))
    }

    private mutating func lapse(_ id: ActID, _ clock: Clock) {
        guard let owed = act(id) else { return drop(clock) }
        record(.actLapsed(ActLapsed(party: owed.party.id, act: id, clock: clock.id)))
        guard let item = itemsWaiting(for: id).first else { return }
        openIncident(.actLapsed, item: item, holder: definition.lead, detail: id.text)
    }

    /// Nobody acknowledged the order, or the pause after a failure is over. Sending it again is harmless: its id stays.
    private mutating func sendAgain(_ id: WorkOrderID, _ clock: Clock) {
        guard let order = state.orders[id], order.isOpen else { return drop(clock) }
        if giveUpIfUnauthorised(order.order) { return }
        if clock.kind == .receipt, order.revision >= definition.limits.maximumAttempts {
            return fail(order, isRetryable: false, detail: "not acknowledged after \(order.revision) sendings")
        }
        repeatOrder(order, reason: clock.kind == .retry ? .failed : .notAcknowledged, clock: clock.id)
    }
}
