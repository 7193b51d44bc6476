import Messaging
import Orchestration

extension ConformanceCheck {
    static let cancellation = ConformanceCheck(
        "cancellation",
        zh: "答复“已撤销”之后不再作决定，重复的撤销答复相同",
        en: "After 'cancelled' the department decides no more, and a repeated cancellation is answered alike.",
        needs: [],
        kinds: [.cancel]
    ) { bench in
        let original = bench.make()
        let cancellation = bench.make(.cancel, after: original)
        try await bench.send(original, cancellation, cancellation)
        try await bench.needAnswers([original, cancellation])
        let outcomes = try await bench.decision(on: cancellation)
        guard outcomes.contains(where: { $0.kind == .cancelled }) else { return }
        let before = bench.book.answers(to: original).count { $0.isFinal }
        // As long as an ordinary order takes to be decided, the cancelled one stays undecided.
        let other = bench.make()
        try await bench.send(other)
        try await bench.needAnswers([other])
        _ = try await bench.decision(on: other)
        let decisions = bench.book.answers(to: original).filter(\.isFinal)
        bench.expect(
            before == 0 && decisions.isEmpty,
            zh: "答复 cancelled 的工单又有了决定“\(decisions.first?.kind.rawValue ?? "")”；已决定的应答复 tooLate，已撤销的不再决定。",
            en:
                "An order answered 'cancelled' was also decided ('\(decisions.first?.kind.rawValue ?? "")'); answer 'tooLate' "
                + "to what is decided, and decide nothing that is cancelled."
        )
        bench.expectOneOutcome(of: cancellation)
    }

    static let cancellationTooLate = ConformanceCheck(
        "cancellation-too-late",
        zh: "撤销已作决定的工单，答复“已迟”",
        en: "The cancellation of an order that is decided already is answered 'tooLate'.",
        needs: [],
        kinds: [.cancel]
    ) { bench in
        let original = bench.make()
        try await bench.send(original)
        try await bench.needAnswers([original])
        guard try await bench.decision(on: original).contains(where: \.isFinal) else {
            throw CheckEnded(
                finding: LocalizedText(
                    zh: "样例工单在\(bench.file.settleSeconds)秒内没有批准或驳回；请使 sample 能获批准，并缩短决定时间。",
                    en:
                        "The sample order was neither approved nor rejected within \(bench.file.settleSeconds) s; write a "
                        + "`sample` that is approved, and let decisions fall due soon."
                )
            )
        }
        let cancellation = bench.make(.cancel, after: original)
        try await bench.send(cancellation, cancellation)
        try await bench.needAnswers([cancellation])
        let outcomes = try await bench.decision(on: cancellation)
        bench.expect(
            !outcomes.isEmpty && outcomes.allSatisfy { $0.kind == .tooLate },
            zh: "已决定的工单被撤销时答复了“\(outcomes.first?.kind.rawValue ?? "无")”；应答复 tooLate。",
            en:
                "The cancellation of a decided order was answered '\(outcomes.first?.kind.rawValue ?? "nothing")'; answer "
                + "'tooLate'."
        )
    }
}

extension Bench {
    /// Expects that an order's outcome always has the same serial.
    fileprivate func expectOneOutcome(of message: WorkOrderMessage) {
        let serials = Set(
            book.answers(to: message).filter { message.order.kind.outcomes.contains($0.kind) }.map(\.serial)
        )
        expect(
            serials.count <= 1,
            zh: "重复的撤销用了\(serials.count)个不同编号答复；重发时应答复同一编号。",
            en: "A repeated cancellation was answered under \(serials.count) different serials; repeat the first."
        )
    }
}
