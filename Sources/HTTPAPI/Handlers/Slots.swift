import Synchronization

/// A bounded number of places; a place is given back when its holder is released, whatever way the request ends.
final class Slots: Sendable {
    private struct Taken {
        var count = 0
        /// Only holders who have a place, so that the table is no larger than the places are many.
        var counts: [[String]: Int] = [:]
    }

    private let limit: Int
    private let limitPerHolder: Int
    private let taken = Mutex(Taken())

    /// - Parameter perHolder: how many places one holder may have, so that none can keep all others out.
    init(_ count: Int, perHolder: Int = .max) {
        limit = count
        limitPerHolder = perHolder
    }

    /// - Parameter holder: who asks; the parts of the name are kept apart.
    /// - Returns: `nil` when all places are taken, or all that the holder may have.
    func take(for holder: [String] = []) -> Slot? {
        let isTaken = taken.withLock { taken in
            let own = taken.counts[holder, default: 0]
            guard taken.count < limit, own < limitPerHolder else { return false }
            taken.count += 1
            taken.counts[holder] = own + 1
            return true
        }
        return isTaken ? Slot(of: self, holder: holder) : nil
    }

    private func giveBack(_ holder: [String]) {
        taken.withLock { taken in
            taken.count -= 1
            let own = taken.counts[holder, default: 0] - 1
            taken.counts[holder] = own > 0 ? own : nil
        }
    }

    final class Slot: Sendable {
        private let slots: Slots
        private let holder: [String]

        fileprivate init(of slots: Slots, holder: [String]) {
            self.slots = slots
            self.holder = holder
        }

        deinit {
            slots.giveBack(holder)
        }
    }
}
