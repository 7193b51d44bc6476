/// One case seen by one reader at one instant. The rules of the decider are asked, never repeated, so that what people read
/// is what will happen.
struct CaseReading {
    let state: CaseState
    let calendar: WorkingCalendar
    let now: Timestamp
    let audience: ProgressAudience
    let index: DefinitionIndex
    let rules: CaseDraft
    private let clocksBySubject: [Clock.Subject: [Clock]]

    init(
        state: CaseState,
        definition: WorkflowDefinition,
        calendar: WorkingCalendar,
        now: Timestamp,
        audience: ProgressAudience
    ) {
        self.state = state
        self.calendar = calendar
        self.now = now
        self.audience = audience
        rules = CaseDraft(
            state: state,
            context: Context(now: now, definition: definition, calendar: calendar, actor: .system)
        )
        index = rules.index
        clocksBySubject = Dictionary(grouping: state.clocks.values, by: \.subject)
    }

    var definition: WorkflowDefinition { index.definition }

    func clock(_ kind: Clock.Kind, _ subject: Clock.Subject) -> Clock? {
        clocksBySubject[subject]?.first { $0.kind == kind }
    }

    var stage: StageProgress {
        let stage = state.phase.stage
        return StageProgress(
            stage: stage,
            text: stage.text,
            since: state.phaseSince,
            isWithdrawing: state.isWithdrawing && state.outcome == nil
        )
    }

    var maskedApplicant: String? {
        if case .party(let party) = audience, party != .applicant { return nil }
        return state.submission?.applicant.name.value.map(Masking.name)
    }
}
