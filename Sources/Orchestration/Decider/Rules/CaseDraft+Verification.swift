/// Checking commitments after the fact (事中事后核查).
extension CaseDraft {
    mutating func verifyCommitments() {
        guard state.acceptedAt != nil, state.phase != .closed else { return }
        for (id, policy) in commitments {
            guard let check = policy.verification, state.materials[id]?.awaitsCheck == true, isChosen(id, check) else {
                continue
            }
            let clock = clockMaker.supervised(.verification, .material(id), from: at, limit: check.within)
            issue(.verify, department: check.department, materials: [id], clocks: [clock])
        }
    }

    /// Where only a share is checked, chance decides, once, and it is recorded.
    private mutating func isChosen(_ id: MaterialID, _ check: VerificationPolicy) -> Bool {
        guard let share = check.samplePercent else { return true }
        if let isChosen = state.materials[id]?.isChosen { return isChosen }
        let isChosen = Sampling(salt: context.samplingSalt).chooses(id, of: state.id, sharePercent: share)
        record(.commitmentSampled(CommitmentSampled(material: id, isChosen: isChosen, sharePercent: share)))
        return isChosen
    }

    mutating func takeVerification(_ content: Answer.Content, for order: WorkOrder) {
        guard let id = order.materials.first, let known = state.materials[id] else { return }
        switch content {
        case .confirmed where known.rectification == nil:
            record(.commitmentVerified(CommitmentVerified(material: id, order: order.id)))
        case .confirmed, .rectified:
            record(.commitmentRectified(CommitmentRectified(material: id, order: order.id)))
        case .false(let grounds):
            if case .rectify(let within)? = commitment(id)?.onFalse, known.rectification == nil {
                requestRectification(of: id, order.id, grounds, within: within)
            } else {
                refute(id, order: order.id, grounds)
            }
        default:
            break
        }
    }

    private mutating func requestRectification(
        of id: MaterialID,
        _ order: WorkOrderID,
        _ grounds: Grounds,
        within: TimeLimit
    ) {
        let clock = clockMaker.expiring(
            .rectification,
            .material(id),
            from: at,
            limit: within,
            remind: [.workingDays(1)]
        )
        record(
            .rectificationRequested(
                RectificationRequested(material: id, order: order, grounds: grounds, clock: clock)
            )
        )
    }

    /// Nothing was mended in the time given.
    mutating func lapseRectification(_ id: MaterialID, _ clock: Clock) {
        guard let request = state.materials[id]?.rectification else { return drop(clock) }
        refute(id, order: request.order, request.grounds)
    }

    /// The statement is untrue: a breach, and news for every department that has not decided yet. What was decided on it is
    /// revoked by a rule of its own, now and later.
    private mutating func refute(_ id: MaterialID, order: WorkOrderID, _ grounds: Grounds) {
        guard let person = state.submission?.applicant.id else { return }
        record(
            .commitmentRefuted(CommitmentRefuted(material: id, order: order, grounds: grounds, person: person))
        )
        for item in definition.items where commitmentsUsed(by: item).contains(id) {
            guard let known = state.items[item.id], known.status.isWithDepartment, let target = known.order else {
                continue
            }
            issue(.material, department: item.department, item: item.id, materials: [id], target: target)
        }
    }
}

extension MaterialState {
    /// A signed statement nobody has looked into yet, or what was brought to mend it.
    fileprivate var awaitsCheck: Bool {
        guard verification == nil, !isVerified else { return false }
        return standing == .committed || (standing == .supplied && rectification != nil)
    }
}
