import Messaging
import Orchestration

/// What the applicant says to a department's question: one of its options, a text, or both.
struct ReplyRequest: CommandRequest {
    enum CodingKeys: String, CodingKey, CaseIterable { case option, text }
    typealias Keys = CodingKeys

    var option: String?
    var text: String?

    func check(_ limits: HTTPLimits) throws {
        guard option != nil || text != nil else {
            throw Problem.malformed(zh: "请选择一项或填写文字", en: "choose an option or write a text", at: "$.option")
        }
    }

    func command(at desk: CommandDesk) throws -> Command {
        .answerQuestion(
            QuestionAnswer(item: try desk.name("item"), option: option, text: text.map { Sealed($0) })
        )
    }
}

/// A party has done what a task asks: paid, signed, appeared.
struct CompletionRequest: CommandRequest {
    enum CodingKeys: String, CodingKey, CaseIterable { case reference, occurredAt }
    typealias Keys = CodingKeys

    /// The number of the receipt or of the signature's record.
    var reference: String?
    /// When it was done, if it is keyed in later.
    var occurredAt: Timestamp?

    func command(at desk: CommandDesk) throws -> Command {
        .completeTask(
            TaskCompletion(item: try desk.name("item"), reference: reference ?? "", occurredAt: occurredAt)
        )
    }
}
