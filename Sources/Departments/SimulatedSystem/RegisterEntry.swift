import Messaging
import Orchestration

/// One line of a department's register.
enum RegisterEntry: Hashable, Sendable, Codable {
    case filed(order: FiledOrder)
    /// The same order was filed a second time: what a careful adapter never does.
    case duplicate(order: WorkOrderID, reference: String)
    case acted(act: RegisteredAct)
}

/// An order as the department took it.
struct FiledOrder: Hashable, Sendable, Codable {
    var message: WorkOrderMessage
    /// The department's number for it (收文号), also the serial of the response.
    var reference: String
    var response: Answer.Content
    var filedAt: Timestamp
    /// When the decision is due: on this order, or on its target where a material answers an objection.
    var decisionDue: Timestamp?
}

/// A decision.
struct RegisteredAct: Hashable, Sendable, Codable {
    /// Contiguous from 1: the cursor.
    var sequence: Int
    var caseID: CaseID
    var order: WorkOrderID
    var serial: String
    var content: Answer.Content
    var actedAt: Timestamp
}

/// What was filed with a department's system.
package struct RegisterCounts: Hashable, Sendable, Codable {
    /// Orders of any kind, each counted once.
    package var filings: Int
    /// Filings of orders that were filed already.
    package var duplicates: Int
    package var decisions: Int

    package init(filings: Int = 0, duplicates: Int = 0, decisions: Int = 0) {
        self.filings = filings
        self.duplicates = duplicates
        self.decisions = decisions
    }
}
