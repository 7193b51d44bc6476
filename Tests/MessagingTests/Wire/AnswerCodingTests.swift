import Messaging
import Orchestration
import Testing

@Suite("An answer travels")
struct AnswerCodingTests {
    @Test("and arrives as it was sent, the same bytes every time", arguments: WireSample.contents)
    func roundTrip(content: Answer.Content) throws {
        let message = WireSample.answer(content)
        let wire = try AnswerCoding.encode(message, key: WireSample.housing)
        #expect(try AnswerCoding.encode(message, key: WireSample.housing) == wire)
        #expect(wire.key == "case-1")
        let read = try AnswerCoding.decode(wire, key: WireSample.housing, tickets: WireSample.tickets)
        #expect(read == message)
        // Sealed values compare by value, but a difference would not be shown.
        #expect(Fingerprint.of(.answer(read.answer)) == Fingerprint.of(.answer(message.answer)))
    }

    @Test("one that another department signed, or signed for another topic, is not authentic")
    func forged() throws {
        let message = WireSample.answer(.confirmed)
        let impostor = WireSample.key("housing", byte: 2)
        for wire in [
            try AnswerCoding.encode(message, key: WireSample.humanResources),
            try AnswerCoding.encode(message, key: impostor),
        ] {
            #expect(throws: WireError.self) {
                try AnswerCoding.decode(wire, key: WireSample.housing, tickets: WireSample.tickets)
            }
            #expect(failure(of: wire)?.code == .notAuthentic)
        }
    }

    @Test("a change of the body or of any attribute makes it not authentic")
    func changed() throws {
        let wire = try AnswerCoding.encode(WireSample.answer(.confirmed), key: WireSample.housing)
        for index in wire.headers.indices where wire.headers[index].name.hasPrefix("ce_") {
            guard wire.headers[index].name != WireHeaderName.specificationVersion else { continue }
            var other = wire
            other.headers[index].value.append(UInt8(ascii: "x"))
            #expect(failure(of: other)?.code == .notAuthentic, "\(wire.headers[index].name)")
        }
        var other = wire
        other.body.append(UInt8(ascii: " "))
        #expect(failure(of: other)?.code == .notAuthentic)
        other = wire
        other.headers.removeAll { $0.name == WireHeaderName.signature }
        #expect(failure(of: other)?.code == .notAuthentic)
    }

    @Test(
        "what cannot be read is refused with its place and without its value",
        arguments: [
            ("{", WireError.Code.malformed, "$"),
            (#"{"order":"o","serial":"s","kind":"none"}"#, .malformed, "$.caseID"),
            (#"{"caseID":"case-1","order":"o","serial":"","kind":"none"}"#, .malformed, "$.serial"),
            (#"{"caseID":"case-1","order":"o","serial":"s","kind":"secret"}"#, .malformed, "$.kind"),
            (#"{"caseID":"case-1","order":"o","serial":"s","kind":"none","actor":"x"}"#, .unknownMember, "$.actor"),
            (#"{"caseID":"case-1","order":"o","serial":"s","kind":"none","detail":"secret"}"#, .malformed, "$.detail"),
            (
                #"{"caseID":"case-1","order":"o","serial":"s","kind":"false","grounds":{"reason":"secret","basis":""}}"#,
                .malformed, "$.grounds.remedy"
            ),
            (
                #"{"caseID":"case-1","order":"o","serial":"s","kind":"rejected","grounds":{"reson":"secret"}}"#,
                .unknownMember, "$.grounds.reson"
            ),
            (
                #"{"caseID":"case-1","order":"o","serial":"s","kind":"found","recordVersion":"1","data":{"a":1.5}}"#,
                .malformed, "$.data.a"
            ),
            (#"{"caseID":"case-2","order":"o","serial":"s","kind":"none"}"#, .header, "ce_subject"),
        ]
    )
    func unreadable(body: String, code: WireError.Code, place: String) throws {
        let error = try #require(failure(of: try WireSample.answer(body: body)))
        #expect(error.code == code)
        #expect(error.place == place)
        #expect(!error.detail.contains("secret") && !error.detail.isEmpty)
    }

    @Test("a file needs the ticket that this department got for it")
    func files() throws {
        let approval = Answer.Content.approved(Approval(documentNumber: "7", files: [SampleParts.file]))
        var message = WireSample.answer(approval)
        message.tickets = [:]
        #expect(throws: WireError.self) { try AnswerCoding.encode(message, key: WireSample.housing) }
        let foreign = WireSample.tickets.issue(SampleParts.file, to: .department("police"), of: WireSample.tenant)
        message.tickets = [foreign.digest: foreign.ticket]
        let error = failure(of: try AnswerCoding.encode(message, key: WireSample.housing))
        #expect(error?.place == "$.files[0].ticket")
    }

    @Test("more than the limits allow is refused before it is read")
    func tooLarge() throws {
        let long = try WireSample.answer(body: String(repeating: " ", count: WireLimits.answerBytes + 1))
        #expect(failure(of: long)?.code == .tooLarge)
        var many = try WireSample.answer(body: "{}")
        many.headers += (0...WireLimits.headerCount).map { WireHeader("x-\($0)", "") }
        #expect(failure(of: many)?.code == .tooLarge)
        var wide = try WireSample.answer(body: "{}")
        wide.headers.append(WireHeader("x", [UInt8](repeating: 0, count: WireLimits.headerBytes)))
        #expect(failure(of: wide)?.code == .tooLarge)
        let objections = (0...WireLimits.entriesPerAnswer).map { _ in #"{"material":"m","reason":"r","remedy":"y"}"# }
        let list = objections.joined(separator: ",")
        let body = #"{"caseID":"case-1","order":"o","serial":"s","kind":"objected","objections":[\#(list)]}"#
        #expect(failure(of: try WireSample.answer(body: body))?.code == .tooLarge)
    }

    @Test("a header that stands twice is refused")
    func repeatedHeader() throws {
        var wire = try AnswerCoding.encode(WireSample.answer(.confirmed), key: WireSample.housing)
        wire.headers.append(WireHeader(WireHeaderName.traceparent, "another"))
        #expect(failure(of: wire) == WireError(.header, at: "traceparent", "send it once, as UTF-8"))
    }

    @Test("of one that cannot be read, what it is about is told as far as it can be")
    func identity() throws {
        let whole = try WireSample.answer(body: #"{"caseID":"case-1","order":"o","serial":"s","kind":7}"#)
        #expect(AnswerCoding.identity(in: whole) == AnswerIdentity(caseID: "case-1", order: "o", serial: "s"))
        let part = try WireSample.answer(body: #"{"caseID":["x"],"serial":"s"}"#)
        #expect(AnswerCoding.identity(in: part) == AnswerIdentity(caseID: nil, order: nil, serial: "s"))
        for body in ["", "[]", "{}", "\u{0}"] {
            #expect(AnswerCoding.identity(in: try WireSample.answer(body: body)) == nil)
        }
    }

    private func failure(of wire: WireMessage) -> WireError? {
        do throws(WireError) {
            _ = try AnswerCoding.decode(wire, key: WireSample.housing, tickets: WireSample.tickets)
            return nil
        } catch {
            return error
        }
    }
}
