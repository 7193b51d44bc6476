import Engine
import Messaging
import Orchestration

/// What the journal keeps for messages that come from a log and go to one.
extension JournalContract {
    static let messageChecks = [
        Check("where sources are read on moves with the commit, never back, and is told at opening") { bench in
            let source = "commands@\(bench.run)"
            let head = try await bench.open()
            var first = bench.commit(after: head, events: 1, of: bench.caseID(1))
            first.inputs = [source: 7, "\(source)-other": 1]
            try await bench.store.commit(first)
            var second = bench.commit(after: head.after(first), events: 1, of: bench.caseID(2))
            second.inputs = [source: 3, "\(source)-other": 2]
            try await bench.store.commit(second)
            let opening = try await bench.store.open(partition: 0, owner: OwnerIdentity(name: bench.run))
            try expectEqual(opening.inputs[source], 7, "a source moved to 7 and then to 3")
            try expectEqual(opening.inputs["\(source)-other"], 2, "a source moved to 1 and then to 2")
            let elsewhere = try await bench.store.open(partition: 1, owner: OwnerIdentity(name: bench.run))
            try expectEqual(elsewhere.inputs[source], nil, "the same source in another partition")
        },
        Check("a commit that only moves sources keeps position and chain") { bench in
            let head = try await bench.open()
            var commit = bench.commit(after: head)
            try expect(commit.isEmpty, "a commit of nothing is empty")
            commit.inputs = ["answers@\(bench.run)": 5]
            try expect(!commit.isEmpty, "a commit that moves a source is not")
            try await bench.store.commit(commit)
            let again = try await bench.store.open(partition: 0, owner: OwnerIdentity(name: bench.run))
            try expectEqual(again.position, head.position, "the position")
            try expectEqual(again.chain, head.chain, "the chain")
            try expectEqual(again.inputs["answers@\(bench.run)"], 5, "the source")
            try expectEqual(again.opensWithoutCommit, 1, "openings since a commit")
        },
        Check("a fenced or refused commit moves no source") { bench in
            let source = "commands@\(bench.run)"
            let old = try await bench.open()
            let new = try await bench.open()
            var stale = bench.commit(after: old)
            stale.inputs = [source: 9]
            let fenced = await refusal { [stale] () throws(JournalError) in try await bench.store.commit(stale) }
            try expectEqual(fenced, .fenced, "moving a source under an old epoch")
            var broken = bench.commit(after: new)
            broken.inputs = [source: 9]
            broken.receipts = [bench.receipt("twice", of: bench.caseID(1), at: new)]
            broken.receipts += broken.receipts
            let error = await refusal { [broken] () throws(JournalError) in try await bench.store.commit(broken) }
            guard case .broken? = error else { throw ContractViolation("expected `broken`, found \(error as Any)") }
            let opening = try await bench.store.open(partition: 0, owner: OwnerIdentity(name: bench.run))
            try expectEqual(opening.inputs[source], nil, "the source after both")
        },
        Check("receipts of departments come in the order of their commits, page by page, and nobody else's") { bench in
            let before = try await bench.lastReceiptNumber()
            let head = try await bench.open()
            var first = bench.commit(after: head, events: 1, of: bench.caseID(1))
            first.receipts = [
                bench.receipt("2", of: bench.caseID(1), issuer: "department:housing", at: head),
                bench.receipt("portal", of: bench.caseID(1), at: head),
                bench.receipt("1", of: bench.caseID(1), issuer: "department:housing", at: head),
            ]
            first.receipts[2].traceparent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"
            try await bench.store.commit(first)
            // Another owner, and a department's command about a case that does not exist.
            let next = try await bench.open()
            var second = bench.commit(after: next)
            second.receipts = [bench.receipt("0", of: bench.caseID(9), issuer: "department:water", at: next)]
            try await bench.store.commit(second)
            let wanted = [first.receipts[0], first.receipts[2], second.receipts[0]]
            let all = try await bench.store.departmentReceipts(partition: 0, after: before, limit: 10)
            try expectEqual(all.map(\.receipt), wanted, "receipts of departments")
            try expectEqual(all.map(\.department), ["housing", "housing", "water"], "their departments")
            try expectEqual(all.map(\.tenant), Array(repeating: bench.tenant, count: 3), "their tenants")
            try expectEqual(all.map(\.jurisdiction), ["442000", "442000", ""], "the divisions of their cases")
            let numbers = all.map(\.number)
            try expectEqual(numbers, Set(numbers).sorted(), "their numbers, each once and growing")
            let page = try await bench.store.departmentReceipts(partition: 0, after: numbers[0], limit: 1)
            try expectEqual(page, [all[1]], "a page of one after the first")
            let end = try await bench.store.departmentReceipts(partition: 0, after: numbers[2], limit: 10)
            try expectEqual(end, [], "receipts after the last")
            let elsewhere = try await bench.store.departmentReceipts(partition: 1, after: before, limit: 10)
            try expect(!elsewhere.contains { $0.tenant == bench.tenant }, "another partition's receipts are not here")
        },
        Check("the trace of a command stands beside its events and outside their proof") { bench in
            let head = try await bench.open()
            let caseID = bench.caseID(1)
            var commit = bench.commit(after: head, events: 1, of: caseID)
            let leaf = commit.events[0].leaf
            commit.events[0].traceparent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"
            try expectEqual(Leaf.of(commit.events[0], after: []), leaf, "the leaf with and without a trace")
            try await bench.store.commit(commit)
            let read = try await bench.store.events(partition: 0, after: head.position, limit: 1)
            try expectEqual(read, commit.events, "the event in its partition")
            let stored = try await bench.store.storedCase(caseID, tenant: bench.tenant)
            try expectEqual(stored?.events, commit.events, "the event in its stream")
        },
    ]
}

extension ContractBench {
    /// The number of the last receipt of any department in a partition; 0 before the first.
    func lastReceiptNumber(in partition: Int = 0) async throws -> Int64 {
        var last: Int64 = 0
        while true {
            let page = try await store.departmentReceipts(partition: partition, after: last, limit: 1_000)
            guard let number = page.last?.number else { return last }
            last = number
        }
    }
}
