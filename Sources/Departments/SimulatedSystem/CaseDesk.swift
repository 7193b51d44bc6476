import AdapterKit
import Messaging
import Orchestration

/// The department's clerks as pure functions: what is entered in the register when an order comes, and when a decision is due.
struct CaseDesk {
    let rules: any DepartmentRules
    let configuration: SystemConfiguration

    /// The entry for an order that comes in.
    func entry(for message: WorkOrderMessage, in register: Register, now: Timestamp) throws(AdapterError)
        -> RegisterEntry
    {
        let order = message.order
        let reference = number("收", register.counts.filings + register.counts.duplicates + 1, now)
        guard register.orders[order.id] == nil else { return .duplicate(order: order.id, reference: reference) }
        guard register.counts.filings < configuration.maximumOrders else {
            throw .refused("the register is full (\(configuration.maximumOrders) orders)")
        }
        var filed = FiledOrder(
            message: message,
            reference: reference,
            response: .received(reference: reference),
            filedAt: now
        )
        switch order.kind {
        case .do, .verify:
            guard !register.isStopped(order.id) else { throw .refused("the order was cancelled before it was filed") }
            filed.decisionDue = due(for: order.id, item: order.item, purpose: "decision", now: now)
        case .material:
            try prepareSupplement(&filed, in: register, now: now)
        case .cancel:
            filed.response = order.target.map(register.isDecided) == true ? .tooLate : .cancelled
        case .revoke:
            filed.response = .compensated(reference: reference)
        case .fetch:
            filed.response = try lookUp(message, reference: reference)
        }
        return .filed(order: filed)
    }

    private func prepareSupplement(_ filed: inout FiledOrder, in register: Register, now: Timestamp)
        throws(AdapterError)
    {
        guard let target = filed.message.order.target, let original = register.orders[target] else {
            throw .premature("the order that the material belongs to has not been filed yet")
        }
        guard register.awaitsSupplement(target) else { return }
        filed.decisionDue = due(for: target, item: original.message.order.item, purpose: "again", now: now)
    }

    private func lookUp(_ message: WorkOrderMessage, reference: String) throws(AdapterError) -> Answer.Content {
        guard let source = message.order.source, let behaviour = configuration.sources[source] else {
            throw .refused("the department answers for no source '\(message.order.source?.text ?? "without a name")'")
        }
        switch behaviour.state(for: message.applicant.id) {
        case .down: throw .unavailable("the source '\(source)' is down")
        case .empty: return Answer.Content.none
        case .good:
            let data = rules.record(in: source, for: message) ?? behaviour.data
            return .found(FoundMaterial(data: Sealed(data), recordVersion: reference))
        }
    }

    private func due(for order: WorkOrderID, item: ItemID?, purpose: String, now: Timestamp) -> Timestamp {
        let range = item.flatMap { configuration.delays[$0] } ?? configuration.delay
        let milliseconds = SeededChoice(seed: configuration.seed, order: order)
            .number(from: range.minimumMilliseconds, through: range.maximumMilliseconds, purpose)
        return now.adding(microseconds: Int64(milliseconds) * 1000)
    }

    /// Numbers as departments write them: letters, year, running number. Illustrative.
    func number(_ kind: String, _ running: Int, _ now: Timestamp) -> String {
        "\(rules.numberPrefix)\(kind)〔\(now.yearInChina)〕\(running)号"
    }
}

extension Timestamp {
    var yearInChina: Int { date(in: .china).year }
}
