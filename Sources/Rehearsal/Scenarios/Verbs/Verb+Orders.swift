import Orchestration

/// How departments' systems take orders.
extension Verb {
    static let orders: [Verb] = [
        Verb(
            "receives/receive 签收",
            both("自然资源 签收 产权核验 文号=不动产2026-1", "natural-resources receives property-check number=R-1"),
            both("签收工单（“自动: 签收”时不必写）。", "Acknowledges an order; not needed where it is automatic.")
        ) { phrase, who in
            let target = try phrase.orderTarget()
            let reference = phrase.detail("number 文号")
            let manner = try AnswerManner(&phrase)
            return { stage in
                try stage.answer(target, by: who, .received(reference: reference), manner)
            }
        },
        Verb(
            "fails/fail 报错",
            both("住建 报错 住房核验 重试=否", "housing fails housing-check retry=no"),
            both(
                "部门系统没能接下工单；默认可重试。",
                "The department's system could not take the order; it may be retried unless said."
            )
        ) { phrase, who in
            let target = try phrase.orderTarget()
            let isRetryable = phrase.detail("retry 重试").flatMap(ValueReader.truth) ?? true
            let detail = phrase.detail("detail 说明") ?? "connection refused"
            let manner = try AnswerManner(&phrase)
            return { stage in
                try stage.answer(target, by: who, .failed(isRetryable: isRetryable, detail: detail), manner)
            }
        },
    ]
}

/// The order that is meant: of which kind, about what.
struct OrderTarget: Sendable {
    var kind: WorkOrder.Kind
    var item: ItemID?
    var material: MaterialID?
}

extension Phrase {
    /// An item's order to decide, or a material's to look it up, unless `工单=` says which.
    fileprivate mutating func orderTarget() throws(Complaint) -> OrderTarget {
        var kind: WorkOrder.Kind?
        if let word = detail("order 工单") {
            kind = CaseWords.orderKinds.names[word]
            if kind == nil {
                throw .unknown(word, both("工单类别", "kind of order"), among: CaseWords.orderKinds.names.names)
            }
        }
        if let item = itemIfAny() { return OrderTarget(kind: kind ?? .do, item: item) }
        return OrderTarget(kind: kind ?? .fetch, material: try material())
    }
}

extension Stage {
    fileprivate mutating func answer(
        _ target: OrderTarget,
        by who: Who,
        _ content: Answer.Content,
        _ manner: AnswerManner
    ) throws(Complaint) {
        try answer(target.kind, item: target.item, material: target.material, by: who, content, manner)
    }
}
