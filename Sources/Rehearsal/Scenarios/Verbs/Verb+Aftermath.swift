import Orchestration

/// What becomes of untrue statements and of decisions that fall.
extension Verb {
    static let aftermath: [Verb] = [
        Verb(
            "finds mended/find mended 核查已整改",
            both("自然资源 核查已整改 居住证明", "natural-resources finds mended residence-proof"),
            both("核查时不实，限期内已整改。", "Not true when it was checked, but mended since.")
        ) { phrase, who in
            let material = try phrase.material()
            let note = phrase.detail("note 备注") ?? "已整改（示例）"
            let manner = try AnswerManner(&phrase)
            return { stage in
                try stage.answer(.verify, material: material, by: who, .rectified(note: Sealed(note)), manner)
            }
        },
        Verb(
            "has undone/have undone 已消除影响",
            both("人社 已消除影响 费用结算 编号=退款1号", "human-resources has undone cost-settlement number=R-1"),
            both("被撤销的决定带来的后果已消除。", "What followed from a revoked decision is undone.")
        ) { phrase, who in
            let item = try phrase.item()
            let number = phrase.detail("number 编号") ?? "示例4号"
            let manner = try AnswerManner(&phrase)
            return { stage in
                try stage.answer(.revoke, item: item, by: who, .compensated(reference: number), manner)
            }
        },
        Verb(
            "cannot undo 无法消除影响",
            both("人社 无法消除影响 费用结算 原因=款项已支付", "human-resources cannot undo cost-settlement"),
            both("后果消除不了，要由人依法处理。", "It cannot be undone; a person must act under the law.")
        ) { phrase, who in
            let item = try phrase.item()
            let grounds = phrase.grounds()
            let manner = try AnswerManner(&phrase)
            return { stage in
                try stage.answer(.revoke, item: item, by: who, .cannotCompensate(grounds), manner)
            }
        },
        Verb(
            "corrects decision on/correct decision on 更正决定",
            both("自然资源 更正决定 产权核验 改为=不予批准 文号=更正1号", "natural-resources corrects decision on property-check to=reject"),
            both("以新的决定代替原决定（批准、不予批准）。", "Another decision takes the place of the first.")
        ) { phrase, who in
            let item = try phrase.item()
            let number = phrase.detail("document 文号") ?? "〔2026〕更正1号"
            let reason = Sealed(phrase.detail("reason 原因") ?? "原决定有误（示例）")
            let word = phrase.detail("to 改为") ?? "批准"
            let decision: CorrectedDecision
            switch word {
            case "批准", "approve":
                decision = .approved(Approval(documentNumber: number, data: Sealed(try phrase.resultData(of: item))))
            case "不予批准", "reject": decision = .rejected(phrase.grounds())
            default:
                throw Complaint.unknown(word, both("决定", "decision"), among: ["批准", "不予批准", "approve", "reject"])
            }
            return { stage in
                let correction = DecisionCorrection(
                    item: item,
                    decision: decision,
                    reason: reason,
                    documentNumber: number
                )
                stage.ask(.correctDecision(correction), by: who.actor(in: stage.definition))
            }
        },
    ]
}
