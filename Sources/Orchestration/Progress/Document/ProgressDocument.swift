/// What a person sees of a case: where it stands, who has each part, until when and why that day, and what to do next.
///
/// Computed from the case alone; it holds no personal value except a masked name and the words that the reader may see.
public struct ProgressDocument: Hashable, Sendable, Codable {
    public var caseID: CaseID
    /// The number people use (办件编号).
    public var number: String
    public var workflow: WorkflowID
    public var workflowVersion: String
    public var title: LocalizedText
    /// `张*`; `nil` for readers who need not know, and after lawful erasure.
    public var applicant: String?
    /// The instant for which this is true.
    public var asOf: Timestamp
    /// Where the days of the case begin and end.
    public var offset: UTCOffset
    public var stage: StageProgress
    public var outcome: OutcomeProgress?
    /// What the reader must do; never empty, because "nothing" is an answer too.
    public var actions: [NextAction]
    public var items: [ItemProgress]
    public var materials: [MaterialProgress]
    public var notices: [NoticeProgress]
    public var clocks: [ClockProgress]
    /// Supervision marks (黄牌、红牌); empty for citizens.
    public var cards: [CardProgress]
    /// What only a person can settle; empty for citizens.
    public var incidents: [IncidentProgress]

    public init(
        state: CaseState,
        definition: WorkflowDefinition,
        calendar: WorkingCalendar,
        now: Timestamp,
        audience: ProgressAudience
    ) {
        let reading = CaseReading(
            state: state,
            definition: definition,
            calendar: calendar,
            now: now,
            audience: audience
        )
        caseID = state.id
        number = state.number
        workflow = definition.id
        workflowVersion = definition.version
        title = definition.title
        applicant = reading.maskedApplicant
        asOf = now
        offset = calendar.offset
        stage = reading.stage
        outcome = state.outcome.map { OutcomeProgress(outcome: $0, text: $0.text) }
        items = reading.items
        materials = reading.materials
        notices = reading.notices
        clocks = reading.clocks
        cards = reading.cards
        incidents = reading.incidents
        actions = reading.actions
    }
}

/// Where the case as a whole stands. Six stages are all a citizen has to understand.
public struct StageProgress: Hashable, Sendable, Codable {
    public enum Stage: String, Hashable, Sendable, Codable, CaseIterable {
        case received, correction, examination, inProgress, concluded, closed
    }

    public var stage: Stage
    public var text: LocalizedText
    public var since: Timestamp
    /// The applicant has taken the application back and departments are confirming.
    public var isWithdrawing: Bool
}

public struct OutcomeProgress: Hashable, Sendable, Codable {
    public var outcome: CaseOutcome
    public var text: LocalizedText
}
