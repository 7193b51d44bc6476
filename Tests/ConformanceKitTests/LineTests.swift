import ConformanceKit
import Crypto
import Foundation
import FoundationNetworking
import KafkaTransport
import Logging
import Messaging
import Orchestration
import Testing

@Suite("The way between kit and adapter", .serialized)
struct LineTests {
    private let key = DepartmentKey(department: "housing", key: SymmetricKey(size: .bits256))
    private let book: AnswerBook
    private let order: WorkOrderMessage

    init() {
        book = AnswerBook(key: key, partitions: 4, prefix: "trial0-lines-")
        order = SampleOrder.make("trial0-lines-do-1")
        book.expect(order)
    }

    private func answer(_ content: Answer.Content, serial: String = "R1") throws -> WireMessage {
        try AnswerCoding.encode(
            AnswerMessage(
                id: serial,
                tenant: order.tenant,
                jurisdiction: order.jurisdiction,
                caseID: order.caseID,
                answer: Answer(order: order.order.id, serial: serial, content: content),
                traceparent: order.traceparent
            ),
            key: key
        )
    }

    private func eventually(_ isSo: () throws -> Bool) async throws {
        let deadline = ContinuousClock.now + .seconds(30)
        while ContinuousClock.now < deadline {
            if try isSo() { return }
            try await Task.sleep(for: .milliseconds(20))
        }
        Issue.record("it did not come about")
    }

    @Test("over a broker answers arrive, and what is written to a wrong place is noted")
    func kafka() async throws {
        let line = try await KafkaLine.open(book, options: ConformanceOptions())
        let settings = KafkaSettings(brokers: try #require(line.environment["ONEVISIT_BROKER"]))
        let producer = try KafkaProducer(settings: settings, logger: Logger(label: "test"))
        let right = Partitioning.partition(of: order.caseID, of: 4)
        try await line.send(Parcel(order))
        _ = await producer.send([try answer(.received(reference: "R1"))], to: .answers("housing"), partition: right)
        try await eventually { book.answers(to: order).count == 1 }
        #expect(book.flawTexts.isEmpty)
        let other = (right + 1) % 4
        _ = await producer.send([try answer(.received(reference: "R1"))], to: .answers("housing"), partition: other)
        try await eventually { book.flawTexts.contains { $0.text(in: .english).contains("wrong partition") } }
        _ = await producer.send([try answer(.received(reference: "R1"))], to: .commands, partition: right)
        try await eventually { book.flawTexts.contains { $0.text(in: .english).contains("onevisit.commands") } }
        await producer.close(afterMilliseconds: 0)
        await line.close()
    }

    @Test("over HTTP orders are leased and answered, by whoever has the token and in the right form")
    func http() async throws {
        let line = try await HTTPLine.open(book)
        let client = LineClient(environment: line.environment)
        let leases = "/v1/departments/housing/work-orders/leases"
        let answers = "/v1/work-orders/\(order.order.id)/answers"
        #expect(try await client.post(leases, #"{"holder":"a"}"#, token: "wrong").status == 401)
        #expect(try await client.post("/v1/departments/taxes/work-orders/leases", #"{"holder":"a"}"#).status == 403)
        #expect(try await client.post(leases, "{}").status == 400)
        #expect(try await client.post(leases, #"{"holder":"a"}"#).body == #"{"workOrders":[]}"#)
        try await line.send(Parcel(order))
        let leased = try await client.post(leases, #"{"holder":"a","limit":5}"#).body
        let trace = try #require(order.traceparent)
        #expect(leased.contains(order.order.id.text) && leased.contains(trace))
        #expect(try await client.post(leases, #"{"holder":"b"}"#).body == #"{"workOrders":[]}"#)
        let received = #"{"kind":"received","reference":"1"}"#
        #expect(try await client.post(answers, received).status == 400)
        #expect(try await client.post(answers, #"{"kind":"received","odd":1}"#, serial: "S").status == 400)
        #expect(try await client.post(answers, #"{"kind":"received","caseID":"x"}"#, serial: "S").status == 400)
        #expect(book.answers(to: order).isEmpty)
        #expect(try await client.post(answers, received, serial: "S").status == 200)
        #expect(try await client.post(answers, #"{"kind":"received","reference":"2"}"#, serial: "S").status == 409)
        #expect(try await client.post("/v1/work-orders/ghost/answers", received, serial: "S").status == 404)
        book.refuseEverything(true)
        #expect(try await client.post(answers, received, serial: "S").status == 409)
        #expect(try await client.post(leases, #"{"holder":"a"}"#).body == #"{"workOrders":[]}"#)
        #expect(book.answers(to: order).map(\.serial) == ["S", "S", "S"])
        await line.close()
    }

    @Test("over HTTP something unreadable is shown once")
    func httpPoison() async throws {
        let line = try await HTTPLine.open(book)
        let client = LineClient(environment: line.environment)
        let leases = "/v1/departments/housing/work-orders/leases"
        try await line.send(Parcel(order, as: .notJSON))
        let broken = try await client.post(leases, #"{"holder":"a"}"#).body
        #expect(throws: (any Error).self) { try JSONSerialization.jsonObject(with: Data(broken.utf8)) }
        #expect(try await client.post(leases, #"{"holder":"a"}"#).body == #"{"workOrders":[]}"#)
        await line.close()
    }
}

/// A small HTTP client with the adapter's token.
struct LineClient {
    var environment: [String: String]

    func post(
        _ path: String,
        _ body: String,
        token: String? = nil,
        serial: String? = nil
    ) async throws -> (status: Int, body: String) {
        let server = environment["ONEVISIT_SERVER"] ?? ""
        var request = URLRequest(url: try #require(URL(string: server + path)))
        request.httpMethod = "POST"
        request.httpBody = Data(body.utf8)
        request.setValue("Bearer \(token ?? environment["ONEVISIT_TOKEN"] ?? "")", forHTTPHeaderField: "Authorization")
        request.setValue("application/json", forHTTPHeaderField: "Content-Type")
        if let serial { request.setValue(serial, forHTTPHeaderField: "Idempotency-Key") }
        let (data, response) = try await URLSession.shared.data(for: request)
        return ((response as? HTTPURLResponse)?.statusCode ?? 0, String(decoding: data, as: UTF8.self))
    }
}
