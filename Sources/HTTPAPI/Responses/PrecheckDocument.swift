import Orchestration

/// What acceptance would say.
struct PrecheckDocument: Encodable {
    /// Nothing is missing beyond what the system fetches by itself.
    var isComplete: Bool
    var gaps: [GapDocument]
    /// What the system will try to fetch by itself.
    var fetched: [MaterialID]

    init(_ precheck: Precheck, definition: WorkflowDefinition) {
        isComplete = precheck.gaps.isEmpty
        gaps = precheck.gaps.map { GapDocument($0, definition: definition) }
        fetched = precheck.fetched
    }
}
