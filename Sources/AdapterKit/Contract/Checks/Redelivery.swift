import Messaging
import Orchestration

extension ContractCheck {
    static let redelivery = ContractCheck(
        name: "redelivery",
        demand: "an order delivered again, also after a restart, is filed once and answered alike"
    ) { bench in
        var message = bench.order()
        try await bench.deliver(message, message)
        message.revision += 1
        try await bench.deliver(message)
        try await bench.expectFilings(1, of: message)
        bench.expectOneAnswer(message.order.kind.admittedAnswers.subtracting([.failed]), to: message)
    }
}
