import Messaging
import Orchestration

extension ConformanceCheck {
    static let repeats = ConformanceCheck(
        "repeats",
        zh: "重复送达的工单（含更高修订号）只登记一次，答复相同",
        en: "An order delivered again, also with a higher revision, is filed once and answered alike."
    ) { bench in
        let quick = bench.make()
        // The same bytes at once, and again when the first is done.
        try await bench.send(quick, quick)
        try await bench.needAnswers([quick])
        try await bench.send(quick)
        var revised = quick
        revised.revision += 1
        try await bench.send(revised)
        try await bench.sendFence(after: quick)
        try await bench.expectFiledOnce([quick], because: LocalizedText(zh: "重复送达", en: "Delivered again"))
        bench.expectOneAcknowledgement(of: quick)
    }

    static let decidedOnce = ConformanceCheck(
        "contradictory-answers",
        zh: "同一编号只有一种内容，一份工单只有一个结果，重发与重启之后也如此",
        en: "A serial stands for one content and an order has one outcome, also after repeats and a restart.",
        needs: []
    ) { bench in
        let message = bench.make()
        try await bench.send(message)
        try await bench.needAnswers([message])
        _ = try await bench.decision(on: message)
        try await bench.restart()
        var revised = message
        revised.revision += 1
        try await bench.send(message, revised)
        var fence = bench.make()
        fence.caseID = message.caseID
        try await bench.send(fence)
        // After its restart the adapter may have to wait for its place in the group.
        try await bench.needAnswers([fence], within: bench.file.startSeconds)
        _ = try await bench.decision(on: fence)
        // Whatever contradicts is noted where answers are taken.
    }
}

extension Bench {
    /// Expects that every acknowledgement of an order is the same.
    func expectOneAcknowledgement(of message: WorkOrderMessage) {
        let first = book.answers(to: message).filter {
            !$0.isRetryableFailure && !message.order.kind.outcomes.contains($0.kind)
        }
        let serials = Set(first.map(\.serial)).count
        expect(
            serials <= 1,
            zh: "同一工单的收件答复用了\(serials)个不同编号；重发时应答复已登记的编号。",
            en:
                "Repeats of one order were acknowledged under \(serials) different serials; answer with the number under "
                + "which it is filed."
        )
    }
}
