import Messaging
import Orchestration
import Testing

@Suite("Receipts and work orders travel")
struct ReceiptCodingTests {
    private static let refusal = Refusal(
        .answerConflict,
        LocalizedText(zh: "编号已用", en: "The serial is taken."),
        at: "o",
        isRetryable: false
    )

    @Test(
        "a receipt arrives as it was sent",
        arguments: [
            ReceiptMessage.Outcome.accepted(version: 12), .refused(refusal),
            .unreadable(WireError(.unknownMember, at: "$.reson", "unknown member")),
            .unreadable(WireError(.tooLarge, "send less")),
        ]
    )
    func receipt(outcome: ReceiptMessage.Outcome) throws {
        let message = receiptMessage(outcome)
        let wire = try ReceiptCoding.encode(message, key: WireSample.housing)
        #expect(try ReceiptCoding.decode(wire, key: WireSample.housing) == message)
        #expect(wire.key == "case-1")
    }

    @Test("a receipt for a message that named nothing has no key and still arrives")
    func nameless() throws {
        var message = receiptMessage(.unreadable(WireError(.malformed, at: "$", "not JSON")))
        (message.caseID, message.order, message.serial) = (nil, nil, nil)
        let wire = try ReceiptCoding.encode(message, key: WireSample.housing)
        #expect(wire.key == nil)
        #expect(try ReceiptCoding.decode(wire, key: WireSample.housing) == message)
    }

    @Test("a member that this version does not know is passed over, where consumers read")
    func additive() throws {
        var receipt = try ReceiptCoding.encode(receiptMessage(.accepted(version: 1)), key: WireSample.housing)
        Self.addMember(to: &receipt, for: .receipts("housing"))
        #expect(try ReceiptCoding.decode(receipt, key: WireSample.housing).outcome == .accepted(version: 1))
        var order = try WorkOrderCoding.encode(WireSample.workOrder, key: WireSample.housing)
        Self.addMember(to: &order, for: .workOrders("housing"))
        #expect(try WorkOrderCoding.decode(order, key: WireSample.housing) == WireSample.workOrder)
    }

    @Test("a work order arrives as it was sent and names the answers that it admits")
    func workOrder() throws {
        let wire = try WorkOrderCoding.encode(WireSample.workOrder, key: WireSample.housing)
        #expect(try WorkOrderCoding.decode(wire, key: WireSample.housing) == WireSample.workOrder)
        let text = String(decoding: wire.body, as: UTF8.self)
        let admitted = WorkOrder.Kind.do.admittedAnswers.map(\.rawValue).sorted().joined(separator: #"",""#)
        #expect(text.contains(#""admittedAnswers":["\#(admitted)"]"#))
        #expect(!text.contains("traceparent"))
    }

    @Test("one department cannot pass its message off as another's, nor one topic's as another topic's")
    func notAuthentic() throws {
        let order = try WorkOrderCoding.encode(WireSample.workOrder, key: WireSample.housing)
        #expect(throws: WireError.self) { try WorkOrderCoding.decode(order, key: WireSample.humanResources) }
        #expect(!WireSample.housing.isSigner(of: order, on: .receipts("housing")))
        #expect(WireSample.housing.isSigner(of: order, on: .workOrders("housing")))
        let receipt = try ReceiptCoding.encode(receiptMessage(.accepted(version: 1)), key: WireSample.housing)
        #expect(throws: WireError.self) { try ReceiptCoding.decode(receipt, key: WireSample.humanResources) }
    }

    private static func addMember(to wire: inout WireMessage, for channel: Channel) {
        wire.body = Array(#"{"later":{"a":[1]},"#.utf8) + wire.body.dropFirst()
        WireSample.housing.sign(&wire, for: channel)
    }

    private func receiptMessage(_ outcome: ReceiptMessage.Outcome) -> ReceiptMessage {
        ReceiptMessage(
            id: "r-1",
            tenant: WireSample.tenant,
            jurisdiction: "442000",
            caseID: "case-1",
            order: "case-1.do.7",
            serial: "办2026-3",
            outcome: outcome,
            recordedAt: SampleParts.later,
            traceparent: WireSample.trace
        )
    }
}
