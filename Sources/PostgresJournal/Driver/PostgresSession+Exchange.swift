extension PostgresSession {
    /// Sends what is queued and reads the answer, both at once: a server whose answers nobody reads stops reading too.
    func exchange(_ answer: inout PipelineAnswer, control: RequestControl, commits: Bool) throws(PostgresError) {
        var end = EarlyEnd(control: control, handle: handle)
        do throws(PostgresError) {
            while !answer.isComplete {
                let sending = handle.flush()
                // The sync comes last: until it has left this process, the server cannot commit.
                let canCommit = commits && sending != .pending
                if let reply = handle.nextReply() {
                    try take(reply, into: &answer, canCommit: canCommit)
                } else if sending == .failed {
                    throw doubt(handle.failure, answer, canCommit)
                } else {
                    try waitForMore(&end, isSending: sending == .pending, answer, canCommit)
                }
            }
        } catch {
            markBroken()
            // A connection that is lost after an error is still that error: nothing was committed.
            throw answer.failure ?? error
        }
        if !end.isSettled() { markBroken() }
        try conclude(answer, stoppedFor: end.reason)
    }

    /// Waits for the socket, or for a reason to end early.
    private func waitForMore(
        _ end: inout EarlyEnd,
        isSending: Bool,
        _ answer: PipelineAnswer,
        _ canCommit: Bool
    ) throws(PostgresError) {
        switch end.check(canCancel: !isSending) {
        case .goOn: break
        case .stopSending(let reason): throw reason
        case .graceIsOver(let reason):
            throw canCommit && answer.mayStillCommit
                ? .outcomeUnknown(message: "the server did not confirm a cancellation in time") : reason
        }
        let readiness = handle.wait(read: true, write: isSending, until: end.nextCheck)
        guard readiness.canRead, !handle.consumeInput() else { return }
        throw doubt(handle.failure, answer, canCommit)
    }

    private func take(_ reply: Reply, into answer: inout PipelineAnswer, canCommit: Bool) throws(PostgresError) {
        switch reply {
        case .result(let result): answer.take(result)
        case .statementEnd:
            answer.takeStatementEnd()
            guard !answer.isOutOfStep else { throw doubt("the server's answer is out of step", answer, canCommit) }
        case .sync: answer.takeSync()
        case .skipped: break
        case .refused(let error, endsSession: false): answer.take(error)
        case .refused(let error, endsSession: true):
            let message = "the server ended the session: \(error.serverMessage)"
            throw canCommit && answer.mayHaveCommitted
                ? .outcomeUnknown(message: message) : .connection(message: message)
        case .lost(let message): throw doubt(message, answer, canCommit)
        }
    }

    /// The connection went away without a word from the server: the commit may have happened, if one was under way.
    private func doubt(_ message: String, _ answer: PipelineAnswer, _ canCommit: Bool) -> PostgresError {
        canCommit && answer.mayStillCommit ? .outcomeUnknown(message: message) : .connection(message: message)
    }

    private func conclude(_ answer: PipelineAnswer, stoppedFor reason: PostgresError?) throws(PostgresError) {
        guard let failure = answer.failure else {
            guard !answer.isTooLarge else { throw .tooLarge(message: "the answer is too large; ask for fewer rows") }
            return
        }
        switch failure.sqlState {
        case "57014":  // query_canceled, by us or by a timeout set on the server
            throw reason ?? failure
        case "0A000", "26000":
            // A table changed under a prepared statement, or somebody discarded it: only a new session knows better.
            markBroken()
            throw failure
        default:
            throw failure
        }
    }
}

extension PostgresError {
    fileprivate var serverMessage: String {
        guard case .server(let sqlState, let message, _) = self else { return "" }
        return "\(message) (\(sqlState))"
    }
}
