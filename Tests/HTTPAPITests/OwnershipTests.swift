import Engine
import HTTPAPI
import Orchestration
import Testing

@testable import EngineTestKit

@Suite("Whose case, whose order", .timeLimit(.minutes(2)))
struct OwnershipTests {
    @Test("To a stranger the case does not exist, and a stranger's command on it is refused")
    func stranger() async throws {
        try await House().running { client in
            let caseID = try #require(try await Journey(client: client).submit().json("caseID"))
            for path in ["", "/timeline", "/events"] {
                let reply = try await client.get("/v1/cases/\(caseID)\(path)", as: .stranger)
                #expect(reply.status == 404 && reply.problem == "case-not-found", "\(path)")
            }
            let command = try await client.post(
                "/v1/cases/\(caseID)/withdrawal",
                as: .stranger,
                json: #"{"reason": "x"}"#,
                key: "k",
                headers: ["Prefer": "wait=20"]
            )
            #expect(command.status == 403 && command.problem == "not-authorised")
        }
    }

    @Test("A portal reads the receipts only of the person it acts for")
    func receipts() async throws {
        try await House().running { client in
            let zhang = AccessClaims.make(.portal, account: "portal", number: "442000199001011234")
            let other = AccessClaims.make(.portal, account: "portal", number: "442000198512129999")
            let headers = ["Prefer": "wait=20"]
            let reply = try await client.post(
                "/v1/cases",
                as: zhang,
                json: Sample.application(),
                key: "k",
                headers: headers
            )
            #expect(reply.status == 201)
            let id = try #require(reply.json("commandID"))
            #expect(try await client.get("/v1/receipts/\(id)", as: zhang).status == 200)
            let read = try await client.get("/v1/receipts/\(id)", as: other)
            #expect(read.status == 404 && read.problem == "not-found")
        }
    }

    @Test("Another organ's work order can be neither read nor answered")
    func anotherOrgan() async throws {
        try await House().running { client in
            let journey = Journey(client: client)
            _ = try await journey.submit()
            let order = try #require(try await journey.orders(of: .examiner).first)
            let read = try await client.get("/v1/work-orders/\(order)", as: .housingClerk)
            #expect(read.status == 403 && read.problem == "not-authorised")
            let answered = try await journey.answer(order, as: .housingClerk, #"{"kind": "received"}"#, serial: "1")
            #expect(answered.status == 403 && answered.problem == "not-authorised")
            // The stranger's attempt has not used up the department's serial.
            #expect(try await journey.answer(order, as: .examiner, #"{"kind": "received"}"#, serial: "1").status == 200)
        }
    }

    @Test("A work order that does not exist has its own problem")
    func noSuchOrder() async throws {
        let reply = try await House().routed { try await $0.get("/v1/work-orders/none", as: .examiner) }
        #expect(reply.status == 404 && reply.problem == "work-order-not-found")
    }

    @Test("A department sees only its fields, masked unless it says why, and that is written down first")
    func leastPrivilege() async throws {
        let house = try await House()
        try await house.running { client in
            let journey = Journey(client: client)
            _ = try await journey.submit()
            let order = try #require(try await journey.orders(of: .examiner).first)
            let masked = try await client.get("/v1/work-orders/\(order)", as: .examiner)
            #expect(masked.json("applicant", "name") == "张*三")
            #expect(masked.json("applicant", "documentNumber") == "4420**********1234")
            #expect(!masked.body.contains("右腿骨折"))
            let careless = try await client.get("/v1/work-orders/\(order)?view=full", as: .examiner)
            #expect(careless.status == 400 && careless.problem == "purpose-missing")
            #expect(house.journal.store.accesses.isEmpty)
            let full = try await client.get("/v1/work-orders/\(order)?view=full&purpose=review", as: .examiner)
            #expect(full.json("applicant", "name") == "张小三")
            #expect(full.json("fields", "injury") == "右腿骨折")
            #expect(house.journal.store.accesses.map(\.access.purpose) == ["review"])
            let other = try #require(try await journey.orders(of: .housingClerk).first)
            let elsewhere = try await client.get("/v1/work-orders/\(other)?view=full&purpose=review", as: .housingClerk)
            #expect(elsewhere.status == 200 && !elsewhere.body.contains("右腿骨折"))
        }
    }

    @Test("An organ with an order reads the case's progress but not the application; an auditor neither")
    func application() async throws {
        try await House().running { client in
            let caseID = try #require(try await Journey(client: client).submit().json("caseID"))
            for claims in [AccessClaims.housingClerk, .auditor] {
                #expect(try await client.get("/v1/cases/\(caseID)", as: claims).status == 200)
                let full = try await client.get("/v1/cases/\(caseID)?view=full&purpose=x", as: claims)
                #expect(full.status == 403)
            }
            let own = try await client.get("/v1/cases/\(caseID)?view=full", as: .zhang)
            #expect(own.json("application", "form", "injury") == "右腿骨折")
            let lead = try await client.get("/v1/cases/\(caseID)?view=full&purpose=x", as: .examiner)
            #expect(lead.json("application", "applicant", "name") == "张小三")
        }
    }

    @Test("The explanation is for the lead's staff, auditors and operators")
    func explanation() async throws {
        try await House().running { client in
            let caseID = try #require(try await Journey(client: client).submit().json("caseID"))
            for claims in [AccessClaims.examiner, .auditor, .make(.operator)] {
                #expect(try await client.get("/v1/cases/\(caseID)/explanation", as: claims).status == 200)
            }
            for claims in [AccessClaims.housingClerk, .zhang] {
                let reply = try await client.get("/v1/cases/\(caseID)/explanation", as: claims)
                #expect(reply.status == 403 && reply.problem == "role-not-admitted")
            }
        }
    }

    @Test("A file is given to whoever the case or the order entitles, and to nobody else")
    func files() async throws {
        let house = try await House()
        try await house.running { client in
            let journey = Journey(client: client)
            let caseID = try #require(try await journey.submit().json("caseID"))
            let file = try await client.upload(UploadTests.pdf, type: "application/pdf", as: .zhang)
            let digest = try #require(file.json("digest"))
            let confirmation = try #require(try await journey.orders(of: .examiner).first)
            let adaptation = try #require(try await journey.orders(of: .housingClerk).first)
            let own = try await client.get("/v1/files/\(digest)?case=\(caseID)", as: .zhang)
            #expect(own.status == 200 && own.body.hasPrefix("%PDF"))
            #expect(own.header("Content-Type") == "application/pdf")
            #expect(own.header("X-Content-Type-Options") == "nosniff")
            let addressed = try await client.get("/v1/files/\(digest)?workOrder=\(confirmation)", as: .examiner)
            #expect(addressed.status == 200)
            #expect(house.journal.store.accesses.count == 2)
            let beyond = try await client.get("/v1/files/\(digest)?workOrder=\(adaptation)", as: .housingClerk)
            #expect(beyond.status == 404)
            let stranger = try await client.get("/v1/files/\(digest)?case=\(caseID)", as: .stranger)
            #expect(stranger.status == 404)
            #expect(try await client.get("/v1/files/\(digest)", as: .zhang).status == 400)
        }
    }
}
