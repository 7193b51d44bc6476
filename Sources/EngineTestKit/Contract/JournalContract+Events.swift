import Engine
import Orchestration

extension JournalContract {
    static let eventChecks = [
        Check("events come back to the byte, in order, with contiguous positions") { bench in
            let head = try await bench.open()
            let first = bench.commit(after: head, events: 3, of: bench.caseID(1))
            try await bench.store.commit(first)
            let second = bench.commit(after: head.after(first), events: 2, of: bench.caseID(2))
            try await bench.store.commit(second)
            let read = try await bench.store.events(partition: 0, after: head.position, limit: 100)
            try expectEqual(read, first.events + second.events, "events after the base position")
            let page = try await bench.store.events(partition: 0, after: head.position + 1, limit: 2)
            try expectEqual(page, Array(first.events[1...]), "a page of two")
            let reached = try await bench.store.position(ofPartition: 0)
            try expectEqual(reached, head.position + 5, "the partition's position")
        },
        Check("opening tells the position and the chain of the last commit") { bench in
            let head = try await bench.open()
            let commit = bench.commit(after: head, events: 2, of: bench.caseID(1))
            try await bench.store.commit(commit)
            let again = try await bench.open()
            try expectEqual(again.position, commit.lastPosition, "position at opening")
            try expectEqual(again.chain, commit.chain, "chain at opening")
            try expect(again.epoch > head.epoch, "each opening raises the epoch")
        },
        Check("a second event under the version of a stream is refused, with all that came with it") { bench in
            let head = try await bench.open()
            let first = bench.commit(after: head, events: 2, of: bench.caseID(1))
            try await bench.store.commit(first)
            var second = bench.commit(after: head.after(first), events: 1, of: bench.caseID(1))
            second.receipts = [bench.receipt("lost", of: bench.caseID(1), at: head)]
            let error = await refusal { () throws(JournalError) in try await bench.store.commit(second) }
            guard case .broken? = error else { throw ContractViolation("expected `broken`, found \(error as Any)") }
            try await expectUntouched(bench, at: first.lastPosition)
            let receipt = try await bench.store.receipt(commandID: "\(bench.run)-lost", tenant: bench.tenant)
            try expectEqual(receipt, nil, "a receipt of a refused commit")
        },
        Check("a stream is read with its key, and only by its tenant") { bench in
            let head = try await bench.open()
            let caseID = bench.caseID(1)
            let commit = bench.commit(after: head, events: 2, of: caseID)
            try await bench.store.commit(commit)
            let stored = try await bench.store.storedCase(caseID, tenant: bench.tenant)
            try expectEqual(stored, StoredCase(events: commit.events, wrappedKey: [1, 2, 3]), "the stored case")
            let stranger = try await bench.store.storedCase(caseID, tenant: "somebody else")
            try expectEqual(stranger, nil, "the case as another tenant sees it")
        },
        Check("a commit of 2,000 events is one commit") { bench in
            let head = try await bench.open()
            let commit = bench.commit(after: head, events: 2_000, of: bench.caseID(1))
            try await bench.store.commit(commit)
            let read = try await bench.store.events(partition: 0, after: head.position, limit: 2_000)
            try expectEqual(read.map(\.leaf), commit.events.map(\.leaf), "leaves of 2,000 events")
        },
    ]

    static func expectUntouched(_ bench: ContractBench, at position: Int64) async throws {
        let reached = try await bench.store.position(ofPartition: 0)
        try expectEqual(reached, position, "the position after a refused commit")
        let events = try await bench.store.events(partition: 0, after: position, limit: 10)
        try expect(events.isEmpty, "a refused commit leaves no events")
    }
}
