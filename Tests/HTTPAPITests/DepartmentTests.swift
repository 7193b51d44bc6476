import Engine
import HTTPAPI
import Orchestration
import Testing

@testable import EngineTestKit

@Suite("Operators and departments", .timeLimit(.minutes(2)))
struct DepartmentTests {
    private func control(_ client: Client, _ json: String, department: String = "housing") async throws -> Reply {
        try await client.post("/v1/departments/\(department)/control", as: .chiefOperator, json: json)
    }

    @Test("A paused department gets nothing until it runs again, and everybody concerned sees why")
    func pausing() async throws {
        let house = try await House()
        try await house.publish(Sample.fetched)
        try await house.running { client in
            _ = try await Journey(client: client).submit(version: Sample.fetched.version)
            let housing = FetchingDepartment(client: client)
            let paused = try await control(client, #"{"mode": "paused", "reason": "系统升级"}"#)
            #expect(paused.status == 200 && paused.json("mode") == "paused")
            #expect(paused.json("decision", "by") == "operator-1")
            #expect(paused.json("orders", "unacknowledged") == "1")
            #expect(try await housing.lease().order == nil)
            for claims in [AccessClaims.chiefOperator, .supervisor, .auditor] {
                let list = try await client.get("/v1/departments", as: claims)
                #expect(list.json("departments", "0", "department") == "housing")
                #expect(list.json("departments", "0", "decision", "reason") == "系统升级")
                #expect(list.json("departments", "1", "department") == "human-resources")
                #expect(list.json("departments", "1", "mode") == "running")
            }
            let draining = #"{"mode": "draining", "ordersPerMinute": 60, "reason": "恢复"}"#
            #expect(try await control(client, draining).json("ordersPerMinute") == "60")
            #expect(try await housing.lease().order != nil)
            #expect(try await control(client, #"{"mode": "running", "reason": "正常"}"#).json("mode") == "running")
        }
    }

    @Test("What cannot be reached is shown with its department, the rest by itself")
    func outages() async throws {
        let house = try await House()
        for destination in ["workorders/housing", "events"] {
            try await house.journal.openOutage(
                Outage(destination: destination, partition: 1, since: Moment.now, detail: "connection refused")
            )
        }
        let reply = try await house.routed { try await $0.get("/v1/departments", as: .chiefOperator) }
        #expect(reply.json("departments", "0", "outages", "0", "destination") == "workorders/housing")
        #expect(reply.json("departments", "0", "outages", "0", "detail") == "connection refused")
        #expect(reply.json("outages", "0", "destination") == "events")
        #expect(reply.json("outages", "1", "destination") == nil)
    }

    @Test(
        "A decision that cannot be meant is refused with its place",
        arguments: [
            (#"{"mode": "paused"}"#, "$.reason"), (#"{"mode": "paused", "reason": ""}"#, "$.reason"),
            (#"{"mode": "paused", "reason": "  "}"#, "$.reason"),
            (#"{"mode": "paused", "reason": "a\nb"}"#, "$.reason"),
            (#"{"mode": "stopped", "reason": "x"}"#, "$.mode"), (#"{"reason": "x"}"#, "$.mode"),
            (#"{"mode": "draining", "reason": "x"}"#, "$.ordersPerMinute"),
            (#"{"mode": "draining", "ordersPerMinute": 0, "reason": "x"}"#, "$.ordersPerMinute"),
            (#"{"mode": "draining", "ordersPerMinute": 60001, "reason": "x"}"#, "$.ordersPerMinute"),
            (#"{"mode": "running", "ordersPerMinute": 5, "reason": "x"}"#, "$.ordersPerMinute"),
            (#"{"mode": "paused", "reason": "x", "until": "tomorrow"}"#, "$.until"),
        ]
    )
    func malformed(json: String, place: String) async throws {
        let house = try await House()
        let reply = try await house.routed { try await control($0, json) }
        #expect(reply.status == 400 && reply.json("place") == place, "\(reply.body)")
        #expect(try await house.journal.controls().isEmpty)
    }

    @Test("A department that nobody knows cannot be paused: the name is misspelt")
    func unknown() async throws {
        let reply = try await House().routed {
            try await control($0, #"{"mode": "paused", "reason": "x"}"#, department: "hausing")
        }
        #expect(reply.status == 404 && reply.problem == "not-found" && reply.json("place") == "department")
    }

    @Test("A scrape shows how the departments fare, and does without them while the journal is away")
    func metrics() async throws {
        let house = try await House()
        try await house.publish(Sample.fetched)
        try await house.running { client in
            _ = try await Journey(client: client).submit(version: Sample.fetched.version)
            for partition in 0...1 {
                try await house.journal.openOutage(
                    Outage(destination: "workorders/housing", partition: partition, since: Moment.now, detail: "x")
                )
            }
            let body = try await client.get("/metrics").body
            #expect(body.contains(#"onevisit_department_orders{department="housing",state="unacknowledged"} 1"#))
            #expect(body.contains(#"onevisit_department_orders{department="housing",state="failed"} 0"#))
            #expect(body.contains(#"onevisit_department_oldest_order_age_seconds{department="housing"} "#))
            #expect(body.contains(#"onevisit_outages{destination="workorders/housing"} 2"#))
            house.journal.setOutage(.unavailable("connection refused"))
            let away = try await client.get("/metrics")
            house.journal.setOutage(nil)
            #expect(away.status == 200 && away.body.contains("http_server_request_duration_seconds"))
            #expect(!away.body.contains("onevisit_department"))
        }
    }
}
