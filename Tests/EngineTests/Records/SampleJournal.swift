import Engine
import Messaging
import Orchestration

/// Two cases interleaved in one partition, committed two events at a time.
struct SampleJournal {
    let master: MasterKey
    let source = GeneratorKeySource(SeededGenerator(seed: 42))
    private(set) var keys: [CaseID: CaseKey] = [:]
    private(set) var events: [RecordedEvent] = []
    private(set) var roots: [CommitRoot] = []
    private(set) var heads: [CaseID: StreamHead] = [:]

    init() throws {
        master = try MasterKey(bytes: (0..<32).map { UInt8($0) })
        let cases: [CaseID] = ["case-1", "case-2"]
        for id in cases { keys[id] = source.newCaseKey() }
        var chain = PartitionChain.beginning
        for index in SampleCase.events(of: "case-1").indices {
            var batch: [RecordedEvent] = []
            for id in cases {
                let position = Int64(events.count + batch.count + 1)
                batch.append(try record(SampleCase.events(of: id)[index], of: id, position: position))
            }
            guard let root = CommitRoot(over: batch, after: chain) else { continue }
            events += batch
            roots.append(root)
            chain = root.chain
        }
    }

    func stored(_ caseID: CaseID) throws -> StoredCase {
        StoredCase(
            events: events.filter { $0.stream == StreamID(caseID) },
            wrappedKey: try keys[caseID].map { try master.wrap($0, of: caseID, nonce: source.nonce()) }
        )
    }

    private mutating func record(_ event: Event, of caseID: CaseID, position: Int64) throws -> RecordedEvent {
        let recorder = try EventRecorder(
            partition: 3,
            tenant: SampleCase.tenant,
            jurisdiction: SampleCase.jurisdiction,
            commandID: "command-\(position)",
            actor: .system,
            recordedAt: event.at.adding(1)
        )
        return try recorder.record(
            event,
            of: caseID,
            position: position,
            head: &heads[caseID, default: .beginning],
            key: keys[caseID],
            source: source
        )
    }

    /// Feeds everything, each commit's root after its events.
    static func verify(_ events: [RecordedEvent], _ roots: [CommitRoot]) throws(JournalBreak) {
        var verifier = JournalVerifier(partition: 3)
        var roots = roots[...]
        for event in events {
            try verifier.take(event)
            if let root = roots.first, root.lastPosition == event.position {
                try verifier.take(root)
                roots.removeFirst()
            }
        }
        try verifier.finish()
    }
}
