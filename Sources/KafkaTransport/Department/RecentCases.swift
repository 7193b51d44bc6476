import Orchestration

/// The latest cases, up to a limit.
struct RecentCases: Sendable {
    private let limit: Int
    private var origins: [CaseID: CaseOrigin] = [:]
    /// In the order in which they came; a ring once it is full.
    private var order: [CaseID] = []
    private var oldest = 0

    init(limit: Int) {
        self.limit = limit
    }

    subscript(caseID: CaseID) -> CaseOrigin? { origins[caseID] }

    /// Oldest first.
    var entries: [CaseEntry] {
        (order[oldest...] + order[..<oldest]).compactMap { id in
            origins[id].map { CaseEntry(caseID: id, origin: $0) }
        }
    }

    mutating func insert(_ entry: CaseEntry) {
        guard origins.updateValue(entry.origin, forKey: entry.caseID) == nil else { return }
        guard order.count == limit else { return order.append(entry.caseID) }
        origins[order[oldest]] = nil
        order[oldest] = entry.caseID
        oldest = (oldest + 1) % limit
    }
}
