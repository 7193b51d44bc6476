import Engine
import Orchestration
import Testing

@Suite("The same person is recognised without being known")
struct PersonIdentityTests {
    let identity: PersonIdentity

    init() throws {
        identity = PersonIdentity(try MasterKey(bytes: (0..<32).map { UInt8($0) }))
    }

    @Test("one number written two ways is one person")
    func sameNumber() {
        let written = ["44200019900101123x", "44200019900101123X", " 442000 19900101 123X "]
        #expect(Set(written.map { id($0) }).count == 1)
    }

    @Test("number, kind, tenant and master key all count")
    func differs() throws {
        let other = PersonIdentity(try MasterKey(bytes: (1...32).map { UInt8($0) }))
        let ids = [
            id("1"), id("2"),
            identity.id(documentKind: "passport", documentNumber: "1", tenant: "zs"),
            identity.id(documentKind: "resident-id", documentNumber: "1", tenant: "gz"),
            other.id(documentKind: "resident-id", documentNumber: "1", tenant: "zs"),
        ]
        #expect(Set(ids).count == ids.count)
        #expect(ids.allSatisfy { $0.text.count == 64 })
    }

    @Test("no two lists of fields run together")
    func noConcatenation() {
        let one = identity.id(documentKind: "a", documentNumber: "1", tenant: "bc")
        let two = identity.id(documentKind: "ca", documentNumber: "1", tenant: "b")
        #expect(one != two)
    }

    private func id(_ number: String) -> PersonID {
        identity.id(documentKind: "resident-id", documentNumber: number, tenant: "zs")
    }
}
