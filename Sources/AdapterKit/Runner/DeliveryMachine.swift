import Messaging
import Orchestration

/// The course of one delivery as a synchronous machine: it is told what happened and says what to do next.
///
/// Every attempt begins with a look for the order, also after a failure: a system that "failed" may have filed it.
struct DeliveryMachine {
    enum Input {
        /// The delivery has its turn, or has waited for it too long.
        case turn(TurnGate.Admission)
        case looked(Filing?)
        case filed(Filing)
        /// - isOut: The system counts as out: others shall try it first.
        /// - isOwnFault: The failure counts against this order, because others get through or nobody knows yet.
        case adapterFailed(AdapterError, isOut: Bool = false, isOwnFault: Bool = true)
        case paused
        case answered(Receipt?)
        case channelFailed(CommandLogError)
    }

    enum Action {
        case find
        case file
        case pause(Duration)
        /// Give the turn back and wait for the next one.
        case stepBack
        case answer(Answer)
        case finish(Receipt?)
        case stop(DeliveryError)
    }

    private enum Step {
        case waitingForTurn, looking, filing, waitingToLook
        case answering(Answer)
        case waitingToAnswer(Answer)
        case done
    }

    private let message: WorkOrderMessage
    private let settings: AdapterRunnerSettings
    private var step = Step.waitingForTurn
    private var failedAttempts = 0
    private var failedAnswers = 0
    private var lastFailure: String?

    init(_ message: WorkOrderMessage, settings: AdapterRunnerSettings) {
        self.message = message
        self.settings = settings
    }

    mutating func handle(_ input: Input) -> Action {
        switch (step, input) {
        case (.waitingForTurn, .turn(.admitted(let pause))): pause > .zero ? wait(pause) : look()
        case (.waitingForTurn, .turn(.expired)): answer(heldTooLong)
        case (.looking, .looked(let filing?)): answer(filing.answer)
        case (.looking, .looked(nil)): file()
        case (.filing, .filed(let filing)): answer(filing.answer)
        case (.looking, .adapterFailed(let error, let isOut, let isOwnFault)),
            (.filing, .adapterFailed(let error, let isOut, let isOwnFault)):
            recover(from: error, isOut: isOut, isOwnFault: isOwnFault)
        case (.waitingToLook, .paused): look()
        case (.answering, .answered(let receipt)): finish(receipt)
        case (.answering(let answer), .channelFailed(let error)): recover(from: error, answering: answer)
        case (.waitingToAnswer(let answer), .paused): self.answer(answer)
        default: stop()
        }
    }

    private mutating func look() -> Action {
        step = .looking
        return .find
    }

    private mutating func wait(_ pause: Duration) -> Action {
        step = .waitingToLook
        return .pause(pause)
    }

    private mutating func file() -> Action {
        step = .filing
        return .file
    }

    private mutating func answer(_ answer: Answer) -> Action {
        step = .answering(answer)
        return .answer(answer)
    }

    private mutating func finish(_ receipt: Receipt?) -> Action {
        step = .done
        return .finish(receipt)
    }

    private mutating func stop() -> Action {
        step = .done
        return .stop(.interrupted)
    }

    private mutating func recover(from error: AdapterError, isOut: Bool, isOwnFault: Bool) -> Action {
        guard error.code == .unavailable else {
            return answer(failure(isRetryable: error.code == .premature, error.detail))
        }
        lastFailure = error.detail
        if isOwnFault { failedAttempts += 1 }
        guard failedAttempts < settings.attemptsPerDelivery else {
            return answer(failure(isRetryable: true, error.detail))
        }
        guard !isOut else {
            step = .waitingForTurn
            return .stepBack
        }
        return wait(
            settings.backoff.pause(afterAttempt: failedAttempts, retryAfterSeconds: error.retryAfterSeconds)
        )
    }

    private mutating func recover(from error: CommandLogError, answering answer: Answer) -> Action {
        failedAnswers += 1
        switch error {
        case .busy(let seconds), .unavailable(let seconds):
            step = .waitingToAnswer(answer)
            return .pause(settings.backoff.pause(afterAttempt: failedAnswers, retryAfterSeconds: seconds))
        case .tooLarge(let limitBytes):
            if case .failed = answer.content { return stop() }
            return self.answer(failure(isRetryable: false, "the department's answer exceeds \(limitBytes) bytes"))
        case .shuttingDown:
            return stop()
        }
    }

    /// The engine's retry clock takes over, and its incident once that has tried often enough.
    private var heldTooLong: Answer {
        let cause = lastFailure.map { ": \($0)" } ?? ""
        return failure(isRetryable: true, "the department's system has been out for longer than orders wait\(cause)")
    }

    /// A failure has no number of the department's. One per sending of the order is enough: the first that is durable counts.
    private func failure(isRetryable: Bool, _ detail: String) -> Answer {
        Answer(
            order: message.order.id,
            serial: "failed-\(message.incarnation)-\(message.revision)",
            content: .failed(isRetryable: isRetryable, detail: detail)
        )
    }
}
