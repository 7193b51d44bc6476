/// What happens when somebody says nothing in time: the applicant to a notice, the authority to an application.
extension CaseDraft {
    /// The applicant's time is over. Accepted item by item, what did come is still looked at.
    mutating func lapse(_ correction: CorrectionState, _ clock: Clock) {
        if state.phase.isBeforeAcceptance, itemsLeftOut(by: gaps()) != nil {
            // Part of it is complete: that is the answer.
            return record(.correctionAnswered(CorrectionAnswered(notice: correction.notice, clock: noticeClock())))
        }
        let awaitsExaminer =
            !state.phase.isBeforeAcceptance && definition.acceptance.mode == .reviewed
            && incompleteItems.contains { gaps(of: $0).isEmpty }
        record(
            .correctionLapsed(
                CorrectionLapsed(
                    notice: correction.notice,
                    clock: clock.id,
                    examination: awaitsExaminer ? noticeClock() : nil
                )
            )
        )
    }

    /// Nobody told the applicant anything within the limit: the application counts as accepted from the day it was received
    /// (视为受理; 行政许可法第三十二条). Silence makes up no primary material: that stays a hold on its item and a duty of the
    /// silent authority.
    mutating func acceptBySilence(_ clock: Clock) {
        let missing = gaps()
        switch state.phase {
        case .checking, .examining:
            guard !state.isWithdrawing, state.endBeforeAcceptance == nil else { return drop(clock) }
            let incomplete = definition.items.filter { mayBeNeeded($0) && !missingPrimaries(of: $0, missing).isEmpty }
            accept(.silence, incomplete: Set(incomplete.map(\.id)), since: clock.start)
            for item in incomplete {
                let materials = missingPrimaries(of: item, missing).map(\.text).joined(separator: ", ")
                openIncident(.deemedIncomplete, item: item.id, holder: definition.lead, detail: materials)
            }
        case .inProgress where !incompleteItems.isEmpty:
            let complete = incompleteItems.filter { item in !missing.contains { concerns($0, item) } }
            guard !complete.isEmpty else { return drop(clock) }
            admit(complete, basis: .silence)
            if let rest = state.clocks[clock.id] { drop(rest) }
        case .unregistered, .correcting, .inProgress, .concluded, .closed:
            drop(clock)
        }
    }

    private func missingPrimaries(of item: ItemDefinition, _ gaps: [Gap]) -> [MaterialID] {
        uses(by: item).filter { use in
            use.importance == .primary && gaps.contains { $0.subject == .material(use.material) }
        }.map(\.material)
    }
}
