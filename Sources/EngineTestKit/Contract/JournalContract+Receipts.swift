import Engine
import Messaging
import Orchestration

extension JournalContract {
    static let receiptChecks = [
        Check("receipts are found by key and by command, by their own tenant only") { bench in
            let head = try await bench.open()
            let caseID = bench.caseID(1)
            var commit = bench.commit(after: head, events: 1, of: caseID)
            var refused = bench.receipt("refused", of: caseID, at: head)
            refused.outcome = .refused(Refusal(.notAuthorised, LocalizedText(zh: "否", en: "no"), at: "x"))
            commit.receipts = [bench.receipt("accepted", of: caseID, at: head), refused]
            try await bench.store.commit(commit)
            for receipt in commit.receipts {
                let key = LoadRequest.Key(caseID: caseID, key: receipt.key)
                let request = LoadRequest(tenant: bench.tenant, partition: 0, receipts: [key])
                let loaded = try await bench.store.load(request).receipts
                try expectEqual(loaded, [key: receipt], "the receipt by its key")
                let found = try await bench.store.receipt(commandID: receipt.commandID, tenant: bench.tenant)
                try expectEqual(found, receipt, "the receipt by its command")
                let stranger = try await bench.store.receipt(commandID: receipt.commandID, tenant: "somebody else")
                try expectEqual(stranger, nil, "the receipt as another tenant sees it")
            }
        },
        Check("a refusal is recorded without a case, and moves no position") { bench in
            let head = try await bench.open()
            var commit = bench.commit(after: head)
            commit.receipts = [bench.receipt("refused", of: bench.caseID(1), at: head)]
            try await bench.store.commit(commit)
            let again = try await bench.open()
            try expectEqual(again.position, head.position, "the position after a commit without events")
            try expectEqual(again.chain, head.chain, "the chain after a commit without events")
            let found = try await bench.store.receipt(commandID: "\(bench.run)-refused", tenant: bench.tenant)
            try expectEqual(found, commit.receipts.first, "the receipt")
        },
        Check("a second receipt under one key is refused, with all that came with it") { bench in
            let head = try await bench.open()
            let caseID = bench.caseID(1)
            var first = bench.commit(after: head, events: 1, of: caseID)
            first.receipts = [bench.receipt("once", of: caseID, at: head)]
            try await bench.store.commit(first)
            var second = bench.commit(after: head.after(first), events: 1, of: caseID, stream: first.streamHead)
            second.receipts = [bench.receipt("once", of: caseID, fingerprint: "other", at: head)]
            let error = await refusal { () throws(JournalError) in try await bench.store.commit(second) }
            guard case .broken? = error else { throw ContractViolation("expected `broken`, found \(error as Any)") }
            try await expectUntouched(bench, at: first.lastPosition)
        },
    ]
}
