import Messaging
import Orchestration

extension ContractCheck {
    static let slowSystem = ContractCheck(
        name: "slow-system",
        demand: "an order that is delivered again while the system is still filing it is filed once"
    ) { bench in
        let message = bench.order()
        let runner = bench.runner(over: SlowAdapter(inner: try await bench.trial.makeAdapter()))
        try await withThrowingTaskGroup { group in
            for _ in 0..<4 { group.addTask { try await runner.deliver(message) } }
            try await group.waitForAll()
        }
        try await bench.expectFilings(1, of: message)
        bench.expectOneAnswer([.received, .approved, .rejected, .objected], to: message)
    }
}

/// Lets other tasks run before and after every filing.
private struct SlowAdapter: DepartmentAdapter {
    let inner: any DepartmentAdapter

    var department: DepartmentID { inner.department }

    func find(_ order: WorkOrderID) async throws(AdapterError) -> Filing? {
        try await inner.find(order)
    }

    func submit(_ message: WorkOrderMessage) async throws(AdapterError) -> Filing {
        for _ in 0..<100 { await Task.yield() }
        let filing = try await inner.submit(message)
        for _ in 0..<100 { await Task.yield() }
        return filing
    }

    func acts(after cursor: ActCursor?, limit: Int) async throws(AdapterError) -> [DepartmentAct] {
        try await inner.acts(after: cursor, limit: limit)
    }
}
