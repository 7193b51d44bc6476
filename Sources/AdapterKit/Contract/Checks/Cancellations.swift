import Messaging
import Orchestration

extension ContractCheck {
    static let cancellation = ContractCheck(
        name: "cancellation",
        demand: "after 'cancelled' the department decides no more; the answer stays the same",
        kind: .cancel
    ) { bench in
        let original = bench.order()
        let cancellation = original.following(.cancel)
        try await bench.deliver(original, cancellation, cancellation)
        try await bench.deliver(cancellation)
        bench.expectOneAnswer([.cancelled, .tooLate], to: cancellation)
        try await bench.trial.letDecisionsFallDue()
        try await bench.collectActs()
        let isCancelled = bench.channel.answers(to: cancellation.order.id).contains { $0.kind == .cancelled }
        let decisions = bench.channel.answers(to: original.order.id).filter { $0.kind != .received }
        bench.expect(
            !isCancelled || decisions.isEmpty,
            "a decision came after 'cancelled': \(ContractBench.list(decisions))"
        )
    }

    static let cancellationTooLate = ContractCheck(
        name: "cancellation-too-late",
        demand: "an order that is decided already answers 'tooLate'",
        kind: .cancel
    ) { bench in
        let original = bench.order()
        try await bench.deliver(original)
        try await bench.trial.letDecisionsFallDue()
        try await bench.collectActs()
        let cancellation = original.following(.cancel)
        try await bench.deliver(cancellation)
        bench.expectOneAnswer([.tooLate], to: cancellation)
        bench.expectDecision(on: original)
    }

    static let cancellationOfUnknown = ContractCheck(
        name: "cancellation-of-unknown",
        demand: "an order that was never filed counts as cancelled and is not filed later",
        kind: .cancel
    ) { bench in
        let original = bench.order()
        let cancellation = original.following(.cancel)
        try await bench.deliver(cancellation, cancellation)
        bench.expectOneAnswer([.cancelled], to: cancellation)
        try await bench.expectFilings(0, of: original)
        try await bench.deliver(original)
        try await bench.expectFilings(0, of: original)
    }
}
