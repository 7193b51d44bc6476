import HTTPAPI
import Orchestration
import Testing

@Suite("Who gets in")
struct DoorTests {
    @Test("Without a token nothing of a case is answered, and the answer says how to authenticate")
    func noToken() async throws {
        let reply = try await House().routed { try await $0.get("/v1/cases") }
        #expect(reply.status == 401)
        #expect(reply.problem == "unauthenticated")
        #expect(reply.header("WWW-Authenticate")?.hasPrefix("Bearer") == true)
    }

    @Test("Who offers to change the protocol is told to open another connection: this one takes no further request")
    func protocolOffer() async throws {
        let offer = ["Connection": "Upgrade, HTTP2-Settings", "Upgrade": "h2c", "HTTP2-Settings": "AAEAAEAA"]
        let reply = try await House().routed { try await $0.get("/livez", headers: offer) }
        #expect(reply.status == 200)
        #expect(reply.header("Connection") == "close")
        let plain = try await House().routed { try await $0.get("/livez") }
        #expect(plain.header("Connection") == nil)
    }

    @Test("A token past its end is told apart from a wrong one")
    func expired() async throws {
        let reply = try await House().routed { try await $0.get("/v1/cases", as: .make(.applicant, validSeconds: -1)) }
        #expect(reply.status == 401)
        #expect(reply.problem == "token-expired")
    }

    @Test(
        "A token of another issuer or for another audience is refused",
        arguments: [("others", "onevisit"), ("tests", "bank")]
    )
    func foreign(issuer: String, audience: String) async throws {
        let claims = AccessClaims.make(.applicant, issuer: issuer, audience: audience)
        let reply = try await House().routed { try await $0.get("/v1/cases", as: claims) }
        #expect(reply.problem == "unauthenticated")
    }

    @Test(
        "A token that is no token, is not signed, or is signed with another key is refused",
        arguments: [
            "nonsense", "a.b.c", "",
            // {"alg":"none"} and {"sub":"zhang"…}
            "eyJhbGciOiJub25lIn0.eyJzdWIiOiJ6aGFuZyIsImV4cCI6OTk5OTk5OTk5OSwicm9sZSI6ImFwcGxpY2FudCIsInRlbmFudCI6InpzIn0.",
        ]
    )
    func forged(token: String) async throws {
        let reply = try await House().routed {
            try await $0.get("/v1/cases", headers: ["Authorization": "Bearer \(token)"])
        }
        #expect(reply.problem == "unauthenticated")
    }

    @Test(
        "A name with control characters is refused, because ids are derived from it",
        arguments: [
            AccessClaims.make(.applicant, account: "a\u{1F}b", number: "1"), .make(.applicant, number: "1\0"),
            .make(.examiner, organ: "a\0"), .make(.department, department: "a\n"),
            .make(.applicant, tenant: "a\0", number: "1"), .make(.applicant, personID: "a\u{7F}"),
        ]
    )
    func controlCharacters(claims: AccessClaims) async throws {
        let reply = try await House().routed { try await $0.get("/v1/cases", as: claims) }
        #expect(reply.status == 401)
        #expect(reply.problem == "unauthenticated")
    }

    @Test(
        "What a list did not give out is refused where a list goes on",
        arguments: [("after=999:1", "after"), ("after=x", "after"), ("cursor=made-up", "cursor"), ("limit=0", "limit")]
    )
    func lists(query: String, place: String) async throws {
        try await House().routed { client in
            for (path, claims) in [("/v1/cases", AccessClaims.zhang), ("/v1/work-orders", .examiner)] {
                let reply = try await client.get("\(path)?\(query)", as: claims)
                #expect(reply.status == 400 && reply.problem == "malformed-request")
                #expect(reply.json("place") == place)
            }
        }
    }

    @Test(
        "Each operation with a token admits its roles and no other",
        arguments: Endpoint.allCases.filter { $0.roles != nil }
    )
    func roles(endpoint: Endpoint) async throws {
        let admitted = try #require(endpoint.roles)
        try await House().routed { client in
            for role in Actor.Role.allCases where !admitted.contains(role) {
                let reply = try await client.send(
                    endpoint.method.rawValue,
                    endpoint.path.replacing("{", with: "").replacing("}", with: ""),
                    as: .make(role),
                    headers: [:],
                    body: nil
                )
                #expect(reply.status == 403 && reply.problem == "role-not-admitted", "\(role)")
            }
        }
    }

    @Test("An unknown path and a wrong method are told apart")
    func paths() async throws {
        try await House().routed { client in
            let unknown = try await client.get("/v1/nothing", as: .zhang)
            #expect(unknown.status == 404 && unknown.problem == "not-found")
            let method = try await client.send("DELETE", "/v1/cases", as: .zhang, headers: [:], body: nil)
            #expect(method.status == 405 && method.problem == "method-not-allowed")
            #expect(method.header("Allow") == "GET, POST")
        }
    }

    @Test(
        "Titles follow Accept-Language, Chinese being the default",
        arguments: [
            (nil, "未通过身份认证", "zh"), ("en", "Not authenticated", "en"), ("fr, en;q=0.5, zh;q=0.7", "未通过身份认证", "zh"),
            ("en-GB,zh;q=0.1", "Not authenticated", "en"), ("zh;q=0, en;q=0.1", "Not authenticated", "en"),
        ]
    )
    func languages(wish: String?, title: String, language: String) async throws {
        let reply = try await House().routed {
            try await $0.get("/v1/cases", headers: wish.map { ["Accept-Language": $0] } ?? [:])
        }
        #expect(reply.json("title") == title)
        #expect(reply.header("Content-Language") == language)
    }

    @Test("A problem names the request as our logs do")
    func instance() async throws {
        let reply = try await House().routed { try await $0.get("/v1/cases") }
        let id = try #require(reply.header("X-Request-ID"))
        #expect(reply.json("instance") == "urn:onevisit:request:\(id)")
    }
}
