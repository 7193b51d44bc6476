import Engine
import Messaging
import Orchestration

/// Everything that the database holds of one case.
struct StoredRows {
    var header: CaseHeader
    var stream = StoredCase(events: [], wrappedKey: nil)
    var items: [ItemID: ItemRow] = [:]
    var orders: [WorkOrderID: OrderColumns] = [:]

    init(header: CaseHeader) {
        self.header = header
    }

    /// In the order of the headers. Rows of other cases are passed over.
    static func reading(
        headers: [JournalRow],
        streams: [JournalRow],
        keys: [JournalRow],
        items: [JournalRow],
        orders: [JournalRow]
    ) throws(JournalError) -> [StoredRows] {
        var cases = try CaseHeader.reading(headers).map { StoredRows(header: $0) }
        let places = Dictionary(uniqueKeysWithValues: cases.indices.map { (cases[$0].header.caseID, $0) })
        for row in streams {
            let event = try RecordedEvent(row)
            if let place = places[CaseID(event.stream.id)] { cases[place].stream.events.append(event) }
        }
        for row in keys {
            if let place = places[try row.value("case_id")] {
                cases[place].stream.wrappedKey = try row.value("wrapped") as [UInt8]
            }
        }
        for row in items {
            let item = try ItemRow(row)
            if let place = places[item.caseID] { cases[place].items[item.item] = item }
        }
        for row in orders {
            let order = try OrderColumns(row)
            if let place = places[order.row.caseID] { cases[place].orders[order.id] = order }
        }
        return cases
    }

    /// What is not as the stream has it; `nil` if everything is.
    func difference(from read: ReadCase, _ definition: WorkflowDefinition) -> String? {
        guard let first = stream.events.first else { return "it has a row and no stream" }
        let rows = CaseRows(
            from: .unregistered,
            to: read.state,
            events: read.events.map(\.event),
            recordedAt: header.changedAt,
            head: read.head,
            place: CaseRows.Place(
                partition: first.partition,
                tenant: first.tenant,
                jurisdiction: first.jurisdiction
            ),
            definition: definition
        )
        guard var folded = rows.header else { return "its stream registers no case" }
        // Who applied is erased with the key.
        if read.key == nil { folded.person = header.person }
        if folded != header { return "its row is not what its stream comes to" }
        let items = Dictionary(rows.items.map { ($0.item, $0) }) { _, last in last }
        if let item = Set(items.keys).union(self.items.keys).sorted().first(where: { items[$0] != self.items[$0] }) {
            return "the row of item \(item) is not what its stream comes to"
        }
        let orders = Dictionary(rows.orders.map { ($0.order.id, OrderColumns($0)) }) { _, last in last }
        let wrong = Set(orders.keys).union(self.orders.keys).sorted().first { orders[$0] != self.orders[$0] }
        return wrong.map { "the row of order \($0) is not what its stream comes to" }
    }
}

/// A row of an order with the columns that its lists go by.
struct OrderColumns: Hashable {
    var id: WorkOrderID
    var row: WorkOrderRow
    var kind: String
    var department: DepartmentID
    var organ: OrganID
    var handling: String
    var item: ItemID?
    var target: WorkOrderID?
    var due: Timestamp?

    init(_ row: WorkOrderRow) {
        self.row = row
        let order = row.order
        (id, kind, department, organ) = (order.id, order.kind.rawValue, order.department, order.organ)
        (handling, item, target, due) = (order.handling.rawValue, order.item, order.target, order.due)
    }

    init(_ row: JournalRow) throws(JournalError) {
        self.row = try WorkOrderRow(row)
        id = try row.value("order_id")
        kind = try row.value("kind")
        department = try row.value("department")
        organ = try row.value("organ")
        handling = try row.value("handling")
        item = try row.optional("item")
        target = try row.optional("target")
        due = try row.optional("due")
    }
}

extension ItemRow {
    fileprivate init(_ row: JournalRow) throws(JournalError) {
        self.init(
            caseID: try row.value("case_id"),
            item: try row.value("item"),
            department: try row.value("department"),
            status: try row.word("status"),
            since: try row.value("since"),
            due: try row.optional("due")
        )
    }
}
