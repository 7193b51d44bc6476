import JWTKit
import Orchestration
import Testing

@testable import HTTPAPI

@Suite("Small parts")
struct SmallPartsTests {
    @Test(
        "Prefer: wait is read, bounded, and ignored where it makes no sense",
        arguments: [
            (nil, nil), ("wait=5", 5), ("respond-async, wait=10", 10), ("wait=999", 30), ("wait=-3", 0),
            ("wait=x", nil),
            ("Wait = 2", 2),
        ]
    )
    func preference(field: String?, seconds: Int?) {
        #expect(Preference(field: field, maximumSeconds: 30).waitSeconds == seconds)
    }

    @Test(
        "Only a well-formed trace context is carried on",
        arguments: [
            "00-4BF92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
            "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
            "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
            "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
            "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-more",
            "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01, 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
            "cc-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01.more", "张三", "",
        ]
    )
    func noTrace(text: String) {
        #expect(TraceContext.continuing(text) == nil)
    }

    @Test(
        "A later version's trace is carried on in the version that we know",
        arguments: [
            ("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00", "00"),
            ("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-03", "03"),
            ("cc-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-09", "01"),
            ("cc-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-08-what-ever", "00"),
        ]
    )
    func trace(text: String, flags: String) {
        #expect(TraceContext.continuing(text) == "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-\(flags)")
    }

    @Test("Places are given back when their holder goes")
    func slots() {
        let slots = Slots(1)
        var first = slots.take()
        #expect(first != nil)
        #expect(slots.take() == nil)
        first = nil
        #expect(slots.take() != nil)
    }

    @Test("One holder cannot take all places, and gets its own back")
    func slotsOfHolders() {
        let slots = Slots(4, perHolder: 2)
        var own = [slots.take(for: ["t", "a"]), slots.take(for: ["t", "a"])]
        #expect(own.allSatisfy { $0 != nil })
        #expect(slots.take(for: ["t", "a"]) == nil)
        #expect(slots.take(for: ["t", "b"]) != nil)
        own.removeLast()
        #expect(slots.take(for: ["t", "a"]) != nil)
    }

    @Test(
        "Every refusal has a status of the client's or of the state, and words in both languages",
        arguments: RefusalCode.allCases
    )
    func refusals(code: RefusalCode) {
        #expect([403, 404, 409, 422].contains(code.status))
        #expect(!code.title.zh.isEmpty && code.title.en?.isEmpty == false)
    }

    @Test("Problem codes of the door and of the core do not collide")
    func codes() {
        #expect(Set(ProblemKind.allCases.map(\.rawValue)).isDisjoint(with: RefusalCode.allCases.map(\.rawValue)))
    }

    @Test("A repeat has the id of the first attempt, another body has another")
    func commandIDs() {
        func id(_ fingerprint: String) -> String {
            CommandNames.commandID(tenant: "t", caseID: "c", issuer: "client:a", key: "k", fingerprint: fingerprint)
        }
        #expect(id("1") == id("1"))
        #expect(id("1") != id("2"))
        #expect(id("1").count == 32)
    }
}

@Suite("Tokens signed with a private key")
struct KeySetTests {
    private let key = ES256PrivateKey()

    private func keySet() throws -> String {
        let parameters = try #require(key.parameters)
        return
            #"{"keys": [{"kty": "EC", "crv": "P-256", "kid": "k1", "x": "\#(parameters.x)", "y": "\#(parameters.y)"}]}"#
    }

    @Test("A token signed by the identity provider is accepted")
    func accepted() async throws {
        let verifier = try await TokenVerifier.keySet(json: keySet(), issuer: "tests")
        let signer = await JWTKeyCollection().add(ecdsa: key, kid: "k1")
        let claims = try await verifier.verify(signer.sign(AccessClaims.zhang, kid: "k1"), at: Moment.now)
        #expect(claims == .zhang)
    }

    @Test("A token signed with another key, or with the public key as a secret, is refused")
    func refused() async throws {
        let verifier = try await TokenVerifier.keySet(json: keySet(), issuer: "tests")
        let other = await JWTKeyCollection().add(ecdsa: ES256PrivateKey(), kid: "k1")
        let forged = await JWTKeyCollection().add(
            hmac: HMACKey(from: try keySet()),
            digestAlgorithm: .sha256,
            kid: "k1"
        )
        for signer in [other, forged] {
            let token = try await signer.sign(AccessClaims.zhang, kid: "k1")
            await #expect(throws: Problem.self) { try await verifier.verify(token, at: Moment.now) }
        }
    }

    @Test(
        "A key set that is none, or holds a secret, is refused at the start",
        arguments: [
            "", "{}", #"{"keys": []}"#, #"{"keys": [{"kty": "oct", "kid": "k", "k": "c2VjcmV0"}]}"#,
        ]
    )
    func unreadable(json: String) async {
        await #expect(throws: TokenVerifier.KeyError.unreadableKeySet) { try await TokenVerifier.keySet(json: json) }
    }

    @Test("A short secret is refused at the start")
    func shortSecret() async {
        await #expect(throws: TokenVerifier.KeyError.secretTooShort) { try await TokenVerifier.sharedSecret("short") }
    }
}
