package import Engine
import Messaging
import Orchestration

extension JournalStore {
    /// All or nothing: every rule is checked before anything changes.
    /// - Parameter isFenced: false only to prove that the simulation notices a journal without guards.
    package mutating func commit(_ commit: Commit, isFenced: Bool = true) throws(JournalError) {
        let record = try partition(commit.partition)
        if isFenced {
            guard record.epoch == commit.epoch, record.position == commit.basePosition else { throw .fenced }
            try checkPositions(commit)
            try checkVersions(commit)
            try checkReceipts(commit)
            try checkOrders(commit)
        }
        append(commit)
        write(commit)
    }

    private func checkPositions(_ commit: Commit) throws(JournalError) {
        var expected = commit.basePosition
        for event in commit.events {
            expected += 1
            guard event.position == expected, event.partition == commit.partition else {
                throw .broken("position \(event.position) follows \(expected - 1) in partition \(commit.partition)")
            }
        }
    }

    private func checkVersions(_ commit: Commit) throws(JournalError) {
        var last: [StreamID: Int] = [:]
        for event in commit.events {
            let before = last[event.stream] ?? streams[event.stream]?.last?.version ?? 0
            guard event.version == before + 1 else {
                throw .broken("version \(event.version) follows \(before) in a stream of partition \(commit.partition)")
            }
            last[event.stream] = event.version
        }
    }

    private func checkReceipts(_ commit: Commit) throws(JournalError) {
        var seen: Set<LoadRequest.Key> = []
        for receipt in commit.receipts {
            let key = LoadRequest.Key(caseID: receipt.caseID, key: receipt.key)
            guard receipts[key] == nil, seen.insert(key).inserted else {
                throw .broken("a second receipt under one key of issuer \(receipt.key.issuer)")
            }
        }
    }

    private func checkOrders(_ commit: Commit) throws(JournalError) {
        for row in commit.orders where commit.movedOrders.contains(row.order.id) {
            var known = orders[row.order.id]
            known?.status = row.status
            known?.revision = row.revision
            guard known == row else { throw .broken("order \(row.order.id) is written as if it were known") }
        }
    }

    private mutating func append(_ commit: Commit) {
        for event in commit.events {
            streams[event.stream, default: []].append(event)
        }
        partitions[commit.partition].events.append(contentsOf: commit.events)
        partitions[commit.partition].position = commit.lastPosition
        partitions[commit.partition].chain = commit.chain
        if let first = commit.events.first {
            partitions[commit.partition].roots.append(
                CommitRoot(
                    partition: commit.partition,
                    firstPosition: first.position,
                    lastPosition: commit.lastPosition,
                    root: commit.root,
                    chain: commit.chain
                )
            )
        }
        partitions[commit.partition].opensWithoutCommit = 0
        partitions[commit.partition].suspect = nil
        partitions[commit.partition].inputs.merge(commit.inputs) { max($0, $1) }
    }

    private mutating func write(_ commit: Commit) {
        for row in commit.keys { keys[row.caseID] = row.wrapped }
        for row in commit.headers { headers[row.caseID] = row }
        for row in commit.items { items[row.caseID, default: [:]][row.item] = row }
        for row in commit.orders { orders[row.order.id] = row }
        breaches.formUnion(commit.breaches)
        for row in commit.mended { breaches = breaches.filter { !$0.isAbout(the: row) } }
        for receipt in commit.receipts {
            let key = LoadRequest.Key(caseID: receipt.caseID, key: receipt.key)
            let stored = StoredReceipt(tenant: commit.tenant, receipt: receipt, number: Int64(receipts.count) + 1)
            receipts[key] = stored
            if receipt.key.department != nil { departmentReceipts[receipt.token.partition, default: []].append(stored) }
            receiptsByCommand[receipt.commandID] = key
        }
    }
}

extension BreachRow {
    /// Whether both are the same breach, whenever they were recorded.
    fileprivate func isAbout(the other: BreachRow) -> Bool {
        tenant == other.tenant && person == other.person && caseID == other.caseID && material == other.material
    }
}
