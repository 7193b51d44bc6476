import Synchronization

/// What a shell's one task reads: inputs from any other task, in order of arrival.
final class Mailbox<Mail: Sendable>: Sendable {
    let stream: AsyncStream<Mail>
    private let continuation: AsyncStream<Mail>.Continuation

    init() {
        (stream, continuation) = AsyncStream.makeStream(of: Mail.self)
    }

    /// - Returns: false if nobody will read it any more.
    @discardableResult
    func send(_ mail: Mail) -> Bool {
        if case .enqueued = continuation.yield(mail) { true } else { false }
    }

    func close() {
        continuation.finish()
    }
}
