/// Why each part of a case is where it is and what moves it next, with the arithmetic of every running clock. For staff and
/// operators: it shows the machinery, and no personal value.
public struct ExplainDocument: Hashable, Sendable, Codable {
    public var caseID: CaseID
    public var number: String
    public var title: LocalizedText
    public var asOf: Timestamp
    public var offset: UTCOffset
    public var stage: StageProgress
    /// What moves the case as a whole.
    public var next: LocalizedText
    public var items: [ItemExplanation]
    public var clocks: [ClockExplanation]
    public var incidents: [IncidentProgress]

    public init(state: CaseState, definition: WorkflowDefinition, calendar: WorkingCalendar, now: Timestamp) {
        let reading = CaseReading(
            state: state,
            definition: definition,
            calendar: calendar,
            now: now,
            audience: .auditor
        )
        caseID = state.id
        number = state.number
        title = definition.title
        asOf = now
        offset = calendar.offset
        stage = reading.stage
        next = reading.whatMovesTheCase
        items = reading.definition.items.map { reading.explain($0) }
        clocks = reading.visibleClocks.map { reading.explain($0) }
        incidents = reading.incidents
    }
}

public struct ItemExplanation: Hashable, Sendable, Codable {
    public var id: ItemID
    public var title: LocalizedText
    public var status: ItemStatus
    public var statusText: LocalizedText
    public var since: Timestamp
    public var holder: Holder?
    public var why: LocalizedText
    /// The order, clock, incident or person that moves it; `nil` when nothing will.
    public var next: LocalizedText?
}

/// One running clock, day by day.
public struct ClockExplanation: Hashable, Sendable, Codable {
    public var clock: ClockProgress
    /// What happens by itself if nobody acts, in order of time.
    public var ahead: [MarkExplanation]
    /// One line a day; empty for limits in hours, minutes and seconds.
    public var days: [LocalizedText]
    /// Days beyond the list's bound.
    public var omittedDays: Int
}

public struct MarkExplanation: Hashable, Sendable, Codable {
    public var kind: Clock.Mark.Kind
    public var at: Timestamp
    public var text: LocalizedText
}
