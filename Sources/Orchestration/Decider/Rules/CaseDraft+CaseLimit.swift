/// The theme's own promise stands still while nobody in the departments is at work: the applicant has it, or a special procedure
/// is under way, or only items run that it does not count (不计时限). While any other item is worked on it runs.
extension CaseDraft {
    mutating func settleCaseLimit() {
        guard state.phase == .inProgress, let clock = state.clocks[Clock.id(.casePromised, .case)] else { return }
        let reason = reasonToStandStill(clock)
        var changed = clock
        for old in clock.pausedFor where old != reason { changed = clockMaker.resumed(changed, from: old, at: at) }
        if let reason { changed = clockMaker.paused(changed, for: reason, at: at) }
        guard changed != clock else { return }
        record(
            changed.isPaused
                ? .caseLimitPaused(CaseLimitPaused(clock: changed))
                : .caseLimitResumed(CaseLimitResumed(clock: changed))
        )
    }

    private func reasonToStandStill(_ clock: Clock) -> PauseReason? {
        let running = Set(state.items.filter { [.dispatched, .received].contains($0.value.status) }.keys)
        if let excludes = clock.excludes, !running.isEmpty {
            return running.isSubset(of: excludes) ? PauseReason(.excludedItems) : nil
        }
        guard running.isEmpty else { return nil }
        let stopped = state.items.filter { isStopped($0.key, $0.value) }
        if stopped.values.contains(where: { $0.status == .suspended }) { return PauseReason(.specialProcedure) }
        if stopped.values.contains(where: { $0.status == .asked }) { return PauseReason(.question) }
        return stopped.isEmpty ? nil : PauseReason(.correction)
    }

    private func isStopped(_ id: ItemID, _ item: ItemState) -> Bool {
        switch item.status {
        case .suspended, .asked, .correcting, .incomplete, .awaitingParty: true
        case .held: !holdingMaterials(of: id).isEmpty
        default: false
        }
    }
}
