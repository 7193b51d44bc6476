import CaseLaws
import Orchestration
import Testing

@Suite("What holds for every case of every theme, whatever anybody does") struct CaseLawTests {
    /// `case-fuzz`, built for release, is for long runs.
    static let sequences = 1_200
    static let shards: [UInt64] = Array(1...4)

    @Test("Random commands over random themes break no law, and nothing traps", arguments: shards)
    func randomSequences(shard: UInt64) throws {
        let fuzz = try Fuzz()
        var kinds: Set<Command.Kind> = []
        var facts: Set<Fact.Kind> = []
        for number in 0..<UInt64(Self.sequences / Self.shards.count) {
            let result = try fuzz.play(seed: shard * 1_000_000 + number)
            kinds.formUnion(result.kinds)
            facts.formUnion(result.played.journal.map(\.fact.kind))
        }
        #expect(kinds == Set(Command.Kind.allCases), "every command was tried")
        #expect(facts.count >= 45, "the cases go far: \(facts.count) kinds of facts")
    }

    @Test("Once everybody does their part, every case closes", arguments: shards)
    func everyCaseCloses(shard: UInt64) throws {
        let fuzz = try Fuzz()
        var outcomes: Set<CaseOutcome> = []
        for seed in shard * 1_000_000..<shard * 1_000_000 + 100 {
            var played = try fuzz.play(seed: seed).played
            do { try played.finish() } catch { Issue.record("seed \(seed): \(error)") }
            try JournalLaws(played.journal).check()
            if let outcome = played.state.outcome { outcomes.insert(outcome) }
        }
        #expect(outcomes.count >= 4, "they end in many ways: \(outcomes)")
    }

    @Test("The same seed plays the same case")
    func repeatable() throws {
        let fuzz = try Fuzz()
        for seed in UInt64(1)...20 {
            #expect(try fuzz.play(seed: seed).played.journal == fuzz.play(seed: seed).played.journal)
        }
    }
}
