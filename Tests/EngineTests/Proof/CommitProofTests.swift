import Engine
import Orchestration
import Testing

@Suite("A commit carries its own proof")
struct CommitProofTests {
    @Test("its root and chain are those that the verifier expects")
    func proves() throws {
        let journal = try SampleJournal()
        var commit = commit(after: journal.roots[0].chain)
        commit.events = Array(journal.events[2..<4])
        commit.prove()
        #expect(commit.root == journal.roots[1].root)
        #expect(commit.chain == journal.roots[1].chain)
    }

    @Test("a commit of refusals alone leaves the chain as it was")
    func withoutEvents() {
        var commit = commit(after: [1, 2, 3])
        commit.prove()
        #expect(commit.root.isEmpty)
        #expect(commit.chain == [1, 2, 3])
    }

    private func commit(after chain: [UInt8]) -> Commit {
        Commit(partition: 3, tenant: SampleCase.tenant, epoch: 1, basePosition: 2, chain: chain)
    }
}
