import Orchestration

extension CaseWords {
    static let incidents = WordList(
        [
            IncidentOpened.Kind.orderFailed, .contradiction, .falseCommitment, .actLapsed, .brokenPromise,
        ],
        [
            .orderFailed: "order-failed 工单失败", .contradiction: "contradiction 前后矛盾",
            .falseCommitment: "false-commitment 承诺不实", .actLapsed: "act-lapsed 逾期未办",
            .brokenPromise: "broken-promise 失约",
        ]
    )

    static let actions = WordList(
        [
            NextAction.Kind.supply, .fillIn, .sign, .examine, .answer, .resolve, .nothing,
        ],
        [
            .supply: "supply 补交", .fillIn: "fill in 填写", .sign: "sign 签字", .examine: "examine 审查",
            .answer: "answer 答复", .resolve: "resolve 处置", .nothing: "nothing 无",
        ]
    )

    static let grades = WordList([TrustGrade.a, .b, .c, .d], [:])

    static let passedOver = WordList(
        [SourcePassedOver.Reason.closed, .none, .unavailable],
        [.closed: "closed 未开放", .none: "none 无记录", .unavailable: "unavailable 连不上"]
    )

    static let facts = WordList(
        Fact.Kind.allCases,
        [
            .caseRegistered: "caseRegistered 登记", .caseAccepted: "caseAccepted 受理",
            .caseNotAccepted: "caseNotAccepted 不予受理", .correctionRequested: "correctionRequested 告知补正",
            .correctionAnswered: "correctionAnswered 补正完成", .correctionLapsed: "correctionLapsed 补正逾期",
            .examinationOpened: "examinationOpened 开始审查", .materialSupplied: "materialSupplied 材料收到",
            .sourcePassedOver: "sourcePassedOver 来源跳过", .fetchBudgetSpent: "fetchBudgetSpent 取数超时",
            .offerDeclined: "offerDeclined 承诺未采纳", .toleranceFulfilled: "toleranceFulfilled 容缺补齐",
            .toleranceLapsed: "toleranceLapsed 容缺逾期", .commitmentVerified: "commitmentVerified 承诺核实",
            .commitmentRefuted: "commitmentRefuted 承诺不实", .workOrderIssued: "workOrderIssued 派单",
            .workOrderRepeated: "workOrderRepeated 重新派单", .workOrderFailed: "workOrderFailed 派单失败",
            .itemApproved: "itemApproved 事项批准", .itemRejected: "itemRejected 事项不予",
            .itemReleased: "itemReleased 结果发出", .itemTerminated: "itemTerminated 事项终止",
            .itemCancelled: "itemCancelled 事项撤销", .cardRaised: "cardRaised 亮牌", .reminderDue: "reminderDue 提醒",
            .incidentOpened: "incidentOpened 待处置", .incidentResolved: "incidentResolved 处置完毕",
            .withdrawalRequested: "withdrawalRequested 申请撤回", .actLapsed: "actLapsed 须办逾期",
            .caseConcluded: "caseConcluded 办结", .caseClosed: "caseClosed 归档",
        ]
    )
}
