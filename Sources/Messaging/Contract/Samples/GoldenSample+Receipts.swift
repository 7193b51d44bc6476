import Orchestration

extension GoldenSample {
    static func receipts() throws(WireError) -> [GoldenSample] {
        let refusal = Refusal(
            .answerConflict,
            LocalizedText(zh: "该编号已用于另一份答复。", en: "The serial stands for another answer."),
            at: SampleCase.order(.do).text
        )
        return [
            try receipt("accepted", .accepted(version: 14)),
            try receipt("refused", .refused(refusal)),
            try receipt("unreadable", .unreadable(WireError(.unknownMember, at: "$.reson", "unknown member"))),
        ]
    }

    private static func receipt(_ name: String, _ outcome: ReceiptMessage.Outcome) throws(WireError) -> GoldenSample {
        let message = ReceiptMessage(
            id: "receipt-\(name)-1",
            tenant: SampleCase.tenant,
            jurisdiction: SampleCase.jurisdiction,
            caseID: SampleCase.caseID,
            order: SampleCase.order(.do),
            serial: "建2026-0042",
            outcome: outcome,
            recordedAt: SampleCase.answeredAt.adding(1),
            traceparent: SampleCase.trace
        )
        return GoldenSample(
            name: "receipt-\(name)",
            channel: .receipts("housing"),
            schema: .receipt,
            secret: SampleSecrets.housing,
            message: try ReceiptCoding.encode(message, key: SampleSecrets.housingKey)
        )
    }
}
