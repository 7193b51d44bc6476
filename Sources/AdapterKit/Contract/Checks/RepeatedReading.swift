import Messaging
import Orchestration

extension ContractCheck {
    static let repeatedReading = ContractCheck(
        name: "repeated-reading",
        demand: "acts read again are the same, in the same order; cursor and limit are kept to"
    ) { bench in
        for _ in 0..<3 { try await bench.deliver(bench.order()) }
        try await bench.trial.letDecisionsFallDue()
        let first = try await bench.trial.makeAdapter().acts(after: nil, limit: 100)
        let again = try await bench.trial.makeAdapter().acts(after: nil, limit: 100)
        bench.expect(first == again, "a second reading gave other acts, serials or contents")
        bench.expect(first.count >= 3, "\(first.count) acts for three orders that were due")
        bench.expect(Set(first.map(\.cursor)).count == first.count, "two acts have the same cursor")
        let identities = Set(first.map { [$0.order.text, $0.serial] })
        bench.expect(identities.count == first.count, "two acts of one order have the same serial")
        let page = try await bench.trial.makeAdapter().acts(after: nil, limit: 2)
        bench.expect(page == Array(first.prefix(2)), "a limit of 2 did not give the first two acts")
        guard let middle = first.dropLast().last else { return }
        let rest = try await bench.trial.makeAdapter().acts(after: middle.cursor, limit: 100)
        bench.expect(rest == Array(first.suffix(1)), "reading after a cursor did not give exactly the acts behind it")
    }
}
