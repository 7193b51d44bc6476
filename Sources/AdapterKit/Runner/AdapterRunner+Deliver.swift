import Logging
public import Messaging
import Orchestration

extension AdapterRunner {
    /// Files an order, once however often it is delivered, and tells the engine.
    ///
    /// It returns when an answer is durable: the department's `received`, its outcome where the system gives one at once,
    /// or `failed`. Orders about the same filing wait for each other in the order of the calls; for messages of one
    /// batch, ``deliver(contentsOf:)`` keeps their order.
    ///
    /// - Throws: ``DeliveryError`` when no answer is durable.
    public func deliver(_ message: WorkOrderMessage) async throws(DeliveryError) {
        guard message.order.department == adapter.department, message.order.handling == .adapter else {
            throw .misdirected(order: message.order.id, department: message.order.department)
        }
        try await gate.withTurn(in: message.lane) { () async throws(DeliveryError) in
            try await perform(message)
        }
    }

    /// Delivers a batch: orders about one filing one after the other, the rest side by side.
    ///
    /// After a message that ended without a durable answer, the later ones of its lane are not tried.
    ///
    /// - Returns: what became of each message, in the order given. The transport may move its position past the leading
    ///   successes.
    public func deliver(contentsOf messages: [WorkOrderMessage]) async -> [Result<Void, DeliveryError>] {
        let lanes = Dictionary(grouping: messages.indices) { messages[$0].lane }
        var results = [Result<Void, DeliveryError>](repeating: .failure(.interrupted), count: messages.count)
        await withTaskGroup(of: [(Int, Result<Void, DeliveryError>)].self) { group in
            for indices in lanes.values {
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

    private func perform(_ message: WorkOrderMessage) async throws(DeliveryError) {
        var machine = DeliveryMachine(message, settings: settings)
        var action = machine.handle(.started)
        while true {
            if Task.isCancelled { throw .interrupted }
            switch action {
            case .find: action = machine.handle(await find(message.order.id))
            case .file: action = machine.handle(await file(message))
            case .answer(let answer): action = machine.handle(await send(answer, for: message.caseID))
            case .pause(let duration):
                try await pause(duration)
                action = machine.handle(.paused)
            case .finish(let receipt):
                return log(receipt, order: message.order.id)
            case .stop(let error):
                throw error
            }
        }
    }

    private func find(_ order: WorkOrderID) async -> DeliveryMachine.Input {
        do throws(AdapterError) {
            return .looked(try await adapter.find(order))
        } catch {
            return failed(error, order: order)
        }
    }

    private func file(_ message: WorkOrderMessage) async -> DeliveryMachine.Input {
        do throws(AdapterError) {
            return .filed(try await adapter.file(message))
        } catch {
            return failed(error, order: message.order.id)
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

    private func failed(_ error: AdapterError, order: WorkOrderID) -> DeliveryMachine.Input {
        logger.warning(
            "the department's system failed",
            metadata: ["order": "\(order)", "code": "\(error.code.name)", "detail": "\(error.detail)"]
        )
        return .adapterFailed(error)
    }

    func pause(_ duration: Duration) async throws(DeliveryError) {
        do {
            try await sleep(duration)
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

extension WorkOrderMessage {
    /// What must happen one after the other: everything about one filing.
    var lane: String { (order.target ?? order.id).text }
}
