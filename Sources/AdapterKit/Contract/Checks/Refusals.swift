import Messaging
import Orchestration

extension ContractCheck {
    static let unwelcomeOrder = ContractCheck(
        name: "unwelcome-order",
        demand:
            "an order that the department decides against is answered with its reasons, not with silence or a failure"
    ) { bench in
        let message = bench.trial.unwelcomeOrder()
        try await bench.deliver(message)
        try await bench.trial.letDecisionsFallDue()
        try await bench.collectActs()
        try await bench.expectFilings(1, of: message)
        bench.expectDecision(on: message)
        let given = Set(bench.channel.answers(to: message.order.id).map(\.kind))
        bench.expect(!given.contains(.approved), "the order was approved")
        bench.expect(!given.contains(.failed), "the order was answered with a failure; a decision is not a failure")
    }

    static let otherKinds = ContractCheck(
        name: "other-kinds",
        demand: "fetch and verify orders are answered as their kind admits; kinds that are not handled fail loudly"
    ) { bench in
        let handled = bench.trial.handledKinds
        let kinds = WorkOrder.Kind.allCases.filter { [.fetch, .verify].contains($0) || !handled.contains($0) }
        for kind in kinds {
            let isHandled = handled.contains(kind)
            let message = isHandled ? bench.trial.order(kind) : bench.order().following(kind)
            try await bench.deliver(message, message)
            try await bench.trial.letDecisionsFallDue()
            try await bench.collectActs()
            if !isHandled {
                bench.expectOneAnswer([.failed], to: message)
                try await bench.expectFilings(0, of: message)
            } else {
                bench.expectDecision(on: message)
                try await bench.expectFilings(1, of: message)
            }
        }
    }
}
