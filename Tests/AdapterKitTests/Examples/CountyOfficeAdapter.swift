import AdapterKit
import Messaging
import Orchestration

// The adapter of the article "Join in a day". It is compiled and put through the contract suite here, so that the article
// cannot fall behind the SDK.

/// The adapter of a small department that decides one item by hand, in a system of its own.
struct CountyOfficeAdapter: DepartmentAdapter {
    let department: DepartmentID = "county-office"
    let system: CountyOfficeSystem

    func find(_ order: WorkOrderID) async throws(AdapterError) -> Filing? {
        try await system.entry(orderNumber: order.text).map(filing)
    }

    func submit(_ message: WorkOrderMessage) async throws(AdapterError) -> Filing {
        let entry = try await system.enter(
            orderNumber: message.order.id.text,
            caseNumber: message.caseID.text,
            isComplete: message.materials.allSatisfy { $0.standing != .defective }
        )
        return filing(entry)
    }

    func acts(after cursor: ActCursor?, limit: Int) async throws(AdapterError) -> [DepartmentAct] {
        let last = cursor.flatMap { Int($0.text) } ?? 0
        return try await system.decisions(after: last, limit: limit).map { decision in
            DepartmentAct(
                cursor: ActCursor("\(decision.number)"),
                caseID: CaseID(decision.caseNumber),
                order: WorkOrderID(decision.orderNumber),
                serial: "D\(decision.number)",
                content: decision.isFavourable
                    ? .approved(Approval(documentNumber: "County Office No. \(decision.number)"))
                    : .rejected(
                        Grounds(
                            reason: Sealed("材料不齐"),
                            basis: "Guide, section 2",
                            remedy: "Apply again with all papers."
                        )
                    )
            )
        }
    }

    private func filing(_ entry: CountyOfficeSystem.Entry) -> Filing {
        .received(WorkOrderID(entry.orderNumber), reference: "E\(entry.number)")
    }
}

/// Stands for the department's own system: here a table in memory, with you a database or a REST service.
actor CountyOfficeSystem {
    struct Entry: Sendable {
        var number: Int
        var orderNumber: String
        var caseNumber: String
        var isComplete: Bool
    }

    struct Decision: Sendable {
        var number: Int
        var orderNumber: String
        var caseNumber: String
        var isFavourable: Bool
    }

    private var entries: [Entry] = []
    private var decisions: [Decision] = []
    private var isDown = false

    func entry(orderNumber: String) throws(AdapterError) -> Entry? {
        if isDown { throw .unavailable("the county office's system does not answer") }
        return entries.first { $0.orderNumber == orderNumber }
    }

    func enter(orderNumber: String, caseNumber: String, isComplete: Bool) throws(AdapterError) -> Entry {
        if isDown { throw .unavailable("the county office's system does not answer") }
        let number = entries.count + 1
        let entry = Entry(number: number, orderNumber: orderNumber, caseNumber: caseNumber, isComplete: isComplete)
        entries.append(entry)
        return entry
    }

    func decisions(after number: Int, limit: Int) throws(AdapterError) -> [Decision] {
        if isDown { throw .unavailable("the county office's system does not answer") }
        return Array(decisions.dropFirst(number).prefix(limit))
    }

    /// The clerks decide everything on their desks.
    func decideAll() {
        for entry in entries.dropFirst(decisions.count) {
            decisions.append(
                Decision(
                    number: decisions.count + 1,
                    orderNumber: entry.orderNumber,
                    caseNumber: entry.caseNumber,
                    isFavourable: entry.isComplete
                )
            )
        }
    }

    func setDown(_ isDown: Bool) { self.isDown = isDown }

    func entryCount(orderNumber: String) -> Int { entries.count { $0.orderNumber == orderNumber } }
}
