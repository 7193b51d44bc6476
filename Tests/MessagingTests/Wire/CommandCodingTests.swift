import Crypto
import Messaging
import Orchestration
import Testing

@Suite("A command travels sealed")
struct CommandCodingTests {
    private let key = SymmetricKey(data: [UInt8](repeating: 3, count: 32))
    private let envelope = Envelope(
        id: "c-1",
        tenant: "zhongshan",
        jurisdiction: "442000",
        caseID: "case-1",
        actor: .department("housing"),
        command: .submit(SampleParts.submission),
        key: ReceiptKey(issuer: "client:portal", key: "k"),
        fingerprint: Fingerprint.of(.submit(SampleParts.submission)),
        receivedAt: SampleParts.at,
        traceparent: WireSample.trace
    )

    @Test("and arrives as it was sent, without a personal value in what the broker keeps")
    func roundTrip() throws {
        let wire = try CommandCoding.encode(envelope, key: key)
        #expect(try CommandCoding.decode(wire, key: key) == envelope)
        let kept = String(decoding: wire.body + wire.headers.flatMap(\.value), as: UTF8.self)
        #expect(!kept.contains("secret"))
        #expect(try CommandCoding.encode(envelope, key: key).body != wire.body)
    }

    @Test("whoever has another key, or changes a header or the body, makes none that is taken")
    func notAuthentic() throws {
        let wire = try CommandCoding.encode(envelope, key: key)
        let other = SymmetricKey(data: [UInt8](repeating: 4, count: 32))
        #expect(code(of: wire, key: other) == .notAuthentic)
        for name in [WireHeaderName.id, WireHeaderName.subject, WireHeaderName.tenant, WireHeaderName.traceparent] {
            var changed = wire
            let index = try #require(changed.headers.firstIndex { $0.name == name })
            changed.headers[index].value.append(1)
            #expect(code(of: changed, key: key) == .notAuthentic, "\(name)")
        }
        var changed = wire
        changed.body[changed.body.count / 2] ^= 1
        #expect(code(of: changed, key: key) == .notAuthentic)
        changed.body = []
        #expect(code(of: changed, key: key) == .notAuthentic)
    }

    @Test("another type or version is told apart from a forgery")
    func unknownType() throws {
        var wire = try CommandCoding.encode(envelope, key: key)
        let index = try #require(wire.headers.firstIndex { $0.name == WireHeaderName.type })
        wire.headers[index] = WireHeader(WireHeaderName.type, "onevisit.command.v2")
        #expect(code(of: wire, key: key) == .unknownType)
    }

    private func code(of wire: WireMessage, key: SymmetricKey) -> WireError.Code? {
        do throws(WireError) {
            _ = try CommandCoding.decode(wire, key: key)
            return nil
        } catch {
            return error.code
        }
    }
}
