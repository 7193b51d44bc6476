import Messaging
import Orchestration
import Testing

@testable import AdapterKit

@Suite("The course of one delivery")
struct DeliveryMachineTests {
    private let message = Sample().message(id: "order-1")
    private let settings = AdapterRunnerSettings(attemptsPerDelivery: 3, backoff: Backoff(firstMilliseconds: 100))

    private func machine() -> DeliveryMachine { DeliveryMachine(message, settings: settings) }

    private func answer(_ action: DeliveryMachine.Action) -> Answer? {
        if case .answer(let answer) = action { answer } else { nil }
    }

    private func isFind(_ action: DeliveryMachine.Action) -> Bool {
        if case .find = action { true } else { false }
    }

    @Test("What is found is not filed again")
    func found() {
        var machine = machine()
        #expect(isFind(machine.handle(.turn(.admitted(after: .zero)))))
        let filing = Filing.received("order-1", reference: "R1")
        #expect(answer(machine.handle(.looked(filing))) == filing.answer)
    }

    @Test("After a failed filing the order is looked for before it is filed again")
    func looksAgain() {
        var machine = machine()
        _ = machine.handle(.turn(.admitted(after: .zero)))
        _ = machine.handle(.looked(nil))
        guard case .pause(let pause) = machine.handle(.adapterFailed(.unavailable("timeout"))) else {
            return #expect(Bool(false), "no pause")
        }
        #expect(pause == .milliseconds(100))
        #expect(isFind(machine.handle(.paused)))
    }

    @Test("A refusal is a failure at once; unavailability only after the last attempt, and then retryable")
    func failures() {
        var refused = machine()
        _ = refused.handle(.turn(.admitted(after: .zero)))
        let failure = answer(refused.handle(.adapterFailed(.refused("bad order"))))
        #expect(failure?.content == .failed(isRetryable: false, detail: "bad order"))

        var unavailable = machine()
        var last = unavailable.handle(.turn(.admitted(after: .zero)))
        for _ in 0..<3 {
            last = unavailable.handle(.adapterFailed(.unavailable("down")))
            if case .pause = last { _ = unavailable.handle(.paused) }
        }
        #expect(answer(last)?.content == .failed(isRetryable: true, detail: "down"))
    }

    @Test("Each sending of an order has one number for its failure, which no other sending has")
    func failureSerials() {
        func serial(revision: Int, incarnation: Int) -> String? {
            var message = message
            message.revision = revision
            message.incarnation = incarnation
            var machine = DeliveryMachine(message, settings: settings)
            _ = machine.handle(.turn(.admitted(after: .zero)))
            return answer(machine.handle(.adapterFailed(.refused("bad order"))))?.serial
        }
        #expect(serial(revision: 1, incarnation: 1) == serial(revision: 1, incarnation: 1))
        let serials = [
            serial(revision: 1, incarnation: 1), serial(revision: 2, incarnation: 1),
            serial(revision: 1, incarnation: 2),
        ]
        #expect(Set(serials).count == 3)
    }

    @Test("An input that does not fit the course stops the delivery instead of guessing")
    func unexpected() {
        var machine = machine()
        _ = machine.handle(.turn(.admitted(after: .zero)))
        guard case .stop(.interrupted) = machine.handle(.answered(nil)) else { return #expect(Bool(false), "went on") }
    }

    @Test(
        "Pauses double up to the longest, and the other side may ask for longer ones",
        arguments: [
            (1, nil, 100), (2, nil, 200), (5, nil, 1000), (500, nil, 1000), (1, 0, 100), (1, 1, 1000),
            (1, Int.max, 1000),
        ]
    )
    func backoff(attempt: Int, asked: Int?, milliseconds: Int) {
        let backoff = Backoff(firstMilliseconds: 100, longestMilliseconds: 1000)
        #expect(backoff.pause(afterAttempt: attempt, retryAfterSeconds: asked) == .milliseconds(milliseconds))
    }
}
