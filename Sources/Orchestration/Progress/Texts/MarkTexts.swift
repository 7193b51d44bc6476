extension Clock.Kind {
    /// What happens by itself when a mark of such a clock is reached.
    func consequence(of mark: Clock.Mark.Kind) -> LocalizedText {
        switch mark {
        case .reminder: LocalizedText(zh: "发出提醒", en: "a reminder goes out")
        case .yellow: LocalizedText(zh: "亮黄牌", en: "a yellow card is raised")
        case .red: LocalizedText(zh: "亮红牌", en: "a red card is raised")
        case .expire: consequenceOfExpiry
        }
    }

    private var consequenceOfExpiry: LocalizedText {
        switch self {
        case .correction: LocalizedText(zh: "视为放弃补正，退件", en: "the application is returned")
        case .objection: LocalizedText(zh: "终止该事项", en: "the item is terminated")
        case .tolerance:
            LocalizedText(zh: "收回暂缓发出的结果并终止，记失信", en: "the held result is taken back, and a breach recorded")
        case .act: LocalizedText(zh: "转牵头部门处理", en: "the lead department must settle it")
        case .receipt: LocalizedText(zh: "重新发送工单", en: "the order is sent again")
        case .retry: LocalizedText(zh: "自动重试", en: "it is tried again")
        case .fetchBudget: LocalizedText(zh: "改请申请人提供", en: "the applicant is asked instead")
        case .consultation: LocalizedText(zh: "按规定处理未答复的意见", en: "silence is dealt with as the rule says")
        case .question: LocalizedText(zh: "按约定处理未答复的询问", en: "silence is dealt with as was said")
        case .task: LocalizedText(zh: "终止该事项或转牵头部门", en: "the item ends, or the lead settles it")
        case .rectification: LocalizedText(zh: "撤销相关决定", en: "decisions that rest on it are revoked")
        case .notice: LocalizedText(zh: "改用下一渠道", en: "the next channel is tried")
        case .period: LocalizedText(zh: "开始下一期", en: "the next period begins")
        case .correctionNotice: LocalizedText(zh: "视为受理", en: "the application is deemed accepted")
        case .itemPromised, .casePromised, .verification, .procedure, .diversion, .delivery:
            LocalizedText(zh: "时限届满", en: "the limit is over")
        }
    }
}
