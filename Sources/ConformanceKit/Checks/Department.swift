import Messaging
import Orchestration

extension ConformanceCheck {
    static let slowDepartment = ConformanceCheck(
        "slow-department",
        zh: "部门系统缓慢时不丢失、不重复登记，其间重复送达的工单也如此",
        en:
            "While the department's system is slow nothing is lost and nothing filed twice, also what is delivered again.",
        needs: [.register, .slowness]
    ) { bench in
        try await bench.disturb(.slow)
        let messages = (0..<3).map { _ in bench.make() }
        for message in messages { try await bench.send(message) }
        // Delivered again while the first filing is still under way, as after an impatient engine's receipt clock.
        for message in messages {
            var again = message
            again.revision += 1
            try await bench.send(message, again)
        }
        _ = try await bench.seeThrough(messages, within: bench.file.settleSeconds)
        try await bench.disturb(.fast)
        try await bench.expectAnswers(messages)
        try await bench.sendFence(after: messages[0])
        let circumstance = LocalizedText(zh: "部门系统缓慢", en: "A slow department")
        try await bench.expectFiledOnce(messages, because: circumstance)
        for message in messages { bench.expectOneAcknowledgement(of: message) }
    }

    static let departmentDown = ConformanceCheck(
        "department-down",
        zh: "部门系统停用时工单答复“失败、可重试”或等待，恢复后登记一次",
        en: "While the department's system is down orders fail retryably or wait, and are filed once when it is back.",
        needs: [.register, .outage]
    ) { bench in
        try await bench.disturb(.down)
        let messages = (0..<3).map { _ in bench.make() }
        for message in messages { try await bench.send(message) }
        // Silence is allowed, so an adapter that waits costs this time.
        _ = try await bench.wait(seconds: min(bench.file.settleSeconds, 5)) {
            messages.allSatisfy { !bench.book.answers(to: $0).isEmpty }
        }
        let early = messages.flatMap(bench.book.answers).filter { !$0.isRetryableFailure }
        bench.expect(
            !early.contains(where: \.isFinalFailure),
            zh: "部门系统停用时答复了不可重试的失败；停用会过去，应答复 isRetryable: true 或等待。",
            en: "The outage was answered with a failure for good; outages pass: say isRetryable: true, or wait."
        )
        bench.expect(
            early.allSatisfy(\.isFinalFailure),
            zh: "部门系统停用时答复了“\(early.first?.kind.rawValue ?? "")”，但系统不可能已登记；登记成功后才能答复。",
            en:
                "During the outage an order was answered '\(early.first?.kind.rawValue ?? "")', which the department cannot "
                + "have filed; answer after the filing."
        )
        try await bench.disturb(.up)
        let open = try await bench.seeThrough(messages, within: bench.file.settleSeconds)
        bench.expect(
            open.isEmpty,
            zh: "部门系统恢复后，\(messages.count)份工单中有\(open.count)份仍无有效答复；等待期间不得丢弃工单。",
            en: "After the outage \(open.count) of \(messages.count) orders still had no standing answer; do not drop "
                + "orders while you wait."
        )
        guard early.isEmpty else { return }
        try await bench.expectFiledOnce(messages, because: LocalizedText(zh: "停用之后", en: "After an outage"))
    }
}
