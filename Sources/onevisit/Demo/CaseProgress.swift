import Orchestration

/// What the story waits for, read from the progress document as any portal would.
struct CaseProgress {
    let document: ProgressDocument

    func isReady(for step: DemoStory.Step) -> Bool {
        switch step {
        case .accept:
            document.stage.stage != .received
        case .confirmWages:
            document.stage.stage == .inProgress
        case .bringHouseholdProof:
            // Told for its own sake: the decision is there, and waits for the paper.
            document.items.contains { $0.id == "housing-check" && $0.status != .dispatched && $0.status != .received }
        }
    }
}
