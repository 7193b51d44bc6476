import Messaging
import Orchestration

extension ConformanceCheck {
    static let crash = ConformanceCheck(
        "crash",
        zh: "办理途中被强行终止并重启后，每份工单登记一次、都有答复、都有结果",
        en: "Killed while orders are under way and started again, the adapter files each once, answers and decides all."
    ) { bench in
        var messages: [WorkOrderMessage] = []
        for instant in CrashInstant.allCases {
            let batch = (0..<4).map { _ in bench.make() }
            let isSlow = instant.isDuringFiling && bench.subject.abilities.contains(.slowness)
            if isSlow { try await bench.disturb(.slow) }
            for message in batch { try await bench.send(message) }
            try await bench.await(instant, of: batch)
            await bench.kill()
            if isSlow { try await bench.disturb(.fast) }
            try await bench.restart()
            try await bench.needAnswers(batch, within: bench.file.startSeconds)
            messages += batch
        }
        let circumstance = LocalizedText(zh: "强行终止并重启", en: "Killed and started again")
        try await bench.expectFiledOnce(messages, because: circumstance)
        for message in messages { bench.expectOneAcknowledgement(of: message) }
        var undecided = 0
        for message in messages where try await bench.decision(on: message).isEmpty { undecided += 1 }
        bench.expect(
            undecided == 0,
            zh: "重启之后，\(messages.count)份已收工单中有\(undecided)份再没有结果；读取部门决定的位置须持久保存。",
            en:
                "After the restarts \(undecided) of \(messages.count) orders never had an outcome; keep your place among the "
                + "department's decisions on disk."
        )
    }
}

private enum CrashInstant: CaseIterable {
    case atOnce
    case afterFirstAnswer
    case afterFirstFiling
    /// In the middle of the second filing, if filings are slow: who moves on before he has filed loses that order.
    case duringSecondFiling

    var isDuringFiling: Bool { self == .afterFirstFiling || self == .duringSecondFiling }
}

extension Bench {
    fileprivate func `await`(_ instant: CrashInstant, of batch: [WorkOrderMessage]) async throws {
        let isReached: () async throws -> Bool =
            switch instant {
            case .atOnce: { true }
            case .afterFirstAnswer: { batch.contains { !self.book.answers(to: $0).isEmpty } }
            case .afterFirstFiling, .duringSecondFiling:
                {
                    let filings = try await self.filings() ?? [:]
                    return batch.contains { filings[$0.order.id] != nil }
                }
            }
        _ = try await wait(seconds: file.settleSeconds, until: isReached)
        if instant == .duringSecondFiling { try await Task.sleep(for: .milliseconds(250)) }
    }
}
