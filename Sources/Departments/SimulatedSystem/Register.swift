import Messaging
import Orchestration

/// What a department's register says: the fold of its lines.
struct Register {
    private(set) var orders: [WorkOrderID: FiledOrder] = [:]
    private(set) var acts: [RegisteredAct] = []
    private(set) var counts = RegisterCounts()
    private(set) var duplicates: [WorkOrderID: Int] = [:]
    private var pending = DueList()
    private var supplements: [WorkOrderID: [MaterialID: WorkOrderMaterial]] = [:]
    private var stopped: Set<WorkOrderID> = []
    private var objected: Set<WorkOrderID> = []
    private var decided: Set<WorkOrderID> = []

    mutating func apply(_ entry: RegisterEntry) {
        switch entry {
        case .filed(let order):
            counts.filings += 1
            orders[order.message.order.id] = order
            applyFiling(order)
        case .duplicate(let order, _):
            counts.duplicates += 1
            duplicates[order, default: 0] += 1
        case .acted(let act):
            counts.decisions += 1
            acts.append(act)
            pending.remove(act.order)
            if act.content.isObjection { objected.insert(act.order) } else { decided.insert(act.order) }
        }
    }

    private mutating func applyFiling(_ filed: FiledOrder) {
        let order = filed.message.order
        switch order.kind {
        case .do, .verify:
            if let due = filed.decisionDue { pending.insert(order.id, due: due) }
        case .material:
            guard let target = order.target else { return }
            for material in filed.message.materials { supplements[target, default: [:]][material.id] = material }
            if let due = filed.decisionDue { pending.insert(target, due: due) }
        case .cancel:
            guard let target = order.target, filed.response == .cancelled else { return }
            stopped.insert(target)
            pending.remove(target)
        case .fetch, .revoke:
            return
        }
    }

    func isStopped(_ order: WorkOrderID) -> Bool { stopped.contains(order) }
    func isDecided(_ order: WorkOrderID) -> Bool { decided.contains(order) }
    func hasObjected(to order: WorkOrderID) -> Bool { objected.contains(order) }

    /// An objection was raised and nothing that answers it has come.
    func awaitsSupplement(_ order: WorkOrderID) -> Bool {
        hasObjected(to: order) && !isDecided(order) && !isStopped(order) && !pending.contains(order)
    }

    /// The orders whose decision is due, earliest first.
    func due(at now: Timestamp, limit: Int) -> [WorkOrderID] {
        pending.due(at: now, limit: limit)
    }

    /// How often an order stands in the register.
    func filings(of order: WorkOrderID) -> Int {
        (orders[order] == nil ? 0 : 1) + (duplicates[order] ?? 0)
    }

    /// An order with everything that came for it later.
    func current(_ order: WorkOrderID) -> FiledOrder? {
        guard var filed = orders[order] else { return nil }
        guard let news = supplements[order] else { return filed }
        let known = Set(filed.message.materials.map(\.id))
        filed.message.materials = filed.message.materials.map { news[$0.id] ?? $0 }
        filed.message.materials += news.values.filter { !known.contains($0.id) }.sorted { $0.id < $1.id }
        return filed
    }
}

extension Answer.Content {
    var isObjection: Bool {
        if case .objected = self { true } else { false }
    }
}
