import Engine
import Messaging
import Orchestration

/// A statement may touch a row once; where a commit names one twice, the later stands.
extension Commit {
    var headerStatement: PostgresStatement {
        let headers = headers.latest { $0.caseID }
        return PostgresStatement(
            .upsertCaseHeaders,
            [
                .integer(partition), .array(headers.map(\.caseID)), .array(headers.map(\.tenant)),
                .array(headers.map(\.jurisdiction)), .array(headers.map(\.number)),
                .array(headers.map(\.workflow.id)), .array(headers.map(\.workflow.version)),
                .array(headers.map(\.workflow.hash)), .array(headers.map(\.person)),
                .texts(headers.map(\.phase)), .array(headers.map { $0.outcome?.rawValue }),
                .array(headers.map(\.receivedAt)), .array(headers.map(\.changedAt)),
                .array(headers.map(\.wakeAt)), .integers(headers.map(\.version)), .array(headers.map(\.leaf)),
            ]
        )
    }

    var itemStatement: PostgresStatement {
        struct Key: Hashable {
            var caseID: CaseID
            var item: ItemID
        }
        let items = items.latest { Key(caseID: $0.caseID, item: $0.item) }
        return PostgresStatement(
            .upsertCaseItems,
            [
                .value(tenant), .array(items.map(\.caseID)), .array(items.map(\.item)),
                .array(items.map(\.department)), .texts(items.map(\.status)), .array(items.map(\.since)),
                .array(items.map(\.due)),
            ]
        )
    }

    /// An order is written in full when it is issued or says something else; coding it again at every turn was the dearest
    /// part of a commit.
    var orderStatements: [PostgresStatement] {
        get throws(JournalError) {
            let rows = orders.latest { $0.order.id }
            let moved = rows.filter { movedOrders.contains($0.order.id) }
            let full = rows.filter { !movedOrders.contains($0.order.id) }
            var statements: [PostgresStatement] = []
            if !full.isEmpty { statements.append(try Self.upsert(full)) }
            if !moved.isEmpty {
                statements.append(
                    PostgresStatement(
                        .moveWorkOrders,
                        [.array(moved.map(\.order.id)), .texts(moved.map(\.status)), .integers(moved.map(\.revision))]
                    )
                )
            }
            return statements
        }
    }

    private static func upsert(_ rows: [WorkOrderRow]) throws(JournalError) -> PostgresStatement {
        var contents: [[UInt8]] = []
        for row in rows {
            contents.append(try bytes(of: row.order, "work order \(row.order.id)"))
        }
        return PostgresStatement(
            .upsertWorkOrders,
            [
                .array(rows.map(\.order.id)), .array(rows.map(\.caseID)), .array(rows.map(\.tenant)),
                .array(rows.map(\.caseNumber)), .texts(rows.map(\.order.kind)),
                .array(rows.map(\.order.department)), .array(rows.map(\.order.organ)),
                .texts(rows.map(\.order.handling)), .array(rows.map(\.order.item)),
                .array(rows.map(\.order.target)), .array(contents), .texts(rows.map(\.status)),
                .integers(rows.map(\.revision)), .array(rows.map(\.issuedAt)), .array(rows.map(\.order.due)),
            ]
        )
    }

    var receiptStatement: PostgresStatement {
        get throws(JournalError) {
            var outcomes: [[UInt8]] = []
            for receipt in receipts {
                outcomes.append(try Self.bytes(of: receipt.outcome, "the receipt of command \(receipt.commandID)"))
            }
            return PostgresStatement(
                .insertReceipts,
                [
                    .value(tenant), .array(receipts.map(\.caseID)), .array(receipts.map(\.key.issuer)),
                    .array(receipts.map(\.key.key)), .array(receipts.map(\.commandID)),
                    .array(receipts.map(\.fingerprint)), .array(outcomes),
                    .integers(receipts.map(\.token.partition)), .array(receipts.map(\.token.position)),
                    .array(receipts.map(\.recordedAt)), .array(receipts.map(\.traceparent)),
                ]
            )
        }
    }

    private static func bytes(of value: some Encodable, _ name: String) throws(JournalError) -> [UInt8] {
        do {
            return try CanonicalJSON.bytes(of: value)
        } catch {
            throw .broken("\(name) cannot be written as JSON")
        }
    }
}

extension Array {
    /// The last element of each key, in the order of the keys' first appearance.
    fileprivate func latest<Key: Hashable>(_ key: (Element) -> Key) -> [Element] {
        var places: [Key: Int] = [:]
        var latest: [Element] = []
        for element in self {
            if let place = places[key(element)] {
                latest[place] = element
            } else {
                places[key(element)] = latest.count
                latest.append(element)
            }
        }
        return latest
    }
}

extension PostgresText {
    fileprivate static let upsertCaseHeaders = PostgresText(
        name: "upsert_case_headers",
        utf8: PackageResources.upsert_case_headers_sql
    )
    fileprivate static let upsertCaseItems = PostgresText(
        name: "upsert_case_items",
        utf8: PackageResources.upsert_case_items_sql
    )
    fileprivate static let upsertWorkOrders = PostgresText(
        name: "upsert_work_orders",
        utf8: PackageResources.upsert_work_orders_sql
    )
    fileprivate static let moveWorkOrders = PostgresText(
        name: "move_work_orders",
        utf8: PackageResources.move_work_orders_sql
    )
    fileprivate static let insertReceipts = PostgresText(
        name: "insert_receipts",
        utf8: PackageResources.insert_receipts_sql
    )
}
