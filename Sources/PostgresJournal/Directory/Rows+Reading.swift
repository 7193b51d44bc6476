import Engine
import Messaging
import Orchestration

extension CaseHeader {
    static func reading(_ rows: [JournalRow]) throws(JournalError) -> [CaseHeader] {
        var headers: [CaseHeader] = []
        for row in rows { headers.append(try CaseHeader(row)) }
        return headers
    }

    init(_ row: JournalRow) throws(JournalError) {
        self.init(
            caseID: try row.value("case_id"),
            partition: try row.integer("partition"),
            tenant: try row.value("tenant"),
            jurisdiction: try row.value("jurisdiction"),
            number: try row.value("number"),
            workflow: WorkflowReference(
                id: try row.value("workflow_id"),
                version: try row.value("workflow_version"),
                hash: try row.value("workflow_hash")
            ),
            person: try row.value("person"),
            phase: try row.word("phase"),
            outcome: try row.optionalWord("outcome"),
            receivedAt: try row.value("received_at"),
            changedAt: try row.value("changed_at"),
            wakeAt: try row.optional("wake_at"),
            version: try row.integer("version"),
            leaf: try row.value("leaf")
        )
    }
}

extension WorkOrderRow {
    static func reading(_ rows: [JournalRow]) throws(JournalError) -> [WorkOrderRow] {
        var orders: [WorkOrderRow] = []
        for row in rows { orders.append(try WorkOrderRow(row)) }
        return orders
    }

    init(_ row: JournalRow) throws(JournalError) {
        let caseID: CaseID = try row.value("case_id")
        let content: [UInt8] = try row.value("content")
        let order: WorkOrder
        do {
            order = try CanonicalJSON.value(WorkOrder.self, from: content)
        } catch {
            throw .incompatible("a work order of case \(caseID) cannot be read by this program")
        }
        self.init(
            order: order,
            tenant: try row.value("tenant"),
            caseID: caseID,
            caseNumber: try row.value("case_number"),
            status: try row.word("status"),
            revision: try row.integer("revision"),
            issuedAt: try row.value("issued_at")
        )
    }
}
