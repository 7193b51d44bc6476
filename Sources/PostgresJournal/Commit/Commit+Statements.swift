import Engine
import Messaging
import Orchestration

extension Commit {
    /// The fence first, then one statement for each kind of row that there is.
    var statements: [PostgresStatement] {
        get throws(JournalError) {
            var statements = [fence]
            statements += journalStatements
            statements += rowStatements
            statements += try orderStatements
            if !receipts.isEmpty { statements.append(try receiptStatement) }
            if !inputs.isEmpty { statements.append(inputStatement) }
            return statements
        }
    }

    private var fence: PostgresStatement {
        PostgresStatement(
            .advancePartition,
            [.integer(partition), .value(epoch), .value(basePosition), .value(lastPosition), .value(chain)]
        )
    }

    private var inputStatement: PostgresStatement {
        // Commits of different partitions never meet here; within one, the order of the keys is of no importance.
        let inputs = Array(inputs)
        return PostgresStatement(
            .moveInputs,
            [.integer(partition), .array(inputs.map(\.key)), .array(inputs.map(\.value))]
        )
    }

    private var journalStatements: [PostgresStatement] {
        guard let first = events.first else { return [] }
        return [
            PostgresStatement(
                .insertEvents,
                [
                    .integer(partition), .array(events.map(\.position)),
                    .texts(events.map(\.stream.category)), .array(events.map(\.stream.id)),
                    .integers(events.map(\.version)), .array(events.map(\.type)),
                    .integers(events.map(\.typeVersion)), .array(events.map(\.recordedAt)),
                    .array(events.map(\.occurredAt)), .array(events.map(\.tenant)),
                    .array(events.map(\.jurisdiction)), .array(events.map(\.commandID)),
                    .array(events.map(\.actor)), .array(events.map(\.open)),
                    .array(events.map(\.sealed)), .array(events.map(\.leaf)),
                    .array(events.map(\.traceparent)),
                ]
            ),
            PostgresStatement(
                .insertCommitRoot,
                [.integer(partition), .value(first.position), .value(lastPosition), .value(root), .value(chain)]
            ),
        ]
    }

    private var rowStatements: [PostgresStatement] {
        var statements: [PostgresStatement] = []
        if !keys.isEmpty {
            statements.append(
                PostgresStatement(.insertCaseKeys, [.array(keys.map(\.caseID)), .array(keys.map(\.wrapped))])
            )
        }
        if !headers.isEmpty { statements.append(headerStatement) }
        if !items.isEmpty { statements.append(itemStatement) }
        if !breaches.isEmpty {
            statements.append(
                PostgresStatement(
                    .insertBreaches,
                    [
                        .array(breaches.map(\.tenant)), .array(breaches.map(\.person)),
                        .array(breaches.map(\.caseID)), .array(breaches.map(\.material)),
                        .array(breaches.map(\.recordedAt)),
                    ]
                )
            )
        }
        if !mended.isEmpty {
            statements.append(
                PostgresStatement(
                    .deleteBreaches,
                    [
                        .array(mended.map(\.tenant)), .array(mended.map(\.person)),
                        .array(mended.map(\.caseID)), .array(mended.map(\.material)),
                    ]
                )
            )
        }
        return statements
    }
}

extension PostgresText {
    static let advancePartition = PostgresText(name: "advance_partition", utf8: PackageResources.advance_partition_sql)
    static let insertEvents = PostgresText(name: "insert_events", utf8: PackageResources.insert_events_sql)
    fileprivate static let moveInputs = PostgresText(name: "move_inputs", utf8: PackageResources.move_inputs_sql)
    fileprivate static let insertCommitRoot = PostgresText(
        name: "insert_commit_root",
        utf8: PackageResources.insert_commit_root_sql
    )
    fileprivate static let insertCaseKeys = PostgresText(
        name: "insert_case_keys",
        utf8: PackageResources.insert_case_keys_sql
    )
    fileprivate static let deleteBreaches = PostgresText(
        name: "delete_breaches",
        utf8: PackageResources.delete_breaches_sql
    )
    fileprivate static let insertBreaches = PostgresText(
        name: "insert_breaches",
        utf8: PackageResources.insert_breaches_sql
    )
}
