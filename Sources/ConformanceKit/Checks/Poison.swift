import Messaging
import Orchestration

extension ConformanceCheck {
    static let poison = ConformanceCheck(
        "poison",
        zh: "读不懂的消息（不是 JSON、未知类型）不使适配器停下，其后的工单照常办理",
        en:
            "Messages that cannot be read (not JSON, of an unknown type) do not stop the adapter; later orders are worked."
    ) { bench in
        let anchor = bench.make()
        try await bench.send(anchor)
        try await bench.needAnswers([anchor])
        var spoilt: [WorkOrderMessage] = []
        for disguise in [Parcel.Disguise.notJSON, .unknownType] {
            var message = bench.make()
            // The same partition: what comes behind must get past it.
            message.caseID = anchor.caseID
            try await bench.send(message, as: disguise)
            spoilt.append(message)
            var later = bench.make()
            later.caseID = anchor.caseID
            try await bench.send(later)
            try await bench.expectGoingOn(with: later, after: disguise)
        }
        try await bench.expectFilings(
            spoilt,
            atMost: 0,
            because: LocalizedText(zh: "读不懂的消息", en: "An unreadable message")
        )
    }

    static let forgery = ConformanceCheck(
        "forgery",
        zh: "没有部门密钥签名的工单不登记、不答复，也不使适配器停下",
        en:
            "An order without the signature of the department's key is not filed, not answered, and does not stop the adapter.",
        transports: [.kafka]
    ) { bench in
        let anchor = bench.make()
        try await bench.send(anchor)
        try await bench.needAnswers([anchor])
        var forged: [WorkOrderMessage] = []
        for disguise in [Parcel.Disguise.forged, .unsigned] {
            var message = bench.make()
            message.caseID = anchor.caseID
            // Its answers are to be recognised, if there are any.
            bench.book.expect(message)
            try await bench.send(message, as: disguise)
            forged.append(message)
            var later = bench.make()
            later.caseID = anchor.caseID
            try await bench.send(later)
            try await bench.expectGoingOn(with: later, after: disguise)
        }
        try await bench.expectFilings(
            forged,
            atMost: 0,
            because: LocalizedText(
                zh: "伪造的工单；登记前须验证 onevisit-signature",
                en: "A forged order; verify onevisit-signature"
            )
        )
        let answers = forged.flatMap(bench.book.answers)
        bench.expect(
            answers.isEmpty,
            zh: "对伪造的工单作了答复；签名不符的消息只记日志，然后跳过。",
            en: "A forged order was answered; log a message with a wrong signature and pass over it."
        )
    }
}

extension Bench {
    /// Expects that an order is worked although something stands before it.
    fileprivate func expectGoingOn(with message: WorkOrderMessage, after disguise: Parcel.Disguise) async throws {
        guard try await !seeThrough([message], within: file.settleSeconds).isEmpty else { return }
        let ending = await subject.ending()
        throw CheckEnded(
            finding: LocalizedText(
                zh: "\(disguise.name.zh)之后的工单没有得到办理。"
                    + (ending.map(\.zh) ?? "读不懂的消息记日志后跳过。"),
                en: "After \(disguise.name.text(in: .english)) no order was worked. "
                    + (ending?.text(in: .english) ?? "Log what you cannot read and pass over it.")
            )
        )
    }
}

extension Parcel.Disguise {
    fileprivate var name: LocalizedText {
        switch self {
        case .none: LocalizedText(zh: "正常工单", en: "an ordinary order")
        case .unknownMembers: LocalizedText(zh: "带新字段的工单", en: "an order with members of a later version")
        case .forged: LocalizedText(zh: "签名伪造的工单", en: "an order with a forged signature")
        case .unsigned: LocalizedText(zh: "没有签名的工单", en: "an order without a signature")
        case .notJSON: LocalizedText(zh: "不是 JSON 的消息", en: "a message that is not JSON")
        case .unknownType: LocalizedText(zh: "未知类型的消息", en: "a message of an unknown type")
        }
    }
}
