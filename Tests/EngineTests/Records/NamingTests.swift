import Engine
import Orchestration
import Testing

@Suite("Names never change")
struct NamingTests {
    @Test("a repeat of a submission names the same case, another key another")
    func caseNames() {
        let name = CaseNaming.caseID(tenant: "zs", account: "portal", idempotencyKey: "k1")
        #expect(name == "91af0fc1c964d37a7763628c8604e43d")
        #expect(name != CaseNaming.caseID(tenant: "zs", account: "portal", idempotencyKey: "k2"))
        #expect(name != CaseNaming.caseID(tenant: "zs", account: "portalk", idempotencyKey: "1"))
    }
}
