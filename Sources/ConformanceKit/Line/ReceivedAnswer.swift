package import Messaging
package import Orchestration

/// An answer that could be read.
package struct ReceivedAnswer: Hashable, Sendable {
    package var answer: Answer
    package var caseID: CaseID
    package var traceparent: String?

    package init(_ message: AnswerMessage) {
        answer = message.answer
        caseID = message.caseID
        traceparent = message.traceparent
    }
}

/// What the kit, in the engine's place, makes of an answer.
package enum AnswerFate: Hashable, Sendable {
    case accepted(ReceivedAnswer)
    case refused(ReceivedAnswer, Refusal)
    /// The answer belongs to another check of the same run, or to nobody.
    case ignored
    case unreadable(WireError)
}
