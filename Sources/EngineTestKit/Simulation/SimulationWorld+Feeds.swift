import Engine
import Messaging
import Orchestration

/// A command as it lies in a partition's log, for whoever owns the partition.
struct FeedEntry {
    var errand: Int
    var envelope: Envelope
    /// The case's own partition; another one if a producer counted differently.
    var partition: Int
}

/// Commands that come through a log with positions: some twice, some into the wrong partition.
extension SimulationWorld {
    static let feedSource = "commands"
    private static let entriesPerFetch = 4
    /// Most commands that one owner has taken from the log and not settled.
    private static let feedCredit = 24

    func append(_ number: Int, to partition: Int) {
        let entry = FeedEntry(errand: number, envelope: attempt(number), partition: partition)
        let isMisrouted = isHostile && random.chance(4)
        put(entry, into: isMisrouted ? (partition + 1) % feeds.count : partition)
        if isHostile, random.chance(4) { put(entry, into: partition) }
    }

    private func put(_ entry: FeedEntry, into partition: Int) {
        feeds[partition].append(entry)
        for id in seats.compactMap({ $0[partition]?.id }) { later(.fetch(id), 1...100) }
    }

    /// The partition was opened: the log is read on where the journal says. Doubt about the lease loses nothing, so that an
    /// owner that opens again reads on where it was.
    func beginFeed(_ inputs: [String: Int64], of id: SeatID) {
        guard isTaken(id), seats[id.owner][id.partition]?.feedOffset == nil else { return }
        seats[id.owner][id.partition]?.feedOffset = Int(inputs[Self.feedSource] ?? 0)
        later(.fetch(id), 1...100)
    }

    func fetch(for id: SeatID) {
        for _ in 0..<Self.entriesPerFetch {
            guard isTaken(id), let seat = seats[id.owner][id.partition], let offset = seat.feedOffset,
                offset < feeds[id.partition].count, seat.origins.count < Self.feedCredit
            else { return }
            seats[id.owner][id.partition]?.feedOffset = offset + 1
            hand(feeds[id.partition][offset], at: CommandOrigin(source: Self.feedSource, offset: Int64(offset)), to: id)
        }
        later(.fetch(id), 1...50)
    }

    private func hand(_ entry: FeedEntry, at origin: CommandOrigin, to id: SeatID) {
        guard entry.partition == id.partition else {
            put(entry, into: entry.partition)
            // Forwarded, and dead before anybody knew: the successor forwards it again.
            if fault() { return crash(id.owner) }
            return feed(.passed(origin), to: id)
        }
        ticketCount += 1
        let ticket = Ticket(ticketCount)
        seats[id.owner][id.partition]?.tickets[ticket] = entry.errand
        seats[id.owner][id.partition]?.origins[ticket] = origin
        let command = QueuedCommand(
            ticket: ticket,
            envelope: entry.envelope,
            sizeBytes: 500,
            waitUntil: .distantFuture,
            origin: origin
        )
        feed(.enqueue(command), to: id)
    }

    /// A command left the queue: there is room for another.
    func settle(_ ticket: Ticket, of id: SeatID) {
        guard seats[id.owner][id.partition]?.origins.removeValue(forKey: ticket) != nil else { return }
        later(.fetch(id), 1...50)
    }

    /// Its sender is told, and hears it at the latest when the position passes.
    func layAside(_ ticket: Ticket, _ aside: Aside, of id: SeatID) {
        guard let origin = seats[id.owner][id.partition]?.origins[ticket] else { return }
        settle(ticket, of: id)
        if let errand = seats[id.owner][id.partition]?.tickets.removeValue(forKey: ticket),
            case .unrecorded(let receipt) = aside
        {
            conclude(errand, .success(receipt))
        }
        later(.input(id, .laidAside(origin)), 1...2_000)
    }

    /// P1: a position passes a command only with its outcome.
    func checkPositions(of commit: Commit, before: [String: Int64]) {
        let first = Int(before[Self.feedSource] ?? 0)
        let last = min(Int(commit.inputs[Self.feedSource] ?? 0), feeds[commit.partition].count)
        guard first < last else { return }
        for offset in first..<last {
            let entry = feeds[commit.partition][offset]
            guard entry.partition == commit.partition else { continue }
            let key = LoadRequest.Key(caseID: entry.envelope.caseID, key: entry.envelope.key)
            let request = LoadRequest(tenant: entry.envelope.tenant, partition: commit.partition, receipts: [key])
            if (try? store.load(request).receipts[key]) == nil {
                model.violate("P1", "the position passed \(key.key.key), which has no outcome")
            }
        }
    }

    /// P1 at the end: whatever was appended has an owner that decided it.
    func checkFeeds() {
        for (partition, feed) in feeds.enumerated() where store.inputs(of: partition) < feed.count {
            let waiting = feed[store.inputs(of: partition)...].contains {
                !$0.envelope.key.key.hasSuffix(Errand.poison)
            }
            if waiting { model.violate("P1", "partition \(partition) never read its log to the end") }
        }
    }
}

extension JournalStore {
    fileprivate func inputs(of partition: Int) -> Int {
        Int(partitions[partition].inputs[SimulationWorld.feedSource] ?? 0)
    }
}
