import Orchestration

/// Parts that a definition has or has not, and flags.
extension DifferenceWriter {
    /// What is said where something came, and where it went.
    struct Presence {
        let came: LocalizedText
        let went: LocalizedText
        /// Whether its coming favours the citizen; `nil` where it does neither.
        let isBetter: Bool?
    }

    /// - Returns: both values where there was one before and is one now, to be compared further.
    mutating func comparePresence<Value>(
        _ before: Value?,
        _ after: Value?,
        _ concern: WorkflowChange.Concern,
        _ place: String,
        touches: CaseQuery?,
        _ presence: Presence
    ) -> (was: Value, now: Value)? {
        switch (before, after) {
        case (nil, nil): return nil
        case (let was?, let now?): return (was, now)
        case (nil, .some), (.some, nil):
            let text = after == nil ? presence.went : presence.came
            let effect = presence.isBetter.map { $0 == (after != nil) ? Effect.looser : .stricter } ?? .neutral
            tell(concern, place, effect, zh: text.zh, en: text.text(in: .english), touches: touches)
            return nil
        }
    }

    mutating func compareFlag(
        _ before: Bool,
        _ after: Bool,
        _ concern: WorkflowChange.Concern,
        _ place: String,
        touches: CaseQuery?,
        _ presence: Presence
    ) {
        _ = comparePresence(before ? true : nil, after ? true : nil, concern, place, touches: touches, presence)
    }
}

extension DifferenceWriter.Presence {
    /// Two sentences in each language, about the same subject.
    init(
        _ subject: LocalizedText,
        came: (zh: String, en: String),
        went: (zh: String, en: String),
        isBetter: Bool?
    ) {
        let (zh, en) = (subject.zh, subject.text(in: .english))
        self.came = LocalizedText(zh: "\(zh)\(came.zh)", en: "\(en) \(came.en)")
        self.went = LocalizedText(zh: "\(zh)\(went.zh)", en: "\(en) \(went.en)")
        self.isBetter = isBetter
    }
}
