import Engine
import EngineTestKit
import HTTPAPI
import Messaging
import Orchestration

/// The housing department's own system, which no broker reaches.
struct FetchingDepartment: Sendable {
    let client: Client

    func lease(
        holder: String = "a",
        wait: Int? = nil,
        as claims: AccessClaims = .housingSystem
    ) async throws -> Reply {
        try await client.post(
            "/v1/departments/housing/work-orders/leases",
            as: claims,
            json: #"{"holder": "\#(holder)", "limit": 5, "seconds": 60}"#,
            headers: wait.map { ["Prefer": "wait=\($0)"] } ?? [:]
        )
    }

    func release(
        _ orders: [String],
        holder: String = "a",
        as claims: AccessClaims = .housingSystem
    ) async throws -> Reply {
        let list = orders.map { "\"\($0)\"" }.joined(separator: ",")
        return try await client.post(
            "/v1/departments/housing/work-orders/leases/release",
            as: claims,
            json: #"{"holder": "\#(holder)", "workOrders": [\#(list)]}"#
        )
    }

    func answer(
        _ order: String,
        _ json: String,
        serial: String,
        as claims: AccessClaims = .housingSystem
    ) async throws -> Reply {
        try await Journey(client: client).answer(order, as: claims, json, serial: serial)
    }
}

extension Reply {
    /// The first order that was handed out.
    var order: String? { json("workOrders", "0", "message", "order", "id") }
}

extension AccessClaims {
    static let housingSystem = make(.department, account: "housing-system", department: "housing")
    static let taxSystem = make(.department, account: "tax-system", department: "tax")
    static let chiefOperator = make(.operator, account: "operator-1")
}

extension Sample {
    /// The housing department works with a system of its own.
    static let fetched: WorkflowDefinition = {
        var definition = Sample.definition
        definition.version = "2.0.0"
        definition.departments[1].handling = .adapter
        return definition
    }()
}

extension House {
    /// What the engine's publisher would send to a department.
    func brokerMessages(for department: DepartmentID) async throws -> [WorkOrderMessage] {
        let installation = try await journal.installation()
        let reader = OrderReader(
            journal: journal,
            catalogue: DefinitionCatalogue(),
            masterKey: try Self.masterKey,
            incarnation: installation.incarnation
        )
        var messages: [WorkOrderMessage] = []
        for partition in 0..<installation.partitions {
            let events = try await journal.events(partition: partition, after: 0, limit: 1_000)
            guard !events.isEmpty else { continue }
            messages += try await reader.messages(for: [department], from: events).map { try $0.message.get() }
        }
        return messages
    }
}
