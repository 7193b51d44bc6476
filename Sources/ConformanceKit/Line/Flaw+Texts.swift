import Messaging
import Orchestration

extension Flaw {
    static func wrongTopic(_ topic: String, _ department: DepartmentID) -> Flaw {
        let right = Channel.answers(department).topic
        return Flaw(
            .form,
            zh: "向主题 \(topic) 写入了消息；答复只写入 \(right)。",
            en: "A message was written to the topic \(topic); answers belong in \(right) and nowhere else."
        )
    }

    static func unreadable(_ error: WireError) -> Flaw {
        Flaw(
            .form,
            zh: "有答复无法读取（\(error)）；请对照答复的 JSON Schema 与签名规则。",
            en: "An answer could not be read (\(error)); compare it with the answer's JSON Schema and the signing rule."
        )
    }

    static let unknownOrder = Flaw(
        .form,
        zh: "答复了从未下达的工单；order 须照抄工单的 order.id。",
        en: "An order was answered that was never sent; copy `order` from the work order's order.id."
    )

    static let missingSerial = Flaw(
        .form,
        zh: "答复没有 Idempotency-Key；须为部门自己的编号（serial）。",
        en: "An answer had no Idempotency-Key; send the department's own number for the act (its serial)."
    )

    static func malformedLease(_ problem: String) -> Flaw {
        Flaw(
            .form,
            zh: "领取工单的请求不合格式（\(problem)）；写 holder，可写 limit 与 seconds，别无其他。",
            en:
                "A request for leases was malformed (\(problem)); write holder, and if you like limit and seconds, nothing else."
        )
    }

    static func wrongCase(_ kind: WorkOrder.Kind) -> Flaw {
        Flaw(
            .form,
            zh: "对“\(kind.rawValue)”工单的答复写了别的 caseID；须照抄工单的 caseID。",
            en: "An answer to a '\(kind.rawValue)' order named another case; copy caseID from the work order."
        )
    }

    static let wrongPartition = Flaw(
        .form,
        zh: "答复写到了错误的分区；写入读到该工单的同一分区号。",
        en: "An answer was written to a wrong partition; use the number of the partition the work order was read from."
    )

    static let wrongKey = Flaw(
        .form,
        zh: "答复的 Kafka 键不是 caseID；键须为 caseID。",
        en: "An answer's Kafka key is not the case's id; set it to caseID."
    )

    static let wrongTenant = Flaw(
        .form,
        zh: "答复的 ce_tenant 或 ce_jurisdiction 与工单不同；须照抄工单的消息头。",
        en: "An answer's ce_tenant or ce_jurisdiction is not the work order's; copy both headers."
    )

    static func notAdmitted(_ answer: Answer.Kind, _ order: WorkOrder.Kind) -> Flaw {
        let admitted = order.admittedAnswers.map(\.rawValue).sorted().joined(separator: ", ")
        return Flaw(
            .form,
            zh: "对“\(order.rawValue)”工单答复了“\(answer.rawValue)”；允许的答复：\(admitted)。",
            en: "A '\(order.rawValue)' order was answered '\(answer.rawValue)'; it admits \(admitted)."
        )
    }

    static let foreignTrace = Flaw(
        .form,
        zh: "答复带有别的 traceparent；须带回所答工单的 traceparent。",
        en: "An answer carried another traceparent than its work order's; give that one back."
    )

    static func missingTrace(_ kind: WorkOrder.Kind) -> Flaw {
        Flaw(
            .form,
            zh: "对“\(kind.rawValue)”工单的答复都没有带回 traceparent 消息头。",
            en: "No answer to the '\(kind.rawValue)' order gave its traceparent header back."
        )
    }

    static func serialReused(_ kind: Answer.Kind) -> Flaw {
        Flaw(
            .contradiction,
            zh: "同一 serial 下先后有两种内容（后者“\(kind.rawValue)”）；每个行为用各自的编号，重发时内容不变。",
            en:
                "One serial stood for two contents (the later was '\(kind.rawValue)'); give each act a number of its own, "
                + "and repeat it unchanged."
        )
    }

    static func contradiction(_ first: Answer.Kind, _ second: Answer.Kind, _ order: WorkOrder.Kind) -> Flaw {
        Flaw(
            .contradiction,
            zh: "一份“\(order.rawValue)”工单先答“\(first.rawValue)”后又给出不同结果“\(second.rawValue)”；结果只定一次，重发时取已有结果。",
            en:
                "A '\(order.rawValue)' order was answered '\(first.rawValue)' and then differently '\(second.rawValue)'; "
                + "decide once, and look the decision up when you repeat it."
        )
    }
}
