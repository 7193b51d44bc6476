import Messaging
import Orchestration

extension Bench {
    /// Waits until each order has an answer that stands, and plays the engine's retry clock meanwhile: what failed retryably is
    /// sent again with a higher revision.
    ///
    /// - Returns: the orders that have none when the time is over.
    func seeThrough(_ messages: [WorkOrderMessage], within seconds: Int) async throws -> [WorkOrderMessage] {
        var open = messages.map(OpenOrder.init)
        _ = try await wait(seconds: seconds) {
            for index in open.indices { try await follow(&open[index]) }
            return open.allSatisfy(\.isDone)
        }
        return open.filter { !$0.isDone }.map(\.message)
    }

    /// ``seeThrough(_:within:)``, with a finding for each order left.
    func expectAnswers(_ messages: [WorkOrderMessage], within seconds: Int? = nil) async throws {
        let seconds = seconds ?? file.settleSeconds
        let open = try await seeThrough(messages, within: seconds)
        expectTaken(messages)
        guard let first = open.first else { return }
        note(try await silence(open.count, of: messages.count, kind: first.order.kind, seconds: seconds))
    }

    /// ``seeThrough(_:within:)``; ends the check if an order is left.
    func needAnswers(_ messages: [WorkOrderMessage], within seconds: Int? = nil) async throws {
        let seconds = seconds ?? file.settleSeconds
        let open = try await seeThrough(messages, within: seconds)
        expectTaken(messages)
        guard let first = open.first else { return }
        throw CheckEnded(
            finding: try await silence(open.count, of: messages.count, kind: first.order.kind, seconds: seconds)
        )
    }

    /// Waits for a department's decision, or whatever ends an order of its kind.
    ///
    /// - Returns: the answers that decide; empty if none came.
    func decision(on message: WorkOrderMessage) async throws -> [Answer] {
        let outcomes = message.order.kind.outcomes
        _ = try await wait(seconds: file.settleSeconds) {
            book.answers(to: message).contains { outcomes.contains($0.kind) }
        }
        return book.answers(to: message).filter { outcomes.contains($0.kind) }
    }

    /// Sends one more order behind others and waits for its answer: whatever the adapter wanted to do with those, it has begun.
    func sendFence(after message: WorkOrderMessage? = nil) async throws {
        var fence = make()
        if let message { fence.caseID = message.caseID }
        try await send(fence)
        try await needAnswers([fence])
    }

    /// Expects that no order was turned down for good.
    private func expectTaken(_ messages: [WorkOrderMessage]) {
        for message in messages {
            for case .failed(isRetryable: false, let detail) in book.answers(to: message).map(\.content) {
                let kind = message.order.kind.rawValue
                note(
                    LocalizedText(
                        zh: "“\(kind)”工单答复为不可重试的失败：\(detail)；请检查 sample 与 handles，或修正适配器。",
                        en:
                            "A '\(kind)' order failed for good: \(detail); check `sample` and `handles`, or mend the adapter."
                    )
                )
            }
        }
    }

    private func follow(_ open: inout OpenOrder) async throws {
        guard !open.isDone else { return }
        let answers = book.answers(to: open.message)
        let failures = answers.filter(\.isRetryableFailure).count
        open.isDone = failures < answers.count
        guard !open.isDone, failures > open.failures else { return }
        open.failures = failures
        open.message.revision += 1
        try await Task.sleep(for: .milliseconds(500))
        try await send(open.message)
    }

    private func silence(_ count: Int, of all: Int, kind: WorkOrder.Kind, seconds: Int) async throws -> LocalizedText {
        let ending = await subject.ending()
        let words = await subject.lastWords().split(whereSeparator: \.isNewline).suffix(3).joined(separator: " / ")
        let zh = "\(all)份“\(kind.rawValue)”工单中有\(count)份在\(seconds)秒内没有有效答复。"
        let en = "\(count) of \(all) '\(kind.rawValue)' orders had no standing answer within \(seconds) s."
        let last = words.isEmpty ? "" : " …\(words)"
        return LocalizedText(
            zh: zh + (ending.map(\.zh) ?? "工单须答复；读取位置只能在答复持久之后前移。") + last,
            en: en + " "
                + (ending?.en ?? "Answer every order, and move on only when the answer is durable.") + last
        )
    }
}

private struct OpenOrder {
    var message: WorkOrderMessage
    var isDone = false
    var failures = 0

    init(_ message: WorkOrderMessage) {
        self.message = message
    }
}

extension Answer {
    var isRetryableFailure: Bool {
        if case .failed(isRetryable: true, _) = content { true } else { false }
    }
}

extension WorkOrder.Kind {
    /// The answers that bring an order of this kind to its end, or to its next step.
    var outcomes: Set<Answer.Kind> {
        self == .material ? [.received] : admittedAnswers.subtracting([.received, .failed])
    }
}
