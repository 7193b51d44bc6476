import Engine
import HTTPAPI
import Messaging
import Orchestration
import Testing

@testable import EngineTestKit

@Suite("A department fetches its work orders", .timeLimit(.minutes(2)))
struct LeaseTests {
    private func withOrder(_ test: @Sendable (House, FetchingDepartment) async throws -> Void) async throws {
        let house = try await House()
        try await house.publish(Sample.fetched)
        try await house.running { client in
            #expect(try await Journey(client: client).submit(version: Sample.fetched.version).status == 201)
            try await test(house, FetchingDepartment(client: client))
        }
    }

    @Test("It gets the very message that a broker would carry, and each access is noted")
    func message() async throws {
        try await withOrder { house, housing in
            let reply = try await housing.lease()
            #expect(reply.status == 200)
            let messages = try await house.brokerMessages(for: "housing")
            let message = try #require(messages.first)
            let key = try #require(DepartmentKey(department: "housing", text: String(repeating: "0", count: 64)))
            let wire = try WorkOrderCoding.encode(message, key: key)
            #expect(messages.count == 1)
            #expect(reply.body.contains(#""message":\#(String(decoding: wire.body, as: UTF8.self))"#))
            #expect(reply.json("workOrders", "0", "traceparent") == message.traceparent)
            #expect(message.traceparent != nil)
            #expect(reply.json("workOrders", "0", "message", "applicant", "name") == "张小三")
            #expect(reply.json("workOrders", "0", "leasedUntil") == Moment.now.adding(60).description)
            let order = message.order.id
            #expect(house.journal.store.accesses.map(\.access.purpose) == ["work-order:\(order)"])
            #expect(house.journal.store.accesses.map(\.access.actor.department) == ["housing"])
        }
    }

    @Test("Fetching and answering leave no personal data in the log")
    func quiet() async throws {
        let lines = Lines()
        let house = try await House(logger: lines.logger)
        try await house.publish(Sample.fetched)
        try await house.running { client in
            _ = try await Journey(client: client).submit(version: Sample.fetched.version)
            let housing = FetchingDepartment(client: client)
            let order = try #require(try await housing.lease().order)
            _ = try await housing.answer(order, #"{"kind": "received", "reference": "张小三的件"}"#, serial: "1")
        }
        let text = lines.all.joined(separator: "\n")
        #expect(text.contains("/v1/departments/{department}/work-orders/leases"))
        #expect(!text.contains("张小三") && !text.contains("442000199001011234"))
    }

    @Test("What it acknowledges is handed out no more, and an answer's outcome comes back as a clerk's would")
    func answers() async throws {
        try await withOrder { _, housing in
            let order = try #require(try await housing.lease().order)
            let foreign = try await housing.answer(order, #"{"kind": "found", "recordVersion": "1"}"#, serial: "0")
            #expect(foreign.status == 422 && foreign.problem == "answer-not-admitted")
            let received = #"{"kind": "received", "reference": "H-1"}"#
            let first = try await housing.answer(order, received, serial: "1")
            #expect(first.status == 200 && first.json("status") == "accepted")
            #expect(try await housing.answer(order, received, serial: "1").body == first.body)
            let conflict = try await housing.answer(order, #"{"kind": "received", "reference": "H-2"}"#, serial: "1")
            #expect(conflict.status == 409 && conflict.problem == "answer-conflict")
            #expect(try await housing.lease().order == nil)
            let id = try #require(first.json("commandID"))
            let receipt = try await housing.client.get("/v1/receipts/\(id)", as: .housingSystem)
            #expect(receipt.json("status") == "accepted")
            #expect(try await housing.client.get("/v1/receipts/\(id)", as: .taxSystem).status == 404)
        }
    }

    @Test("It reads the materials of its order and hands in its result with its own token")
    func files() async throws {
        try await withOrder { _, housing in
            let order = try #require(try await housing.lease().order)
            let file = try await housing.client.upload(UploadTests.pdf, type: "application/pdf", as: .housingSystem)
            #expect(file.status == 201)
            let approval = #"{"kind": "approved", "documentNumber": "H-1", "files": [\#(file.body)]}"#
            #expect(try await housing.answer(order, approval, serial: "1").status == 200)
            let digest = try #require(file.json("digest"))
            let path = "/v1/files/\(digest)?workOrder=\(order)"
            #expect(try await housing.client.get(path, as: .housingSystem).body.hasPrefix("%PDF"))
            #expect(try await housing.client.get(path, as: .taxSystem).status == 404)
        }
    }

    @Test("Another department's token opens nothing, and neither does one of another tenant")
    func foreign() async throws {
        try await withOrder { house, housing in
            let wrong = try await housing.lease(as: .taxSystem)
            #expect(wrong.status == 403 && wrong.problem == "not-authorised")
            let order = try #require(try await housing.lease().order)
            let released = try await housing.release([order], as: .taxSystem)
            #expect(released.status == 403 && released.problem == "not-authorised")
            let elsewhere = AccessClaims.make(.department, tenant: "elsewhere", department: "housing")
            #expect(try await housing.lease(holder: "b", as: elsewhere).order == nil)
            let answered = try await housing.answer(order, #"{"kind": "received"}"#, serial: "1", as: .taxSystem)
            #expect(answered.status == 403)
            #expect(house.journal.store.accesses.count == 1)
        }
    }
}
