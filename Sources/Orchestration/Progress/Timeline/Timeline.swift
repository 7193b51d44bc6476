/// What happened, one line for each business fact, in order.
public struct Timeline: Hashable, Sendable, Codable {
    /// Of a longer history the latest lines are kept.
    public static let mostLines = 500

    public var lines: [TimelineLine]
    /// Earlier lines left out.
    public var omittedLines: Int
    /// Where the days of the case begin and end.
    public var offset: UTCOffset

    /// - Parameter events: All events of one case from its first.
    public init(
        events: some Sequence<Event>,
        definition: WorkflowDefinition,
        audience: ProgressAudience,
        offset: UTCOffset = .china
    ) {
        var words = FactWords(index: DefinitionIndex(definition), offset: offset)
        let sight = FactSight(audience: audience, definition: definition)
        var lines: [TimelineLine] = []
        for event in events {
            if case .itemAdded = event.fact {
                // A new run has its name only once it is part of the case.
                var after = words.state
                after.apply(event)
                words.index = DefinitionIndex(definition.applied(to: after))
            }
            let account = words.account(of: event.fact)
            if sight.shows(account) {
                lines.append(
                    TimelineLine(at: event.at, fact: event.fact.name, who: account.who, text: account.text)
                )
            }
            words.state.apply(event)
            if event.fact.changesRepetition { words.index = DefinitionIndex(definition.applied(to: words.state)) }
        }
        self.lines = Array(lines.suffix(Self.mostLines))
        omittedLines = lines.count - self.lines.count
        self.offset = offset
    }
}

public struct TimelineLine: Hashable, Sendable, Codable {
    public var at: Timestamp
    /// The stable name of the fact, for programs.
    public var fact: String
    public var who: Holder
    public var text: LocalizedText
}
