import Engine
import Orchestration
import Testing

@Suite("Which commitments are checked cannot be foreseen")
struct SamplingSaltTests {
    @Test("the salt is the same each time, and another for each tenant and master key")
    func differs() throws {
        let key = try MasterKey(bytes: (0..<32).map { UInt8($0) })
        let other = try MasterKey(bytes: (1...32).map { UInt8($0) })
        #expect(key.samplingSalt(of: "zs") == key.samplingSalt(of: "zs"))
        let salts = [key.samplingSalt(of: "zs"), key.samplingSalt(of: "gz"), other.samplingSalt(of: "zs")]
        #expect(Set(salts).count == salts.count)
        #expect(salts.allSatisfy { $0.count == 64 })
    }
}
