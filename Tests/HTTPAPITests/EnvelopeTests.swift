import HTTPAPI
import Messaging
import Orchestration
import Synchronization
import Testing

@Suite("What ingress writes on the envelope")
struct EnvelopeTests {
    private func envelope(headers: [String: String]) async throws -> Envelope {
        let log = NotingLog()
        _ = try await House(other: log).routed {
            try await $0.post("/v1/cases", as: .zhang, json: Sample.application(), key: "k", headers: headers)
        }
        return try #require(log.noted.first)
    }

    @Test("Actor, tenant and jurisdiction come from the token and the definition, the key from its header")
    func origin() async throws {
        let envelope = try await envelope(headers: [:])
        #expect(envelope.actor.role == .applicant && envelope.actor.account == "zhang")
        #expect(envelope.actor.person != nil && envelope.actor.person?.text.contains("4420") == false)
        #expect(envelope.tenant == House.tenant && envelope.jurisdiction == "442000")
        #expect(envelope.key == ReceiptKey(issuer: "client:zhang", key: "k"))
        #expect(envelope.receivedAt == Moment.now)
    }

    @Test("The applicant of the application is the person of the token when both name the same document")
    func samePerson() async throws {
        let envelope = try await envelope(headers: [:])
        guard case .submit(let submission) = envelope.command else {
            Issue.record("not a submission")
            return
        }
        #expect(submission.applicant.id == envelope.actor.person)
    }

    @Test("A well-formed trace context is carried on")
    func trace() async throws {
        let field = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"
        #expect(try await envelope(headers: ["traceparent": field]).traceparent == field)
    }

    @Test(
        "Without a trace, or with one that cannot be read, a new one begins",
        arguments: [
            [:], ["traceparent": "not a trace"],
            ["traceparent": "00-00000000000000000000000000000000-00f067aa0ba902b7-01"],
        ]
    )
    func newTrace(headers: [String: String]) async throws {
        let first = try #require(try await envelope(headers: headers).traceparent)
        let second = try #require(try await envelope(headers: headers).traceparent)
        let form = /00-[0-9a-f]{32}-[0-9a-f]{16}-01/
        #expect(first.wholeMatch(of: form) != nil && second.wholeMatch(of: form) != nil)
        #expect(first != second)
    }
}

/// Notes what it is given, and never says what became of it, as a log far away does.
private final class NotingLog: CommandLog {
    private let envelopes = Mutex<[Envelope]>([])

    var noted: [Envelope] { envelopes.withLock { $0 } }

    func append(_ envelope: Envelope) async throws(CommandLogError) -> Receipt? {
        envelopes.withLock { $0.append(envelope) }
        return nil
    }
}
