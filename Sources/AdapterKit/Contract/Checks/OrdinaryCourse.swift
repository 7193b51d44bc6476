import Messaging
import Orchestration

extension ContractCheck {
    static let ordinaryCourse = ContractCheck(
        name: "ordinary-course",
        demand: "an order is filed once, acknowledged, and its decision comes with a serial of its own"
    ) { bench in
        let message = bench.order()
        try await bench.deliver(message)
        try await bench.expectFilings(1, of: message)
        bench.expectOneAnswer([.received, .approved, .rejected, .objected], to: message)
        try await bench.trial.letDecisionsFallDue()
        try await bench.collectActs()
        bench.expectDecision(on: message)
    }
}

extension ContractBench {
    /// Expects that a `do` order has got an answer beyond its receipt, that all its answers are admitted, and that no serial
    /// stands for two of them.
    func expectDecision(on message: WorkOrderMessage) {
        let answers = Set(channel.answers(to: message.order.id))
        let admitted = message.order.kind.admittedAnswers
        let decisions = answers.filter { $0.kind != .received && $0.kind != .failed }
        expect(!decisions.isEmpty, "no decision came, although it was due")
        for answer in answers where !admitted.contains(answer.kind) {
            expect(
                false,
                "answered '\(answer.kind.rawValue)', which a '\(message.order.kind.rawValue)' order does not admit"
            )
        }
        let serials = Set(answers.map(\.serial))
        expect(serials.count == answers.count, "one serial stands for several answers: \(Self.list(answers))")
        expect(!serials.contains(""), "an answer has an empty serial")
    }
}
