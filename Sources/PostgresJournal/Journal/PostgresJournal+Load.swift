package import Engine
import Messaging
import Orchestration

extension PostgresJournal {
    /// One round trip, with only the statements that the request needs.
    package func load(_ request: LoadRequest) async throws(JournalError) -> Loaded {
        let parts = LoadRequest.Part.allCases.compactMap { part in
            request.statement(for: part).map { (part: part, statement: $0) }
        }
        let results = try await shared.rows(parts.map(\.statement))
        var loaded = Loaded()
        for person in request.persons {
            loaded.credit[person] = CreditStanding(openBreaches: 0)
        }
        for (part, rows) in zip(parts.map(\.part), results) {
            try loaded.take(rows, of: part)
        }
        return loaded
    }
}

extension LoadRequest {
    /// In this order: the keys belong to the streams read before.
    enum Part: CaseIterable {
        case streams, keys, receipts, credit, definitions, openWorkflows
    }

    /// `nil` if nothing of that part is asked for. Repeats are asked for once.
    fileprivate func statement(for part: Part) -> PostgresStatement? {
        let caseIDs = Array(Set(cases))
        let receipts = Array(Set(receipts))
        let persons = Array(Set(persons))
        let definitions = Array(Set(definitions))
        let openWorkflows = Array(Set(openWorkflows))
        return switch part {
        case .streams where !caseIDs.isEmpty:
            PostgresStatement(.loadStreams, [.value(tenant), .array(caseIDs)])
        case .keys where !caseIDs.isEmpty:
            PostgresStatement(.loadCaseKeys, [.array(caseIDs)])
        case .receipts where !receipts.isEmpty:
            PostgresStatement(
                .loadReceipts,
                [
                    .value(tenant), .array(receipts.map(\.caseID)), .array(receipts.map(\.key.issuer)),
                    .array(receipts.map(\.key.key)),
                ]
            )
        case .credit where !persons.isEmpty:
            PostgresStatement(.loadCredit, [.value(tenant), .array(persons)])
        case .definitions where !definitions.isEmpty:
            PostgresStatement(
                .loadDefinitions,
                [
                    .value(tenant), .array(definitions.map(\.id)), .array(definitions.map(\.version)),
                    .array(definitions.map(\.hash)),
                ]
            )
        case .openWorkflows where !openWorkflows.isEmpty:
            PostgresStatement(
                .loadOpenWorkflows,
                [
                    .value(tenant), .array(openWorkflows.map(\.id)), .array(openWorkflows.map(\.version)),
                    .array(openWorkflows.map(\.hash)),
                ]
            )
        default: nil
        }
    }
}

extension Loaded {
    fileprivate mutating func take(_ rows: [JournalRow], of part: LoadRequest.Part) throws(JournalError) {
        for row in rows {
            switch part {
            case .streams:
                let event = try RecordedEvent(row)
                streams[CaseID(event.stream.id), default: StoredCase(events: [], wrappedKey: nil)].events.append(event)
            case .keys:
                streams[try row.value("case_id")]?.wrappedKey = try row.value("wrapped") as [UInt8]
            case .receipts:
                let receipt = try Receipt(row)
                receipts[LoadRequest.Key(caseID: receipt.caseID, key: receipt.key)] = receipt
            case .credit:
                credit[try row.value("person")] = CreditStanding(openBreaches: try row.value("breaches"))
            case .definitions:
                definitions[try WorkflowReference(row)] = try row.value("content") as [UInt8]
            case .openWorkflows:
                openWorkflows.insert(try WorkflowReference(row))
            }
        }
    }
}

extension CreditStanding {
    /// The version counts the breaches relied on, so that a decision can say what the register held.
    fileprivate init(openBreaches: Int64) {
        self.init(hasOpenBreach: openBreaches > 0, version: "\(openBreaches)")
    }
}

extension PostgresText {
    static let loadStreams = PostgresText(name: "load_streams", utf8: PackageResources.load_streams_sql)
    static let loadCaseKeys = PostgresText(name: "load_case_keys", utf8: PackageResources.load_case_keys_sql)
    fileprivate static let loadReceipts = PostgresText(name: "load_receipts", utf8: PackageResources.load_receipts_sql)
    fileprivate static let loadCredit = PostgresText(name: "load_credit", utf8: PackageResources.load_credit_sql)
    fileprivate static let loadDefinitions = PostgresText(
        name: "load_definitions",
        utf8: PackageResources.load_definitions_sql
    )
    fileprivate static let loadOpenWorkflows = PostgresText(
        name: "load_open_workflows",
        utf8: PackageResources.load_open_workflows_sql
    )
}
