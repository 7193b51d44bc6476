import Messaging
import Orchestration
import Testing

@Suite("Events are stored so that they can be read for ever")
struct EventCodingTests {
    static let at = SampleParts.at

    @Test("every kind of fact has a stored sample of its present version", arguments: Fact.Kind.allCases)
    func everyKindHasASample(kind: Fact.Kind) throws {
        let version = Upcasters.shipped.currentVersion(of: kind)
        #expect(StoredSample.all.contains { $0.type == kind.rawValue && $0.typeVersion == version })
        #expect(FactSamples.fact(kind).kind == kind)
    }

    @Test("a stored sample reads as the value it was made from", arguments: StoredSample.all)
    func samplesDecode(sample: StoredSample) throws {
        let kind = try #require(Fact.Kind(rawValue: sample.type))
        let event = try EventCoding.decode(sample.encoded, at: Self.at)
        #expect(event == Event(at: Self.at, FactSamples.fact(kind)))
    }

    @Test("a value is written as exactly the bytes of its sample", arguments: Fact.Kind.allCases)
    func valuesEncodeToTheirSample(kind: Fact.Kind) throws {
        let encoded = try EventCoding.encode(Event(at: Self.at, FactSamples.fact(kind)))
        let sample = try #require(
            StoredSample.all.first { $0.type == encoded.type && $0.typeVersion == encoded.typeVersion }
        )
        #expect(String(decoding: encoded.open, as: UTF8.self) == sample.open)
        #expect(String(decoding: encoded.sealed ?? [], as: UTF8.self) == sample.sealed)
    }

    @Test("no personal value stands in the open part or in a printed event", arguments: Fact.Kind.allCases)
    func personalValuesStaySealed(kind: Fact.Kind) throws {
        let event = Event(at: Self.at, FactSamples.fact(kind))
        let encoded = try EventCoding.encode(event)
        var dumped = ""
        dump(event, to: &dumped)
        dump(encoded, to: &dumped)
        let printed = "\(event) \(encoded)" + String(reflecting: event) + String(reflecting: encoded)
        for text in [String(decoding: encoded.open, as: UTF8.self), dumped, printed] {
            #expect(!text.contains("secret"))
        }
    }

    @Test("after erasure an event reads with its personal values missing and all else intact")
    func erasedEvents() throws {
        for sample in StoredSample.all {
            var erased = sample.encoded
            erased.sealed = nil
            let event = try EventCoding.decode(erased, at: Self.at)
            #expect(event.fact.name == sample.type)
        }
        let fact = Fact.withdrawalRequested(WithdrawalRequested(reason: Sealed("secret")))
        var encoded = try EventCoding.encode(Event(at: Self.at, fact))
        encoded.sealed = nil
        let read = try EventCoding.decode(encoded, at: Self.at)
        #expect(read.fact == .withdrawalRequested(WithdrawalRequested(reason: Sealed(nil))))
    }

    @Test("a type that is unknown or newer is refused by name, never skipped")
    func incompatible() {
        for (type, version) in [("caseTeleported", 1), ("caseClosed", 2), ("caseClosed", 0), ("", 1)] {
            let encoded = EncodedEvent(type: type, typeVersion: version, open: Array("{}".utf8), sealed: [])
            #expect(throws: EventCodingError.incompatible(type: type, typeVersion: version)) {
                try EventCoding.decode(encoded, at: Self.at)
            }
        }
    }

    @Test("an unreadable payload names the place and quotes nothing")
    func malformedNamesThePlace() {
        let encoded = EncodedEvent(
            type: "actPerformed",
            typeVersion: 1,
            open: Array(#"{"act":7,"party":"secret"}"#.utf8),
            sealed: []
        )
        #expect(throws: EventCodingError.malformed(type: "actPerformed", typeVersion: 1, place: "act")) {
            try EventCoding.decode(encoded, at: Self.at)
        }
    }

    @Test("a slot beyond the sealed part is malformed", arguments: [-1, 1, Int.max])
    func slotOutOfRange(slot: Int) {
        let open = Array("{\"reason\":{\"sealed\":\(slot)}}".utf8)
        let encoded = EncodedEvent(
            type: "withdrawalRequested",
            typeVersion: 1,
            open: open,
            sealed: Array(#"["a"]"#.utf8)
        )
        #expect(throws: EventCodingError.self) { try EventCoding.decode(encoded, at: Self.at) }
    }

    @Test("a part beyond the limit is refused before it is written")
    func tooLarge() {
        let text = String(repeating: "长", count: EventCoding.maximumPartBytes / 3 + 1)
        let event = Event(at: Self.at, .withdrawalRequested(WithdrawalRequested(reason: Sealed(text))))
        let expected = EventCodingError.tooLarge(
            type: "withdrawalRequested",
            limitBytes: EventCoding.maximumPartBytes
        )
        #expect(throws: expected) { try EventCoding.encode(event) }
    }
}
