import Orchestration

/// The latest orders, up to a limit.
struct RecentOrders: Sendable {
    private let limit: Int
    private var origins: [WorkOrderID: OrderOrigin] = [:]
    /// In the order in which they came; a ring once it is full.
    private var arrivals: [WorkOrderID] = []
    private var oldest = 0

    init(limit: Int) {
        self.limit = limit
    }

    subscript(order: WorkOrderID) -> OrderOrigin? { origins[order] }

    /// Oldest first.
    var entries: [OrderEntry] {
        (arrivals[oldest...] + arrivals[..<oldest]).compactMap { id in
            origins[id].map { OrderEntry(order: id, origin: $0) }
        }
    }

    mutating func insert(_ entry: OrderEntry) {
        guard origins.updateValue(entry.origin, forKey: entry.order) == nil else { return }
        guard arrivals.count == limit else { return arrivals.append(entry.order) }
        origins[arrivals[oldest]] = nil
        arrivals[oldest] = entry.order
        oldest = (oldest + 1) % limit
    }
}
