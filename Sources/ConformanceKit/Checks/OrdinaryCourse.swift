import Messaging
import Orchestration

extension ConformanceCheck {
    static let ordinaryCourse = ConformanceCheck(
        "ordinary-course",
        zh: "各类工单都登记、都答复，应作决定的到期作出决定",
        en: "Orders of every kind are filed, answered and, where there is something to decide, decided.",
        needs: []
    ) { bench in
        let original = bench.make()
        try await bench.send(original)
        try await bench.expectAnswers([original])
        var messages = [original]
        for kind in [WorkOrder.Kind.material, .fetch, .verify] where bench.handles(kind) {
            let message = bench.make(kind, after: original)
            try await bench.send(message)
            try await bench.expectAnswers([message])
            messages.append(message)
        }
        if bench.handles(.cancel) {
            let abandoned = bench.make()
            let cancellation = bench.make(.cancel, after: abandoned)
            try await bench.send(abandoned, cancellation)
            try await bench.expectAnswers([abandoned, cancellation])
            messages.append(cancellation)
        }
        for message in messages {
            let kind = message.order.kind
            let decisions = try await bench.decision(on: message)
            bench.expect(
                !decisions.isEmpty,
                zh: "“\(kind.rawValue)”工单在\(bench.file.settleSeconds)秒内没有结果；应答复 \(kind.outcomeNames) 之一。",
                en:
                    "The '\(kind.rawValue)' order had no outcome within \(bench.file.settleSeconds) s; answer it with one of "
                    + "\(kind.outcomeNames)."
            )
            if bench.book.traces(of: message).isEmpty { bench.book.note(.missingTrace(kind)) }
        }
        let circumstance = LocalizedText(zh: "正常办理", en: "Ordinary work")
        try await bench.expectFiledOnce([original], because: circumstance)
        try await bench.expectFilings(messages, atMost: 1, because: circumstance)
    }

    static let otherKinds = ConformanceCheck(
        "other-kinds",
        zh: "部门不办理的工单种类明确答复“失败、不可重试”，不沉默、不登记",
        en: "Kinds of order that the department does not handle fail for good, without silence and without a filing.",
        needs: [],
        isAbout: { $0 != Set(WorkOrder.Kind.allCases) }
    ) { bench in
        let original = bench.make()
        try await bench.send(original)
        try await bench.needAnswers([original])
        for kind in WorkOrder.Kind.allCases where !bench.handles(kind) {
            let message = bench.make(kind, after: original)
            try await bench.send(message)
            let open = try await bench.seeThrough([message], within: bench.file.settleSeconds)
            let answers = bench.book.answers(to: message)
            bench.expect(
                open.isEmpty && answers.contains(where: \.isFinalFailure),
                zh: "对不办理的“\(kind.rawValue)”工单没有答复 failed（isRetryable: false）；沉默会使工单一直挂起。",
                en:
                    "An unhandled '\(kind.rawValue)' order was not answered with failed (isRetryable: false); silence leaves "
                    + "it open for ever."
            )
            try await bench.expectFilings(
                [message],
                atMost: 0,
                because: LocalizedText(zh: "不办理的“\(kind.rawValue)”工单", en: "An unhandled '\(kind.rawValue)' order")
            )
        }
    }
}

extension WorkOrder.Kind {
    fileprivate var outcomeNames: String { outcomes.map(\.rawValue).sorted().joined(separator: ", ") }
}

extension Answer {
    var isFinalFailure: Bool {
        if case .failed(isRetryable: false, _) = content { true } else { false }
    }
}
