import Orchestration

/// More time, cards, and repaired trust.
extension Verb {
    static let supervision: [Verb] = [
        Verb(
            "extends tolerance of/extend tolerance of 延长容缺",
            both(
                "人社主管 延长容缺 户籍证明 加=5工作日 原因=台风",
                "human-resources supervisor extends tolerance of household-proof by=5wd"
            ),
            both("不可抗力：多给时间补交。", "Force majeure: more time for a promised material.")
        ) { phrase, who in
            let material = try phrase.material()
            let more = ToleranceExtension(
                material: material,
                by: try phrase.requiredLimit("by 加"),
                reason: Sealed(phrase.detail("reason 原因") ?? "不可抗力（示例）")
            )
            return { stage in stage.ask(.extendTolerance(more), by: who.actor(in: stage.definition)) }
        },
        Verb(
            "lengthens limit of/lengthen limit of 延长时限",
            both("自然资源主管 延长时限 产权核验 加=5工作日", "natural-resources supervisor lengthens limit of property-check by=5wd"),
            both("主管在到期前延长事项或整件的时限。", "A supervisor makes the limit of an item, or of the case, longer.")
        ) { phrase, who in
            let item = try phrase.itemOrCase()
            let more = LimitExtension(
                item: item,
                by: try phrase.requiredLimit("by 加"),
                reason: Sealed(phrase.detail("reason 原因") ?? "情况复杂（示例）"),
                approver: phrase.detail("approver 批准人") ?? "机关负责人"
            )
            return { stage in stage.ask(.extendLimit(more), by: who.actor(in: stage.definition)) }
        },
        Verb(
            "appeals card of/appeal card of 申诉",
            both("自然资源 申诉 产权核验 原因=停电", "natural-resources appeals card of property-check"),
            both("认为最近的一张牌不当。", "Says that the latest card is unjust.")
        ) { phrase, who in
            let item = try phrase.itemOrCase()
            let reason = Sealed(phrase.detail("reason 原因") ?? "不可归责于本部门（示例）")
            return { stage in
                let card = try stage.latestCard(of: item)
                stage.ask(.appealCard(CardAppeal(card: card, reason: reason)), by: who.actor(in: stage.definition))
            }
        },
        ruling(
            "lifts card of/lift card of 撤牌",
            isLifted: true,
            both("人社主管 撤牌 产权核验", "human-resources supervisor lifts card of property-check")
        ),
        ruling(
            "upholds card of/uphold card of 维持",
            isLifted: false,
            both("人社主管 维持 产权核验", "human-resources supervisor upholds card of property-check")
        ),
        Verb(
            "repairs breach/repair breach 修复失约",
            both("人社主管 修复失约 原因=已补交", "human-resources supervisor repairs breach"),
            both("本办件中的失约记录被修复。", "The breach that stood in this case is repaired.")
        ) { phrase, who in
            let reason = Sealed(phrase.detail("reason 原因") ?? "已履行（示例）")
            return { stage in
                stage.ask(.repairBreach(BreachRepair(reason: reason)), by: who.actor(in: stage.definition))
            }
        },
    ]

    private static func ruling(_ words: Words, isLifted: Bool, _ example: LocalizedText) -> Verb {
        Verb(
            words,
            example,
            isLifted
                ? both("撤销最近的一张牌。", "Lifts the latest card.") : both("维持最近的一张牌。", "Upholds the latest card.")
        ) { phrase, who in
            let item = try phrase.itemOrCase()
            let reason = Sealed(phrase.detail("reason 原因") ?? "经核实（示例）")
            return { stage in
                let ruling = CardRuling(card: try stage.latestCard(of: item), isLifted: isLifted, reason: reason)
                stage.ask(.ruleOnCard(ruling), by: who.actor(in: stage.definition))
            }
        }
    }
}

extension Phrase {
    /// An item, or `整件` for the case as a whole, which is `nil`.
    mutating func itemOrCase() throws(Complaint) -> ItemID? {
        if ["整件", "case"].contains(nextWord) {
            _ = word()
            return nil
        }
        return try item()
    }
}

extension Stage {
    fileprivate func latestCard(of item: ItemID?) throws(Complaint) -> CardID {
        if let card = state.cards.last(where: { $0.item == item }) { return card.id }
        throw Complaint(zh: "没有这样的牌。", en: "There is no such card.")
    }
}
