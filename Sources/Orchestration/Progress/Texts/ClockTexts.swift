extension Clock.Kind {
    var text: LocalizedText {
        switch self {
        case .correctionNotice: LocalizedText(zh: "一次性告知时限", en: "Limit for saying what is missing")
        case .correction: LocalizedText(zh: "补正时限", en: "Time for corrections")
        case .objection: LocalizedText(zh: "部门补正时限", en: "Time to answer a department's objection")
        case .itemPromised: LocalizedText(zh: "事项承诺时限", en: "Promised limit of the item")
        case .casePromised: LocalizedText(zh: "整件承诺时限", en: "Promised limit of the case")
        case .tolerance: LocalizedText(zh: "容缺补交时限", en: "Time to bring a promised material")
        case .verification: LocalizedText(zh: "承诺核查时限", en: "Limit for checking a commitment")
        case .act: LocalizedText(zh: "当事人办理时限", en: "Time for a party's act")
        case .receipt: LocalizedText(zh: "签收时限", en: "Limit for acknowledging an order")
        case .fetchBudget: LocalizedText(zh: "数据调取时限", en: "Time for the sources of a material")
        case .retry: LocalizedText(zh: "重试等待", en: "Pause before a retry")
        }
    }

    /// Of no meaning to citizens: how the machines wait for each other.
    var isTechnical: Bool {
        switch self {
        case .receipt, .fetchBudget, .retry: true
        case .correctionNotice, .correction, .objection, .itemPromised, .casePromised, .tolerance, .verification, .act:
            false
        }
    }
}

extension CardRaised.Colour {
    var text: LocalizedText {
        switch self {
        case .yellow: LocalizedText(zh: "黄牌", en: "Yellow card")
        case .red: LocalizedText(zh: "红牌", en: "Red card")
        }
    }
}

extension IncidentOpened.Kind {
    var text: LocalizedText {
        switch self {
        case .orderFailed: LocalizedText(zh: "工单无法送达部门系统", en: "A department's system did not take an order")
        case .contradiction: LocalizedText(zh: "部门答复前后矛盾", en: "A department contradicted its own decision")
        case .falseCommitment: LocalizedText(zh: "承诺核查不实", en: "A commitment was found false")
        case .actLapsed: LocalizedText(zh: "当事人逾期未办", en: "A party did not act in time")
        case .brokenPromise:
            LocalizedText(zh: "结果已发出，承诺材料未补交", en: "A promise was broken after the result went out")
        }
    }
}
