import Messaging
import Orchestration
import Synchronization

/// The orders that wait to be fetched over HTTP, with leases that end: the engine's own rule on a small scale.
final class LeaseDesk: Sendable {
    struct Leased {
        var parcel: Parcel
        var until: ContinuousClock.Instant
    }

    fileprivate struct Entry {
        var parcel: Parcel
        var leasedUntil: ContinuousClock.Instant?
        var holder: String?

        func isHeld(byOthersThan holder: String, at now: ContinuousClock.Instant) -> Bool {
            guard let leasedUntil, leasedUntil > now else { return false }
            return self.holder != holder
        }
    }

    /// Short, so that what a killed adapter held comes again soon.
    static let leaseSeconds = 5

    private let entries = Mutex<[Entry]>([])

    func put(_ parcel: Parcel) {
        entries.withLock { entries in
            // A higher revision takes the place of what waits; the same again is one order, as in the engine's table.
            if parcel.disguise == .none,
                let index = entries.firstIndex(where: { $0.parcel.order.order.id == parcel.order.order.id })
            {
                entries[index] = Entry(parcel: parcel, leasedUntil: nil)
            } else {
                entries.append(Entry(parcel: parcel))
            }
        }
    }

    /// Hands out the oldest orders that nobody else holds; whoever asks again gets again what it holds. An order about another
    /// waits while somebody else holds that one.
    func lease(limit: Int, for holder: String) -> [Leased] {
        let now = ContinuousClock.now
        let until = now + .seconds(Self.leaseSeconds)
        return entries.withLock { entries in
            let held = Set(entries.filter { $0.isHeld(byOthersThan: holder, at: now) }.map(\.lane))
            var leased: [Leased] = []
            for index in entries.indices where leased.count < limit && !held.contains(entries[index].lane) {
                entries[index].leasedUntil = until
                entries[index].holder = holder
                leased.append(Leased(parcel: entries[index].parcel, until: until))
            }
            // What cannot be answered is shown once.
            entries.removeAll { $0.leasedUntil != nil && !$0.parcel.disguise.isAnswerable }
            return leased
        }
    }

    /// Whatever an order was answered, it is handed out again only if the engine sends it again.
    func settle(_ order: WorkOrderID) {
        entries.withLock { $0.removeAll { $0.parcel.order.order.id == order } }
    }
}

extension LeaseDesk.Entry {
    fileprivate var lane: WorkOrderID { parcel.order.order.target ?? parcel.order.order.id }
}

extension Parcel.Disguise {
    fileprivate var isAnswerable: Bool { self == .none || self == .unknownMembers }
}
