import Engine
import EngineTestKit
import HTTPAPI
import Messaging
import Orchestration
import Synchronization
import Testing

@Suite("Holding work orders", .timeLimit(.minutes(2)))
struct LeaseHoldingTests {
    private final class Watch: Sendable {
        let now = Mutex(Moment.now)
    }

    @Test("Two processes do not get one order, until it is given back or its time is over")
    func holders() async throws {
        let watch = Watch()
        let house = try await House(now: { watch.now.withLock { $0 } })
        try await house.publish(Sample.fetched)
        try await house.running { client in
            _ = try await Journey(client: client).submit(version: Sample.fetched.version)
            let housing = FetchingDepartment(client: client)
            let order = try #require(try await housing.lease(holder: "a").order)
            #expect(try await housing.lease(holder: "b").order == nil)
            #expect(try await housing.lease(holder: "a").order == order)
            // The same name under another account is another holder.
            let account = AccessClaims.make(.department, account: "second", department: "housing")
            #expect(try await housing.lease(holder: "a", as: account).order == nil)

            #expect(try await housing.release([order], holder: "b").status == 204)
            #expect(try await housing.lease(holder: "b").order == nil)
            let released = try await housing.release([order, "none"], holder: "a")
            #expect(released.status == 204 && released.body.isEmpty)
            #expect(try await housing.lease(holder: "b").order == order)

            watch.now.withLock { $0 = $0.adding(61) }
            #expect(try await housing.lease(holder: "a").order == order)
            // Whoever let its time pass may still answer: the act counts, not the lease.
            #expect(try await housing.answer(order, #"{"kind": "received"}"#, serial: "b-1").status == 200)
            #expect(try await housing.lease(holder: "a").order == nil)
        }
    }

    @Test("Who prefers to wait gets an order as soon as there is one, and an empty list when the wait is over")
    func waiting() async throws {
        let house = try await House()
        try await house.publish(Sample.fetched)
        try await house.running { client in
            let housing = FetchingDepartment(client: client)
            let nothing = try await housing.lease(wait: 0)
            #expect(nothing.status == 200 && nothing.body == #"{"workOrders":[]}"#)
            #expect(nothing.header("Preference-Applied") == "wait=0")
            async let waiting = housing.lease(wait: 20)
            _ = try await Journey(client: client).submit(version: Sample.fetched.version)
            #expect(try await waiting.order != nil)
        }
    }

    @Test("A shutdown ends the wait; this test would not end otherwise")
    func shutdown() async throws {
        var limits = HTTPLimits()
        limits.waitSeconds = 100_000
        let house = try await House(limits: limits)
        let leases = CountingLeases()
        try await house.running(leases: leases) { client in
            // Outlives this block, at whose end the server is shut down.
            Task { _ = try? await FetchingDepartment(client: client).lease(wait: 100_000) }
            while leases.count.withLock({ $0 }) == 0 { await Task.yield() }
        }
    }

    @Test("One account does not take all places for waiting")
    func places() async throws {
        var limits = HTTPLimits()
        limits.polls = 0
        let reply = try await House(limits: limits).routed { try await FetchingDepartment(client: $0).lease() }
        #expect(reply.status == 503 && reply.problem == "busy" && reply.header("Retry-After") == "1")
    }

    @Test(
        "What cannot be meant is refused with its place",
        arguments: [
            (#"{"holder": "a", "limit": 0}"#, 400, "$.limit"), (#"{"holder": "a", "limit": 101}"#, 400, "$.limit"),
            (#"{"holder": "a", "seconds": 9}"#, 400, "$.seconds"),
            (#"{"holder": "a", "seconds": 3601}"#, 400, "$.seconds"), (#"{"holder": ""}"#, 400, "$.holder"),
            (#"{"holder": "a/b"}"#, 400, "$.holder"), (#"{"holder": "甲"}"#, 400, "$.holder"),
            (#"{"limit": 1}"#, 400, "$.holder"), (#"{"holder": "a", "limit": "1"}"#, 400, "$.limit"),
            (#"{"holder": "a", "limits": 1}"#, 400, "$.limits"), (#"{"holder": "a", "limit": 1e99}"#, 400, "$"),
            ("[]", 400, "$"), ("{", 400, "$"), ("", 400, "$"),
        ]
    )
    func malformed(json: String, status: Int, place: String) async throws {
        let reply = try await House().routed {
            try await $0.post("/v1/departments/housing/work-orders/leases", as: .housingSystem, json: json)
        }
        #expect(reply.status == status && reply.json("place") ?? "$" == place, "\(reply.body)")
    }

    @Test("A body beyond the limit, of another type, or with too many orders is refused")
    func bodies() async throws {
        try await House().live { client in
            let path = "/v1/departments/housing/work-orders/leases"
            let huge = #"{"holder": "\#(String(repeating: "a", count: 300_000))"}"#
            #expect(try await client.post(path, as: .housingSystem, json: huge).status == 413)
            let text = try await client.post(
                path,
                as: .housingSystem,
                json: #"{"holder": "a"}"#,
                headers: ["Content-Type": "text/plain"]
            )
            #expect(text.status == 415)
            let many = (1...101).map { "\"\($0)\"" }.joined(separator: ",")
            let reply = try await client.post(
                "\(path)/release",
                as: .housingSystem,
                json: #"{"holder": "a", "workOrders": [\#(many)]}"#
            )
            #expect(reply.status == 422 && reply.problem == "too-many-entries")
        }
    }
}

/// Has nothing, and counts how often it was asked.
private final class CountingLeases: WorkOrderLeases {
    let count = Mutex(0)

    func lease(_ request: LeaseRequest) async throws(JournalError) -> [LeasedOrder] {
        count.withLock { $0 += 1 }
        return []
    }

    func release(_ orders: [WorkOrderID], holder: String, tenant: TenantID) async throws(JournalError) {}
}
