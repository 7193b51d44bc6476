import Messaging
import Orchestration
import Testing

@Suite("A dead letter")
struct DeadLetterTests {
    @Test("keeps the message as it was, and says where it came from and why it lies here")
    func kept() throws {
        let wire = try AnswerCoding.encode(WireSample.answer(.confirmed), key: WireSample.housing)
        let letter = DeadLetter.make(from: inbound(wire), because: WireError(.malformed, at: "$.kind", "not allowed"))
        #expect(letter.key == wire.key && letter.body == wire.body)
        #expect(letter.headers.starts(with: wire.headers))
        #expect(letter[WireHeaderName.originTopic] == "onevisit.answers.housing")
        #expect(letter[WireHeaderName.originPartition] == "3")
        #expect(letter[WireHeaderName.originOffset] == "41")
        #expect(letter[WireHeaderName.reason] == "malformed")
        #expect(letter[WireHeaderName.reasonPlace] == "$.kind")
        #expect(letter[WireHeaderName.cut] == nil)
    }

    @Test("can be made of anything that a broker may hold, within the limits of what we send")
    func anything() {
        let headers = (0..<100).map { WireHeader("h\($0)", [UInt8](repeating: 255, count: 1_000)) }
        let wire = WireMessage(
            key: String(repeating: "k", count: 100_000),
            headers: headers,
            body: [UInt8](repeating: 0, count: WireLimits.bodyBytes + 7)
        )
        let letter = DeadLetter.make(from: inbound(wire), because: WireError(.tooLarge, "less"))
        #expect(letter[WireHeaderName.cut] == "true")
        #expect(letter.body.count == WireLimits.bodyBytes)
        let headerBytes = letter.headers.reduce(0) { $0 + $1.name.utf8.count + $1.value.count }
        let keyBytes = letter.key?.utf8.count ?? 0
        #expect(letter.body.count + headerBytes + keyBytes <= WireLimits.messageBytes)
    }

    @Test("what a sender claims in our own headers is not kept beside the truth")
    func claims() throws {
        var wire = try AnswerCoding.encode(WireSample.answer(.confirmed), key: WireSample.housing)
        wire.headers.append(WireHeader(WireHeaderName.originTopic, "onevisit.commands"))
        let letter = DeadLetter.make(from: inbound(wire), because: WireError(.malformed, "x"))
        #expect(letter[WireHeaderName.originTopic] == "onevisit.answers.housing")
    }

    private func inbound(_ wire: WireMessage) -> InboundMessage {
        InboundMessage(channel: .answers("housing"), partition: 3, offset: 41, source: "s", message: wire)
    }
}
