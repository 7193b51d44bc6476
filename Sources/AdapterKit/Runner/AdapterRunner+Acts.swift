import Logging
import Messaging
import Orchestration

extension AdapterRunner {
    /// Sends the department's acts as answers until the task is cancelled.
    ///
    /// The cursor moves only past acts whose answers are durable. When the department, the engine or the cursor store cannot
    /// be reached, it waits and goes on.
    ///
    /// - Throws: what the cursor store threw when it could not be read at the start: to begin anew would send every act
    ///   again, which is harmless but is for the operator to decide.
    public func run() async throws {
        var cursor = try await cursors.load()
        var failures = 0
        while !Task.isCancelled {
            do throws(PollFailure) {
                let count = try await sendActs(after: &cursor)
                failures = 0
                if count < settings.actsPerPoll {
                    try? await clock.sleep(for: .milliseconds(settings.pollIntervalMilliseconds))
                }
            } catch {
                failures += 1
                try? await clock.sleep(
                    for: settings.backoff.pause(afterAttempt: failures, retryAfterSeconds: error.retryAfterSeconds)
                )
            }
            meters.show(gate.standing)
        }
    }

    /// Sends one page of acts.
    ///
    /// - Returns: how many there were.
    func sendActs(after cursor: inout ActCursor?) async throws(PollFailure) -> Int {
        let acts = try await readActs(after: cursor)
        guard let last = acts.last else { return 0 }
        try await send(acts)
        // From here on the answers are durable: even if the cursor cannot be stored they are not sent again by this process.
        cursor = last.cursor
        do throws(CursorStoreError) {
            try await cursors.save(last.cursor)
        } catch {
            logger.error("the cursor of the department's acts could not be stored", metadata: ["detail": "\(error)"])
        }
        return acts.count
    }

    private func readActs(after cursor: ActCursor?) async throws(PollFailure) -> [DepartmentAct] {
        do throws(AdapterError) {
            return try await adapter.acts(after: cursor, limit: settings.actsPerPoll)
        } catch {
            logger.warning("the department's acts cannot be read", metadata: ["detail": "\(error)"])
            throw .department(retryAfterSeconds: error.retryAfterSeconds)
        }
    }

    /// Acts of one case go in their order, different cases side by side, so that the engine can commit them together.
    private func send(_ acts: [DepartmentAct]) async throws(PollFailure) {
        let cases = Dictionary(grouping: acts, by: \.caseID)
        let isDurable = await withTaskGroup(of: Bool.self) { group in
            for acts in cases.values {
                group.addTask { await self.sendInTurn(acts) }
            }
            return await group.reduce(true) { $0 && $1 }
        }
        guard isDurable else { throw .answersInterrupted }
    }

    private func sendInTurn(_ acts: [DepartmentAct]) async -> Bool {
        do throws(DeliveryError) {
            for act in acts {
                try await gate.withTurn(in: act.caseID.text, for: .act) { (_, _) throws(DeliveryError) in
                    try await send(act)
                }
            }
            return true
        } catch {
            return false
        }
    }

    private func send(_ act: DepartmentAct) async throws(DeliveryError) {
        var answer = act.answer
        var attempt = 0
        while !Task.isCancelled {
            let error: CommandLogError
            do throws(CommandLogError) {
                return log(try await answers.send(answer, for: act.caseID), order: act.order)
            } catch let caught {
                error = caught
            }
            switch error {
            case .busy(let seconds), .unavailable(let seconds):
                attempt += 1
                try await pause(settings.backoff.pause(afterAttempt: attempt, retryAfterSeconds: seconds))
            case .tooLarge(let limitBytes):
                guard answer.kind != .failed else { throw .interrupted }
                answer = act.failure(exceeding: limitBytes)
            case .shuttingDown:
                throw .interrupted
            }
        }
        throw .interrupted
    }
}

extension DepartmentAct {
    /// Says that the act cannot be told, so that a person asks the department instead of waiting for ever.
    fileprivate func failure(exceeding limitBytes: Int) -> Answer {
        Answer(
            order: order,
            serial: "failed-\(serial)",
            content: .failed(isRetryable: false, detail: "the department's act exceeds \(limitBytes) bytes")
        )
    }
}

/// Why a round of the poll loop came to nothing.
enum PollFailure: Error {
    case department(retryAfterSeconds: Int?)
    case answersInterrupted

    var retryAfterSeconds: Int? {
        if case .department(let seconds) = self { seconds } else { nil }
    }
}
