import Messaging
import Orchestration
import Testing

@Suite("Old versions are lifted before they are read")
struct UpcasterTests {
    /// As if `act` had been called `deed` in version 1, and `party` had been missing in version 2.
    static let upcasters = Upcasters([
        .actPerformed: [
            { payload in
                payload["act"] = payload["deed"]
                payload["deed"] = nil
            },
            { payload in payload["party"] = .text("applicant") },
        ]
    ])
    static let expected = Fact.actPerformed(ActPerformed(party: .applicant, act: "sign"))

    @Test(
        "each version takes the steps it lacks",
        arguments: [
            (1, #"{"deed":"sign"}"#), (2, #"{"act":"sign"}"#), (3, #"{"act":"sign","party":"applicant"}"#),
        ]
    )
    func lifts(version: Int, open: String) throws {
        let encoded = EncodedEvent(type: "actPerformed", typeVersion: version, open: Array(open.utf8), sealed: [])
        let event = try EventCoding.decode(encoded, at: SampleParts.at, upcasters: Self.upcasters)
        #expect(event.fact == Self.expected)
    }

    @Test("a version beyond the last step is incompatible")
    func tooNew() {
        let encoded = EncodedEvent(type: "actPerformed", typeVersion: 4, open: Array("{}".utf8), sealed: [])
        #expect(throws: EventCodingError.incompatible(type: "actPerformed", typeVersion: 4)) {
            try EventCoding.decode(encoded, at: SampleParts.at, upcasters: Self.upcasters)
        }
    }

    @Test("lifting leaves every other value as it was")
    func liftingKeepsValues() throws {
        let upcasters = Upcasters([.caseRegistered: [{ _ in }]])
        let sample = try #require(StoredSample.all.first { $0.type == "caseRegistered" })
        let event = try EventCoding.decode(sample.encoded, at: SampleParts.at, upcasters: upcasters)
        #expect(event.fact == FactSamples.fact(.caseRegistered))
    }
}
