import Engine
import Messaging
import Orchestration
import Testing

@Suite("A changed journal is found out at the exact place")
struct JournalVerifierTests {
    let journal: SampleJournal

    init() throws {
        journal = try SampleJournal()
    }

    @Test("an untouched journal verifies")
    func untouched() throws {
        #expect(journal.events.count == 12)
        try SampleJournal.verify(journal.events, journal.roots)
    }

    @Test("any byte of any event, changed, is found at that event")
    func anyByte() throws {
        for index in journal.events.indices {
            for (name, changed) in journal.events[index].tamperings {
                var events = journal.events
                events[index] = changed
                let error = #expect(throws: JournalBreak.self, "\(name)") {
                    try SampleJournal.verify(events, journal.roots)
                }
                #expect(error?.position == Int64(index + 1), "\(name)")
            }
        }
    }

    @Test("an event changed together with its leaf is found at the commit that holds it")
    func rewrittenEvent() throws {
        var events = journal.events
        events[11].open = Array("{}".utf8)
        events[11].leaf = Leaf.of(events[11], after: events[9].leaf)
        let expected = JournalBreak(partition: 3, position: 12, stream: nil, kind: .root)
        #expect(throws: expected) { try SampleJournal.verify(events, journal.roots) }
    }

    @Test("a rewritten commit is found by the chain")
    func rewrittenCommit() throws {
        var roots = journal.roots
        roots[2].chain[0] ^= 1
        let expected = JournalBreak(partition: 3, position: 6, stream: nil, kind: .chain)
        #expect(throws: expected) { try SampleJournal.verify(journal.events, roots) }
    }

    @Test("a missing, doubled or swapped event is found where the order breaks")
    func order() throws {
        var missing = journal.events
        missing.remove(at: 4)
        #expect(throws: position(5, found: 6)) { try SampleJournal.verify(missing, journal.roots) }
        var doubled = journal.events
        doubled.insert(doubled[4], at: 4)
        #expect(throws: position(6, found: 5)) { try SampleJournal.verify(doubled, journal.roots) }
        var swapped = journal.events
        swapped.swapAt(4, 5)
        #expect(throws: position(5, found: 6)) { try SampleJournal.verify(swapped, journal.roots) }
    }

    @Test("a stream that jumps a version is told apart from a changed event")
    func versions() throws {
        var events = journal.events
        events[2].version = 5
        let stream = StreamID("case-1")
        let expected = JournalBreak(
            partition: 3,
            position: 3,
            stream: stream,
            kind: .version(expected: 2, found: 5)
        )
        #expect(throws: expected) { try SampleJournal.verify(events, journal.roots) }
    }

    @Test("a tail that no root covers is not proved")
    func unproven() {
        let expected = JournalBreak(partition: 3, position: 11, stream: nil, kind: .unproven)
        #expect(throws: expected) {
            try SampleJournal.verify(journal.events, Array(journal.roots.dropLast()))
        }
    }

    @Test("a root over another range is refused")
    func ranges() {
        var roots = journal.roots
        roots[1].firstPosition = 2
        let expected = JournalBreak(
            partition: 3,
            position: 4,
            stream: nil,
            kind: .range(first: 2, last: 4)
        )
        #expect(throws: expected) { try SampleJournal.verify(journal.events, roots) }
    }

    @Test("verification can begin at a checkpoint")
    func checkpoint() throws {
        let heads = Dictionary(
            uniqueKeysWithValues: journal.events[4..<6].map {
                ($0.stream, StreamHead(version: $0.version, leaf: $0.leaf))
            }
        )
        var verifier = JournalVerifier(partition: 3, after: 6, chain: journal.roots[2].chain, heads: heads)
        for event in journal.events[6..<8] { try verifier.take(event) }
        try verifier.take(journal.roots[3])
        #expect(verifier.chain == journal.roots[3].chain)
        try verifier.finish()
    }

    private func position(_ expected: Int64, found: Int64) -> JournalBreak {
        // The stream is that of the event found there.
        let event = journal.events.first { $0.position == found }
        return JournalBreak(partition: 3, position: expected, stream: event?.stream, kind: .position(found: found))
    }
}
