import Engine
import Messaging
import Orchestration

extension Receipt {
    init(_ row: JournalRow) throws(JournalError) {
        let commandID: String = try row.value("command_id")
        let bytes: [UInt8] = try row.value("outcome")
        let outcome: Outcome
        do {
            outcome = try CanonicalJSON.value(Outcome.self, from: bytes)
        } catch {
            // The decoder's own words may quote the receipt.
            throw .incompatible("the receipt of command \(commandID) cannot be read by this program")
        }
        self.init(
            commandID: commandID,
            caseID: try row.value("case_id"),
            key: ReceiptKey(issuer: try row.value("issuer"), key: try row.value("key")),
            fingerprint: try row.value("fingerprint"),
            outcome: outcome,
            token: FreshnessToken(partition: try row.integer("partition"), position: try row.value("position")),
            recordedAt: try row.value("recorded_at"),
            traceparent: try row.optional("traceparent")
        )
    }
}

extension NumberedReceipt {
    init(_ row: JournalRow) throws(JournalError) {
        let receipt = try Receipt(row)
        guard let department = receipt.key.department else {
            throw .broken("the receipt of command \(receipt.commandID) is no department's")
        }
        self.init(
            number: try row.value("number"),
            receipt: receipt,
            department: department,
            tenant: try row.value("tenant"),
            jurisdiction: try row.value("jurisdiction")
        )
    }
}

extension WorkflowReference {
    init(_ row: JournalRow) throws(JournalError) {
        self.init(
            id: try row.value("workflow_id"),
            version: try row.value("version"),
            hash: try row.value("hash")
        )
    }
}
