import Engine
import Messaging
import Orchestration
import Testing

@Suite("A stored stream reads as the case it tells")
struct StoredCaseReaderTests {
    let journal: SampleJournal
    let reader: StoredCaseReader

    init() throws {
        journal = try SampleJournal()
        reader = StoredCaseReader(journal.master)
    }

    @Test("what was recorded is read again, event for event")
    func roundTrip() throws {
        let read = try reader.read(try journal.stored("case-1"), of: "case-1")
        #expect(read.events.map(\.event) == SampleCase.events(of: "case-1"))
        #expect(read.state == SampleCase.state(of: "case-1"))
        #expect(read.head == journal.heads["case-1"])
        #expect(read.key == journal.keys["case-1"])
        #expect(read.state.submission?.applicant.name.value == "secret name")
    }

    @Test("once the key is destroyed everything but the personal values is still known")
    func erased() throws {
        var stored = try journal.stored("case-1")
        stored.wrappedKey = nil
        let read = try reader.read(stored, of: "case-1")
        #expect(read.key == nil)
        #expect(read.state.submission?.applicant.name == Sealed(nil))
        #expect(read.state.form == Sealed(nil))
        #expect(read.state.items["insurance"]?.approval?.data == Sealed(nil))
        #expect(read.state.items["insurance"]?.approval?.documentNumber == "1号")
        #expect(read.state.phase == .inProgress)
        #expect(read.head == journal.heads["case-1"])
    }

    @Test("no personal value stands in the journal's bytes or in a printed record")
    func noPlaintext() {
        for event in journal.events {
            var text = "\(event)" + String(decoding: event.open + event.sealed + event.actor, as: UTF8.self)
            dump(event, to: &text)
            #expect(!text.contains("secret"))
        }
        #expect(journal.events.contains { !$0.sealed.isEmpty })
    }

    @Test("a sealed part from elsewhere does not open")
    func movedSealedPart() throws {
        var stored = try journal.stored("case-1")
        stored.events[0].sealed = stored.events[1].sealed
        let expected = JournalError.broken("the sealed part of event case/case-1/1 does not open")
        #expect(throws: expected) { try reader.read(stored, of: "case-1") }
    }

    @Test("another case's key is refused")
    func otherCasesKey() throws {
        var stored = try journal.stored("case-1")
        stored.wrappedKey = try journal.stored("case-2").wrappedKey
        #expect(throws: JournalError.broken("the key of case case-1 does not unwrap")) {
            try reader.read(stored, of: "case-1")
        }
    }

    @Test("another master key is named")
    func otherMasterKey() throws {
        let stranger = StoredCaseReader(try MasterKey(bytes: (1...32).map { UInt8($0) }))
        let error = #expect(throws: JournalError.self) {
            try stranger.read(try journal.stored("case-1"), of: "case-1")
        }
        guard case .incompatible(let text) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(text.contains(journal.master.id))
    }

    @Test("an unknown type stops the reading instead of being skipped")
    func unknownType() throws {
        var stored = try journal.stored("case-1")
        stored.events[4].type = "caseTeleported"
        let expected = JournalError.incompatible(
            "event case/case-1/5 has type caseTeleported@1, unknown to this program"
        )
        #expect(throws: expected) { try reader.read(stored, of: "case-1") }
    }

    @Test("a gap in the stream stops the reading")
    func gap() throws {
        var stored = try journal.stored("case-1")
        stored.events.remove(at: 2)
        #expect(throws: JournalError.broken("event case/case-1/4 does not follow version 2 of case case-1")) {
            try reader.read(stored, of: "case-1")
        }
    }

    @Test("an erased case takes no personal value any more")
    func recordingAfterErasure() throws {
        let recorder = try EventRecorder(
            partition: 3,
            tenant: SampleCase.tenant,
            jurisdiction: SampleCase.jurisdiction,
            commandID: "c",
            actor: .system,
            recordedAt: SampleCase.at
        )
        var head = StreamHead.beginning
        let withdrawn = Event(at: SampleCase.at, .withdrawalRequested(WithdrawalRequested(reason: Sealed("secret"))))
        #expect(throws: EventRecordingError.erased(StreamID("case-1"))) {
            try recorder.record(withdrawn, of: "case-1", position: 1, head: &head, key: nil, source: journal.source)
        }
        let closed = Event(at: SampleCase.at, .caseClosed(CaseClosed()))
        _ = try recorder.record(closed, of: "case-1", position: 1, head: &head, key: nil, source: journal.source)
        #expect(head.version == 1)
    }
}
