/// What ended without need is put back: as little as possible is lost, and nothing goes on that something else stands against.
extension CaseDraft {
    /// The lapse of a promise is undone, by more time or by proof that the material had come; the breach is gone.
    mutating func reinstate(_ id: MaterialID, tolerance: Tolerance?, reason: Sealed<String>? = nil) {
        guard let lapse = state.materials[id]?.lapse, let person = state.submission?.applicant.id else { return }
        let items = itemsEnded(by: lapse, of: id)
        if !items.isEmpty {
            reopen(.inProgress, .toleranceReinstated)
        } else if state.phase == .closed {
            reopen(.concluded, .toleranceReinstated)
        }
        record(
            .toleranceReinstated(
                ToleranceReinstated(
                    material: id,
                    person: person,
                    items: items,
                    tolerance: tolerance,
                    reason: reason,
                    revived: revivedPromises(for: Set(items.keys)).filter { $0.material != id }
                )
            )
        )
        for incident in state.incidents.values.sorted(by: { $0.incident < $1.incident })
        where incident.kind == .brokenPromise && incident.detail == id.text {
            settle(incident)
        }
    }

    /// The new calendar shows that a promise had not run out: it may still be kept. While the wrong day stood nobody could keep
    /// it; that time is not counted. What else expires is for the person to settle by the act that it concerns.
    mutating func giveBack(_ incident: IncidentOpened) throws(Refusal) {
        let expired = state.expiredClocks.last { $0.id.text == incident.detail }
        guard case (.tolerance, .material(let id))? = expired.map({ ($0.kind, $0.subject) }),
            let lapse = state.materials[id]?.lapse
        else { throw .stillOpen(incident) }
        var tolerance = lapse.tolerance
        tolerance.originalDue = tolerance.originalDue ?? tolerance.clock.due
        tolerance.clock = clockMaker.continued(tolerance.clock, from: lapse.at, to: at)
        reinstate(id, tolerance: tolerance)
    }

    /// The items that the lapse ended, and those that ended only because these did.
    private func itemsEnded(by lapse: EndedPromise, of id: MaterialID) -> [ItemID: ItemStatus] {
        let others = state.materials.filter { $0.key != id }.compactMap(\.value.lapse?.tolerance)
        guard !state.isWithdrawing, !others.contains(where: { $0.onExpiry == .terminateCase }) else { return [:] }
        let barred = Set(others.flatMap(\.items))
        var ended: [ItemID: ItemStatus] = [:]
        for (item, known) in state.items where known.status == .terminated && !barred.contains(item) {
            switch known.terminationReason {
            case .toleranceLapsed where lapse.tolerance.items.contains(item),
                .caseTerminated where lapse.tolerance.onExpiry == .terminateCase:
                ended[item] = statusRegained(by: known)
            default:
                break
            }
        }
        return withDependants(ended) { items in
            .toleranceReinstated(ToleranceReinstated(material: id, person: "", items: items))
        }
    }

    /// Adds what ended because an item it depends on had failed, and now has not: found by trying.
    func withDependants(
        _ items: [ItemID: ItemStatus],
        undoing fact: ([ItemID: ItemStatus]) -> Fact
    ) -> [ItemID: ItemStatus] {
        var items = items
        for _ in definition.items {
            var trial = self
            trial.record(fact(items))
            let next = definition.items.first { item in
                guard items[item.id] == nil, let known = state.items[item.id], known.status == .terminated,
                    known.terminationReason == .dependencyFailed
                else { return false }
                return !trial.isGroundless(item)
            }
            guard let next, let known = state.items[next.id] else { break }
            items[next.id] = statusRegained(by: known)
        }
        return items
    }

    /// A decision that was held stands again, unless its department has said that it dropped it: that it has read the order to
    /// stop means nothing yet. What had not begun waits as before; what was under way begins anew, because the department was
    /// told to stop.
    private func statusRegained(by known: ItemState) -> ItemStatus {
        switch known.endedFrom {
        case .held?:
            return known.hasStopped == true ? .waiting : .held
        case .undecided?:
            return .undecided
        default:
            return .waiting
        }
    }

    /// Promises that had become pointless hold the items again; the time in which nobody needed them is not counted.
    func revivedPromises(for items: Set<ItemID>) -> [Tolerance] {
        state.materials.sorted { $0.key < $1.key }.compactMap { id, material in
            guard var tolerance = material.dropped?.tolerance, let since = material.dropped?.at,
                material.standing == .promised || material.standing == .defective,
                !items.isDisjoint(with: tolerance.items)
            else { return nil }
            tolerance.clock = clockMaker.continued(tolerance.clock, from: since, to: at)
            return tolerance
        }
    }

    /// The outcome is open again.
    mutating func reopen(_ phase: CasePhase, _ reason: CaseReopened.Reason) {
        guard state.phase == .closed || (state.phase == .concluded && phase == .inProgress) else { return }
        let clock = phase == .inProgress ? state.promiseAtConclusion : nil
        record(
            .caseReopened(
                CaseReopened(
                    phase: phase,
                    reason: reason,
                    clock: clock.map {
                        clockMaker.resumed(clockMaker.paused($0, at: concludedAt), at: at, statutory: nil)
                    }
                )
            )
        )
    }

    private var concludedAt: Timestamp { state.concludedAt ?? state.phaseSince }

    mutating func settle(_ incident: IncidentOpened) {
        record(
            .incidentResolved(IncidentResolved(incident: incident.incident, action: .acknowledge(note: Sealed(nil))))
        )
    }
}

extension ClockMaker {
    /// An expiring clock that stood still for a while.
    func continued(_ clock: Clock, from: Timestamp, to: Timestamp) -> Clock {
        var clock = clock
        clock.pauses.append(Pause(from: from, to: to))
        guard let deadline = calendar.deadline(start: clock.start, limit: clock.limit, pauses: clock.pauses) else {
            return clock
        }
        clock.due = deadline.due
        clock.isProvisional = deadline.provisional
        clock.marks = Array(clock.marks.prefix(clock.firedMarks)) + [Clock.Mark(kind: .expire, at: deadline.due)]
        clock.generation += 1
        return clock
    }
}
