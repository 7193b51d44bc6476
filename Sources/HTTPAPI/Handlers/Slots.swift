import Synchronization

/// A bounded number of places; a place is given back when its holder is released, whatever way the request ends.
final class Slots: Sendable {
    private let free: Mutex<Int>

    init(_ count: Int) {
        free = Mutex(count)
    }

    /// - Returns: `nil` when all places are taken.
    func take() -> Slot? {
        let isTaken = free.withLock { free in
            guard free > 0 else { return false }
            free -= 1
            return true
        }
        return isTaken ? Slot(of: self) : nil
    }

    final class Slot: Sendable {
        private let slots: Slots

        fileprivate init(of slots: Slots) {
            self.slots = slots
        }

        deinit {
            slots.free.withLock { $0 += 1 }
        }
    }
}
