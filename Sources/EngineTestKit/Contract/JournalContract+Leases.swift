import Engine
import Orchestration

extension JournalContract {
    static let leaseChecks = [
        Check("orders that an adapter has not acknowledged are handed out, the oldest first, each to one fetcher") {
            bench in
            let rows = [
                bench.order(3), bench.order(1), bench.order(2), bench.order(4, handling: .manual),
                bench.order(5, status: .received), bench.order(6, status: .failed), bench.order(7, status: .closed),
                bench.order(8, department: DepartmentID("other-\(bench.run)")),
            ]
            try await bench.write(rows)
            let first = try await bench.lease("a", limit: 2)
            try expectEqual(first.map(\.row), [rows[1], rows[2]], "the two oldest orders")
            try await bench.expectLeased("b", [3], "what is left")
            try await bench.expectLeased("c", [], "nothing is left")
            let stranger = LeaseRequest(
                tenant: "somebody else",
                department: bench.department,
                holder: "d",
                limit: 10,
                now: bench.now.adding(60),
                until: bench.now.adding(70)
            )
            try expectEqual(try await bench.store.lease(stranger), [], "orders of another tenant")
        },
        Check("whoever asks again gets what it holds, for longer, and then what is free") { bench in
            try await bench.write((1...4).map { bench.order($0) })
            try await bench.expectLeased("a", limit: 2, [1, 2], "at first")
            try await bench.expectLeased("b", limit: 1, [3], "another fetcher")
            try await bench.expectLeased("a", limit: 1, at: 5, [1], "one of the two it holds")
            try await bench.expectLeased("a", at: 8, [1, 2, 4], "what it holds and what is free")
            try await bench.expectLeased("b", at: 15, [3], "its lease has ended, the order comes again")
        },
        Check("a lease that ended is free, and so is one that was given back, but only by its holder") { bench in
            try await bench.write((1...2).map { bench.order($0) })
            try await bench.expectLeased("a", [1, 2], "at first")
            try await bench.store.release([bench.orderID(1)], holder: "\(bench.run)/b", tenant: bench.tenant)
            try await bench.store.release([bench.orderID(1)], holder: "\(bench.run)/a", tenant: "somebody else")
            try await bench.expectLeased("b", at: 1, [], "given back by others")
            try await bench.store.release(
                [bench.orderID(1), bench.orderID(9)],
                holder: "\(bench.run)/a",
                tenant: bench.tenant
            )
            try await bench.expectLeased("b", at: 2, [1], "given back by its holder")
            try await bench.expectLeased("c", at: 10, [2], "the other lease has ended")
        },
        Check("a newer sending is free, whoever holds an older one") { bench in
            try await bench.write([bench.order(1)])
            try await bench.expectLeased("a", [1], "the first sending")
            try await bench.write([bench.order(1, revision: 2)], isMove: true)
            let second = try await bench.lease("b", at: 1)
            try expectEqual(second.map(\.row), [bench.order(1, revision: 2)], "the second sending")
            try await bench.expectLeased("a", at: 2, [], "the holder of the first")
        },
        Check("an order that was acknowledged is handed out no more") { bench in
            try await bench.write([bench.order(1), bench.order(2)])
            try await bench.expectLeased("a", [1, 2], "at first")
            try await bench.write([bench.order(1, status: .received)], isMove: true)
            try await bench.expectLeased("a", at: 1, [2], "after the receipt of the first")
        },
        Check("an order waits while somebody else is at work on its target") { bench in
            try await bench.write([bench.order(1), bench.order(2, target: bench.orderID(1)), bench.order(3)])
            try await bench.expectLeased("a", limit: 1, [1], "the target")
            try await bench.expectLeased("b", limit: 1, at: 1, [3], "everything else goes on")
            try await bench.expectLeased("a", at: 2, [1, 2], "whoever holds the target gets both")
            try await bench.store.release(
                [bench.orderID(1), bench.orderID(2)],
                holder: "\(bench.run)/a",
                tenant: bench.tenant
            )
            try await bench.expectLeased("a", limit: 1, at: 3, [1], "the target again")
            try await bench.write([bench.order(1, status: .received)], isMove: true)
            try await bench.expectLeased("b", at: 4, [2, 3], "once the target is acknowledged it waits for nobody")
        },
        Check("a paused department gets nothing, and a draining one so many orders a minute") { bench in
            try await bench.write((1...6).map { bench.order($0) })
            try await bench.expectLeased("a", limit: 1, [1], "before the pause")
            try await bench.set(.paused)
            try await bench.expectLeased("a", at: 1, [], "while it is paused")
            try await bench.set(.draining(ordersPerMinute: 3))
            try await bench.expectLeased("a", at: 2, [1, 2, 3], "three a minute, the one from before included")
            try await bench.expectLeased("b", at: 3, [], "nothing more in this minute")
            try await bench.expectLeased("a", at: 11, [1, 2, 3], "what it holds does not count again")
            try await bench.expectLeased(
                "b",
                at: 61,
                [1],
                "the first was handed out more than a minute ago, and its lease has ended"
            )
            try await bench.set(.running)
            try await bench.expectLeased("b", at: 62, [1, 2, 3, 4, 5, 6], "everything that is free")
        },
        Check("fetchers that ask at the same time never get the same order") { bench in
            try await bench.write((1...60).map { bench.order($0) })
            let handedOut = try await withThrowingTaskGroup(of: [LeasedOrder].self) { group in
                for number in 0..<8 {
                    group.addTask { try await bench.lease("fetcher-\(number)", limit: 7) }
                }
                return try await group.reduce(into: []) { $0 += $1.map(\.row.order.id) }
            }
            try expectEqual(handedOut.sorted(), (1...56).map { bench.orderID($0) }.sorted(), "the 56 oldest, each once")
        },
    ]
}

extension ContractBench {
    fileprivate func set(_ mode: DepartmentControl.Mode) async throws {
        try await store.set(DepartmentControl(mode: mode, by: run, reason: "check", since: now), of: department)
    }
}
