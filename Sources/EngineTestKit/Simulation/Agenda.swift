import Orchestration

/// What will happen when, earliest first; what happens at one instant happens in the order in which it was entered.
///
/// The heap moves small numbers only; the happenings themselves stay where they were put.
struct Agenda {
    private struct Entry {
        var at: Int64
        var number: Int
        var slot: Int
    }

    private var heap: [Entry] = []
    private var happenings: [SimulationWorld.Happening] = []
    private var freeSlots: [Int] = []
    private var count = 0

    mutating func add(_ happening: SimulationWorld.Happening, at instant: Timestamp) {
        count += 1
        var slot = happenings.count
        if let free = freeSlots.popLast() {
            slot = free
            happenings[slot] = happening
        } else {
            happenings.append(happening)
        }
        heap.append(Entry(at: instant.microseconds, number: count, slot: slot))
        var child = heap.count - 1
        while child > 0, isBefore(child, (child - 1) / 2) {
            heap.swapAt(child, (child - 1) / 2)
            child = (child - 1) / 2
        }
    }

    mutating func next() -> (at: Timestamp, happening: SimulationWorld.Happening)? {
        guard let first = heap.first else { return nil }
        let last = heap.removeLast()
        if !heap.isEmpty {
            heap[0] = last
            sink()
        }
        let happening = happenings[first.slot]
        // What has happened holds on to nothing.
        happenings[first.slot] = .disturb
        freeSlots.append(first.slot)
        return (Timestamp(microseconds: first.at), happening)
    }

    private mutating func sink() {
        var parent = 0
        while true {
            var smallest = parent
            let left = 2 * parent + 1
            if left < heap.count, isBefore(left, smallest) { smallest = left }
            if left + 1 < heap.count, isBefore(left + 1, smallest) { smallest = left + 1 }
            guard smallest != parent else { return }
            heap.swapAt(parent, smallest)
            parent = smallest
        }
    }

    private func isBefore(_ left: Int, _ right: Int) -> Bool {
        heap[left].at != heap[right].at ? heap[left].at < heap[right].at : heap[left].number < heap[right].number
    }
}
