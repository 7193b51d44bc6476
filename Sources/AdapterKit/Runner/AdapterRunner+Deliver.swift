import Logging
public import Messaging
import Orchestration

extension AdapterRunner {
    /// Files an order, once however often it is delivered, and tells the engine.
    ///
    /// It returns when an answer is durable: the department's `received`, its outcome where the system gives one at once,
    /// or `failed`. Orders of one case wait for each other in the order of the calls; for messages of one batch,
    /// ``deliver(contentsOf:)`` keeps their order. While the department's system is out, orders wait, at most for
    /// ``AdapterRunnerSettings/longestHoldMilliseconds``.
    ///
    /// - Throws: ``DeliveryError`` when no answer is durable.
    public func deliver(_ message: WorkOrderMessage) async throws(DeliveryError) {
        guard message.order.department == adapter.department, message.order.handling == .adapter else {
            meters.count("misdirected")
            throw .misdirected(order: message.order.id, department: message.order.department)
        }
        do throws(DeliveryError) {
            let lane = message.caseID.text
            let outcome = try await gate.withTurn(in: lane, for: .order) { (ticket, admission) throws(DeliveryError) in
                try await perform(message, ticket, admission)
            }
            meters.count(outcome.rawValue)
        } catch {
            meters.count("interrupted")
            throw error
        }
        meters.show(gate.standing)
    }

    /// Delivers a batch: orders of one case one after the other, in the order given, the rest side by side.
    ///
    /// Order holds within a case, because its orders rest on each other: a cancellation comes before the order that replaces
    /// what it cancels. So after a message that ended without a durable answer the later ones of its case are not tried.
    /// Between cases there is nothing to keep: orders of other cases may be filed behind such a message, and when the transport
    /// brings them again they are found and not filed twice.
    ///
    /// - Returns: what became of each message, in the order given. The transport may move its position past the leading
    ///   successes.
    public func deliver(contentsOf messages: [WorkOrderMessage]) async -> [Result<Void, DeliveryError>] {
        let cases = Dictionary(grouping: messages.indices) { messages[$0].caseID }
            .values.sorted { $0[0] < $1[0] }
        var results = [Result<Void, DeliveryError>](repeating: .failure(.interrupted), count: messages.count)
        await withTaskGroup(of: [(Int, Result<Void, DeliveryError>)].self) { group in
            for indices in cases {
                group.addTask { await self.deliverInTurn(indices.map { ($0, messages[$0]) }) }
            }
            for await outcomes in group {
                for (index, outcome) in outcomes { results[index] = outcome }
            }
        }
        return results
    }

    private func deliverInTurn(_ messages: [(Int, WorkOrderMessage)]) async -> [(Int, Result<Void, DeliveryError>)] {
        var outcomes: [(Int, Result<Void, DeliveryError>)] = []
        for (index, message) in messages {
            do throws(DeliveryError) {
                try await deliver(message)
                outcomes.append((index, .success(())))
            } catch {
                outcomes.append((index, .failure(error)))
                if error == .interrupted { break }
            }
        }
        return outcomes
    }

    /// - Returns: the kind of answer that became durable.
    private func perform(
        _ message: WorkOrderMessage,
        _ ticket: TurnSchedule.Ticket,
        _ admission: TurnGate.Admission
    ) async throws(DeliveryError) -> Answer.Kind {
        var machine = DeliveryMachine(message, settings: settings)
        var action = machine.handle(.turn(admission))
        var attempt = gate.begin()
        var kind = Answer.Kind.failed
        while true {
            if Task.isCancelled { throw .interrupted }
            switch action {
            case .find:
                attempt = gate.begin()
                action = machine.handle(await find(message.order.id, attempt))
            case .file:
                action = machine.handle(await file(message, attempt))
            case .answer(let answer):
                kind = answer.kind
                action = machine.handle(await send(answer, for: message.caseID))
            case .pause(let duration):
                try await pause(duration)
                action = machine.handle(.paused)
            case .stepBack:
                action = machine.handle(.turn(try await gate.stepBack(ticket)))
            case .finish(let receipt):
                log(receipt, order: message.order.id)
                return kind
            case .stop(let error):
                throw error
            }
        }
    }

    private func find(
        _ order: WorkOrderID,
        _ attempt: OutageBreaker.Attempt
    ) async -> DeliveryMachine.Input {
        do throws(AdapterError) {
            let filing = try await adapter.find(order)
            if filing != nil { end(attempt, .succeeded) }
            return .looked(filing)
        } catch {
            return failed(error, attempt, order: order)
        }
    }

    private func file(
        _ message: WorkOrderMessage,
        _ attempt: OutageBreaker.Attempt
    ) async -> DeliveryMachine.Input {
        do throws(AdapterError) {
            let filing = try await adapter.file(message)
            end(attempt, .succeeded)
            return .filed(filing)
        } catch {
            return failed(error, attempt, order: message.order.id)
        }
    }

    private func send(_ answer: Answer, for caseID: CaseID) async -> DeliveryMachine.Input {
        do throws(CommandLogError) {
            return .answered(try await answers.send(answer, for: caseID))
        } catch {
            logger.debug("an answer was not taken; it is sent again", metadata: ["order": "\(answer.order)"])
            return .channelFailed(error)
        }
    }

    private func failed(
        _ error: AdapterError,
        _ attempt: OutageBreaker.Attempt,
        order: WorkOrderID
    ) -> DeliveryMachine.Input {
        logger.warning(
            "the department's system failed",
            metadata: ["order": "\(order)", "code": "\(error.code.name)", "detail": "\(error.detail)"]
        )
        guard error.code == .unavailable else {
            end(attempt, .refused)
            return .adapterFailed(error)
        }
        let (before, after) = end(attempt, .unavailable(retryAfterSeconds: error.retryAfterSeconds))
        let isOwnFault: Bool
        if case .draining = before { isOwnFault = true } else { isOwnFault = after == .closed }
        return .adapterFailed(error, isOut: after != .closed, isOwnFault: isOwnFault)
    }

    /// Takes an attempt's outcome to account, and says so where it changes the department's standing.
    @discardableResult
    private func end(
        _ attempt: OutageBreaker.Attempt,
        _ outcome: OutageBreaker.Outcome
    ) -> (before: OutageBreaker.State, after: OutageBreaker.State) {
        let change = gate.end(attempt, outcome)
        meters.show(gate.standing)
        guard change.before != change.after else { return change }
        switch change.after {
        case .open:
            logger.warning("the department's system counts as out; orders wait and one at a time tries it")
        case .draining(1):
            logger.info("the department's system answers again; waiting orders go at a growing pace")
        case .closed:
            logger.info("the department's system is back to its full number of orders at once")
        case .draining: break
        }
        return change
    }

    func pause(_ duration: Duration) async throws(DeliveryError) {
        do {
            try await clock.sleep(for: duration)
        } catch {
            throw .interrupted
        }
    }

    /// A refused answer is recorded and stays refused: there is nothing to repeat, but somebody should look.
    func log(_ receipt: Receipt?, order: WorkOrderID) {
        guard case .refused(let refusal) = receipt?.outcome else { return }
        logger.warning(
            "the engine refused an answer",
            metadata: ["order": "\(order)", "code": "\(refusal.code.rawValue)"]
        )
    }
}
