import CaseLaws
import Messaging
import Orchestration
import Testing

@Suite("What was stored is read again for ever") struct ReplayTests {
    @Test("A random case folded from its stored bytes is the case that was decided", arguments: UInt64(1)...200)
    func randomJournals(seed: UInt64) throws {
        let played = try Fuzz().play(seed: seed, commands: 20...60).played
        var state = CaseState.unregistered
        for event in played.journal {
            let bytes = try EventCoding.encode(event)
            #expect(try EventCoding.encode(event) == bytes, "the same bytes twice")
            let read = try EventCoding.decode(bytes, at: event.at)
            #expect(read == event, "seed \(seed): \(event.fact.name)")
            #expect(try EventCoding.encode(read) == bytes, "seed \(seed): \(event.fact.name) written again")
            state.apply(read)
        }
        #expect(state == played.state, "seed \(seed)")
    }

    /// A journal may hold any event of any version after any other: reading it must not fail whatever came before.
    @Test("Every stored sample of every version folds into every kind of case", arguments: UInt64(1)...12)
    func storedSamples(seed: UInt64) throws {
        let fuzz = try Fuzz()
        let state = try fuzz.play(seed: seed, commands: 10...40).played.state
        for sample in StoredSample.all {
            let event = try EventCoding.decode(sample.encoded, at: state.changedAt)
            var after = state
            after.apply(event)
            #expect(after.factCount == state.factCount + 1, "\(sample)")
            #expect(after.changedAt == event.at, "\(sample)")
        }
    }
}
