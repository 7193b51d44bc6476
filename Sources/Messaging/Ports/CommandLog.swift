public import Orchestration

/// Where commands enter. `append` returns once the command can no longer be lost.
public protocol CommandLog: Sendable {
    /// - Returns: the receipt where the outcome is known by then (embedded: always), otherwise `nil`.
    @discardableResult
    func append(_ envelope: Envelope) async throws(CommandLogError) -> Receipt?
}

public enum CommandLogError: Error, Hashable, Sendable {
    /// The queue is full; nothing was taken.
    case busy(retryAfterSeconds: Int)
    /// The journal cannot be reached. The command may have been taken: repeat it with the same key.
    case unavailable(retryAfterSeconds: Int)
    /// The command is larger than the limit.
    case tooLarge(limitBytes: Int)
    case shuttingDown
}

/// Where a department's adapter sends its answers; the department is fixed by the channel, not by the message.
public protocol AnswerChannel: Sendable {
    @discardableResult
    func send(_ answer: Answer, for caseID: CaseID) async throws(CommandLogError) -> Receipt?
}
