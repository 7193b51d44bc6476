/// A promise to bring a material later, from the day it was taken to the day nothing can be done about it any more.
extension CaseDraft {
    /// The promise was broken: a held decision is taken back, and the breach stands against the applicant.
    mutating func lapsePromise(_ id: MaterialID, _ clock: Clock) {
        guard let tolerance = state.materials[id]?.tolerance, let person = state.submission?.applicant.id else {
            return drop(clock)
        }
        record(
            .toleranceLapsed(ToleranceLapsed(material: id, clock: clock.id, items: tolerance.items, person: person))
        )
        let reason: ItemTerminated.Reason = tolerance.onExpiry == .terminateCase ? .caseTerminated : .toleranceLapsed
        for item in tolerance.items {
            if state.items[item]?.status == .released {
                openIncident(.brokenPromise, item: item, holder: definition.lead, detail: id.text)
            } else {
                terminate(item, reason)
            }
        }
    }

    /// Whether the material was promised, and came after the department had begun: it got news of it, not the order itself.
    func wasBroughtLater(_ id: MaterialID, than order: WorkOrderID) -> Bool {
        guard let material = state.materials[id], let issued = state.orders[order]?.issuedAt else { return false }
        // Another department may have objected to it already.
        let isOpenAgain = material.tolerance != nil && material.standing == .defective
        return isOpenAgain || (material.kept != nil && material.since > issued)
    }

    /// A department finds wanting what was brought for a promise. It says so at once, and the promise is open again for as long
    /// as it ever was; if that time is over, it was not kept.
    mutating func reopenPromise(_ objection: Objection, item: ItemID, order: WorkOrderID) {
        let id = objection.material
        guard let tolerance = state.materials[id].flatMap({ $0.kept ?? $0.tolerance }).map(state.live) else { return }
        record(
            .toleranceReopened(
                ToleranceReopened(
                    notice: nextNotice,
                    item: item,
                    order: order,
                    objection: objection,
                    tolerance: tolerance
                )
            )
        )
        guard tolerance.clock.due <= context.now else { return }
        at = max(at, tolerance.clock.due)
        lapsePromise(id, tolerance.clock)
    }

    /// News of a material is objected to only if the material was promised: nothing else can still come.
    mutating func objectToNews(_ objections: [Objection], item: ItemID, order: WorkOrderID) throws(Refusal) {
        guard !objections.isEmpty else {
            throw .unknown(.answerNotAdmitted, order.text, zh: "未指明材料", en: "Nothing named")
        }
        for objection in objections {
            guard state.orders[order]?.order.materials.contains(objection.material) == true else {
                throw .beyondGuide(objection.material)
            }
            guard let tolerance = state.materials[objection.material].flatMap({ $0.kept ?? $0.tolerance }),
                tolerance.items.contains(where: isOpenOrApproved)
            else {
                throw Refusal(
                    .toldOnceAlready,
                    LocalizedText(
                        zh: "该材料不是容缺后补的材料，或者相关事项已经了结，不能再要求补正。",
                        en:
                            "This was not promised for later, or nothing rests on it any more; it cannot be asked for again."
                    ),
                    at: objection.material.text
                )
            }
        }
        for objection in objections { reopenPromise(objection, item: item, order: order) }
    }

    private func isOpenOrApproved(_ id: ItemID) -> Bool {
        state.items[id].map { !$0.status.isFinal || $0.status.isApproved } ?? false
    }
}

/// More time.
extension CaseDraft {
    /// By how much the promise may be extended: by as much as every item that rests on it allows.
    func extensionLimit(of id: MaterialID) -> TimeLimit? {
        let limits = uses(of: id).compactMap(\.use.tolerance).map(\.extensionLimit)
        guard !limits.contains(nil) else { return nil }
        return limits.compactMap(\.self).min { added($0, to: at) < added($1, to: at) }
    }

    /// The latest day to which the promise could ever be extended, or `nil` where nobody may.
    func latestExtension(of tolerance: Tolerance) -> Timestamp? {
        let original = tolerance.originalDue ?? tolerance.clock.due
        return extensionLimit(of: tolerance.material).map { added($0, to: original) }
    }

    /// The promise's clock with more time. It counts from the day it was due, so that the arithmetic can be shown.
    func extended(_ tolerance: Tolerance, by limit: TimeLimit) -> Clock {
        let id = tolerance.material
        var clock = clockMaker.expiring(
            .tolerance,
            .material(id),
            from: lastInstant(of: tolerance.clock.due),
            limit: limit,
            remind: uses(of: id).compactMap(\.use.tolerance).first?.remind ?? [],
            generation: tolerance.clock.generation + 1
        )
        clock.marks.removeAll { $0.kind == .reminder && $0.at <= at }
        return clock
    }

    private func added(_ limit: TimeLimit, to due: Timestamp) -> Timestamp {
        context.calendar.deadline(start: lastInstant(of: due), limit: limit)?.due ?? due
    }

    /// A limit in days is due at 24:00, which is the first instant of the next day; the day meant is the one before.
    private func lastInstant(of due: Timestamp) -> Timestamp { due.adding(microseconds: -1) }
}
