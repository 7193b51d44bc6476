import Messaging
import Orchestration

extension ContractCheck {
    static let outage = ContractCheck(
        name: "outage",
        demand:
            "an order that comes during an outage fails retryably, leaves nothing behind and is filed once afterwards"
    ) { bench in
        var message = bench.order()
        try await bench.trial.setAvailable(false)
        try await bench.deliver(message)
        let failures = bench.channel.answers(to: message.order.id).map(\.content)
        bench.expect(!failures.isEmpty, "nothing was answered")
        for failure in failures {
            guard case .failed(isRetryable: true, _) = failure else {
                bench.expect(false, "the outage was not answered with a retryable failure")
                continue
            }
        }
        try await bench.trial.setAvailable(true)
        try await bench.expectFilings(0, of: message)
        message.revision += 1
        try await bench.deliver(message)
        try await bench.expectFilings(1, of: message)
        let kinds = Set(bench.channel.answers(to: message.order.id).map(\.kind))
        bench.expect(kinds.subtracting([.failed]).count == 1, "the order was not taken after the outage")
    }
}
