import Crypto
import Messaging
import Orchestration
import Testing

@Suite("Keys and tickets tell departments apart")
struct KeysTests {
    private let ring = DepartmentKeyring(root: SymmetricKey(data: [UInt8](repeating: 9, count: 32)))

    @Test("a key read from its text signs as the ring's own, and no other department's does")
    func ringed() throws {
        let text = ring.text(of: "housing")
        #expect(text.count == 64)
        let key = try #require(DepartmentKey(department: "housing", text: text))
        var wire = try WireSample.answer(body: "{}")
        key.sign(&wire, for: .answers("housing"))
        #expect(ring["housing"].isSigner(of: wire, on: .answers("housing")))
        #expect(!ring["police"].isSigner(of: wire, on: .answers("housing")))
        #expect(DepartmentKey(department: "housing", text: String(text.dropLast(2))) == nil)
    }

    @Test("neither ring nor key shows itself when printed")
    func silent() {
        let text = ring.text(of: "housing")
        var dumped = ""
        dump(ring, to: &dumped)
        dump(ring["housing"], to: &dumped)
        #expect(!dumped.contains(text) && !"\(ring)\(ring["housing"])".contains(text))
    }

    @Test("a file that a department's adapter uploaded is the department's, whatever account uploaded it")
    func departmentTickets() {
        let first = Actor(role: .department, account: "adapter-1", department: "housing")
        let file = WireSample.tickets.issue(SampleParts.file, to: first, of: "t")
        #expect(WireSample.tickets.accepts(file, from: .department("housing"), of: "t"))
        #expect(!WireSample.tickets.accepts(file, from: .department("police"), of: "t"))
        #expect(!WireSample.tickets.accepts(file, from: .department("housing"), of: "u"))
        // A clerk acts under an account and never for the department's system.
        let clerk = Actor(role: .examiner, account: "adapter-1", department: "housing")
        #expect(!WireSample.tickets.accepts(file, from: clerk, of: "t"))
        let own = WireSample.tickets.issue(SampleParts.file, to: clerk, of: "t")
        #expect(WireSample.tickets.accepts(own, from: clerk, of: "t"))
        #expect(!WireSample.tickets.accepts(own, from: first, of: "t"))
    }
}
