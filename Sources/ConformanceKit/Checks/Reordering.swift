import Messaging
import Orchestration

extension ConformanceCheck {
    static let reordering = ConformanceCheck(
        "reordering",
        zh: "撤销或补充材料先于所指工单到达时，不登记已撤销的，补充材料不丢失",
        en:
            "A cancellation or a material that comes before its order: what was cancelled is not filed, no material is lost."
    ) { bench in
        if bench.handles(.cancel) { try await cancelFirst(bench) }
        if bench.handles(.material) { try await materialFirst(bench) }
        if !bench.handles(.cancel), !bench.handles(.material) { try await laterRevisionFirst(bench) }
    }

    private static func cancelFirst(_ bench: Bench) async throws {
        let original = bench.make()
        let cancellation = bench.make(.cancel, after: original)
        try await bench.send(cancellation)
        try await bench.expectAnswers([cancellation])
        let answers = try await bench.decision(on: cancellation)
        bench.expect(
            answers.contains { $0.kind == .cancelled },
            zh: "撤销从未登记的工单时答复了“\(answers.first?.kind.rawValue ?? "无")”；应答复 cancelled，并记住不再登记。",
            en: "The cancellation of an order that was never filed was answered "
                + "'\(answers.first?.kind.rawValue ?? "nothing")'; answer 'cancelled' and remember not to file it later."
        )
        try await bench.send(original)
        try await bench.sendFence(after: original)
        guard answers.contains(where: { $0.kind == .cancelled }) else { return }
        try await bench.expectFilings(
            [original],
            atMost: 0,
            because: LocalizedText(zh: "撤销之后才到的工单", en: "An order that came after its cancellation")
        )
        let decisions = bench.book.answers(to: original).filter { $0.isFinal || $0.kind == .received }
        bench.expect(
            decisions.isEmpty,
            zh: "已撤销的工单后来又答复了“\(decisions.first?.kind.rawValue ?? "")”；应答复 failed 或不答复。",
            en:
                "An order that was cancelled before it came was answered '\(decisions.first?.kind.rawValue ?? "")'; answer "
                + "'failed', or nothing."
        )
    }

    private static func materialFirst(_ bench: Bench) async throws {
        let original = bench.make()
        let material = bench.make(.material, after: original)
        try await bench.send(material, original)
        try await bench.expectAnswers([original, material])
        let circumstance = LocalizedText(zh: "补充材料先到", en: "A material that came first")
        try await bench.expectFiledOnce([original], because: circumstance)
        try await bench.expectFilings([material], atMost: 1, because: circumstance)
    }

    private static func laterRevisionFirst(_ bench: Bench) async throws {
        let original = bench.make()
        var revised = original
        revised.revision += 1
        try await bench.send(revised, original)
        try await bench.expectAnswers([original])
        try await bench.sendFence(after: original)
        try await bench.expectFiledOnce(
            [original],
            because: LocalizedText(zh: "较高修订号先到", en: "The higher revision came first")
        )
    }
}
