import Messaging
import Orchestration

extension ContractCheck {
    static let crashBeforeFiling = ContractCheck(
        name: "crash-before-filing",
        demand: "an adapter that dies between looking and filing files the order once after its restart"
    ) { bench in
        let message = bench.order()
        try await bench.deliver(message, breaking: .beforeFiling)
        try await bench.expectFilings(0, of: message)
        try await bench.deliver(message)
        try await bench.expectFilings(1, of: message)
        bench.expectOneAnswer([.received, .approved, .rejected, .objected], to: message)
    }

    static let crashAfterFiling = ContractCheck(
        name: "crash-after-filing",
        demand: "an adapter that dies between filing and answering finds its filing again and answers for it"
    ) { bench in
        let message = bench.order()
        try await bench.deliver(message, breaking: .afterFiling)
        try await bench.expectFilings(1, of: message)
        bench.expect(bench.channel.all.isEmpty, "an answer was sent for a filing that the adapter did not report")
        try await bench.deliver(message)
        try await bench.deliver(message)
        try await bench.expectFilings(1, of: message)
        bench.expectOneAnswer([.received, .approved, .rejected, .objected], to: message)
    }
}
