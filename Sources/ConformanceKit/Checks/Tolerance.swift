import Messaging
import Orchestration

extension ConformanceCheck {
    static let unknownMembers = ConformanceCheck(
        "unknown-members",
        zh: "工单中以后版本新增的字段不妨碍办理",
        en: "Members that a later version adds to the work order do not matter: it is filed and answered."
    ) { bench in
        let message = bench.make()
        try await bench.send(message, as: .unknownMembers)
        try await bench.expectAnswers([message])
        try await bench.expectFiledOnce(
            [message],
            because: LocalizedText(zh: "带新增字段的工单", en: "An order with added members")
        )
    }

    static let refusedReceipts = ConformanceCheck(
        "refused-receipts",
        zh: "答复被拒绝时适配器不停下、不无休止地重发",
        en: "Answers that are refused neither stop the adapter nor are sent again without end."
    ) { bench in
        bench.book.refuseEverything(true)
        let refused = (0..<2).map { _ in bench.make() }
        for message in refused { try await bench.send(message) }
        try await bench.needAnswers(refused)
        bench.book.refuseEverything(false)
        let later = bench.make()
        try await bench.send(later)
        try await bench.needAnswers([later])
        _ = try await bench.decision(on: later)
        try await bench.expectFiledOnce(refused + [later], because: LocalizedText(zh: "答复被拒绝", en: "Refused answers"))
        let sendings = refused.map { bench.book.answers(to: $0).count }.max() ?? 0
        bench.expect(
            sendings <= Self.patience,
            zh: "被拒绝的答复发送了\(sendings)次；拒绝已有记录，重发无益：记日志，请人处理。",
            en:
                "A refused answer was sent \(sendings) times; the refusal is recorded and repeating is no use: log it for a "
                + "person."
        )
    }

    /// An acknowledgement, a decision, and some repeats that were on their way.
    private static let patience = 8
}
