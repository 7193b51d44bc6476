import Orchestration

/// Orders sorted by the instant their decision is due.
struct DueList {
    private struct Entry {
        var due: Timestamp
        var order: WorkOrderID

        func isBefore(_ other: Entry) -> Bool {
            (due, order) < (other.due, other.order)
        }
    }

    /// Latest first, so that the next one is taken from the end.
    private var entries: [Entry] = []
    private var dues: [WorkOrderID: Timestamp] = [:]

    func contains(_ order: WorkOrderID) -> Bool { dues[order] != nil }

    mutating func insert(_ order: WorkOrderID, due: Timestamp) {
        remove(order)
        let entry = Entry(due: due, order: order)
        entries.insert(entry, at: index(of: entry))
        dues[order] = due
    }

    mutating func remove(_ order: WorkOrderID) {
        guard let due = dues.removeValue(forKey: order) else { return }
        let index = index(of: Entry(due: due, order: order))
        guard entries.indices.contains(index), entries[index].order == order else { return }
        entries.remove(at: index)
    }

    func due(at now: Timestamp, limit: Int) -> [WorkOrderID] {
        entries.reversed().prefix(max(0, limit)).prefix { $0.due <= now }.map(\.order)
    }

    /// Where the entry stands, or would stand.
    private func index(of entry: Entry) -> Int {
        var low = 0
        var high = entries.count
        while low < high {
            let middle = low + (high - low) / 2
            if entry.isBefore(entries[middle]) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
