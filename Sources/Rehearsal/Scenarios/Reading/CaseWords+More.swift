import Orchestration

extension CaseWords {
    static let incidents = WordList(
        [
            IncidentOpened.Kind.orderFailed, .contradiction, .falseCommitment, .actLapsed, .brokenPromise,
            .cannotCompensate, .unanswered, .silentConsultation, .taskLapsed, .deemedIncomplete, .undelivered,
            .disputedSource, .reinstatement, .diversionOverdue,
        ],
        [
            .orderFailed: "order-failed 工单失败", .contradiction: "contradiction 前后矛盾",
            .falseCommitment: "false-commitment 承诺不实", .actLapsed: "act-lapsed 逾期未办",
            .brokenPromise: "broken-promise 失约", .cannotCompensate: "cannot-compensate 影响消除不了",
            .unanswered: "unanswered 询问未答", .silentConsultation: "silent-consultation 意见未回",
            .taskLapsed: "task-lapsed 任务逾期", .deemedIncomplete: "deemed-incomplete 视为受理缺主件",
            .undelivered: "undelivered 送达不了", .disputedSource: "disputed-source 数据异议",
            .reinstatement: "reinstatement 恢复办理", .diversionOverdue: "diversion-overdue 线下逾期",
        ]
    )

    static let actions = WordList(
        [
            NextAction.Kind.supply, .fillIn, .sign, .pay, .appear, .add, .examine, .answer, .resolve, .receive,
            .nothing,
        ],
        [
            .supply: "supply 补交", .fillIn: "fill in 填写", .sign: "sign 签字", .pay: "pay 缴费",
            .appear: "appear 到场", .add: "add 加办", .examine: "examine 审查",
            .answer: "answer 答复", .resolve: "resolve 处置", .receive: "receive 领取",
            .nothing: "nothing 无",
        ]
    )

    static let scopes = WordList(
        Authority.Scope.allCases,
        [
            .submit: "submit 提交", .supply: "supply 补交", .promise: "promise 承诺后补", .commit: "commit 告知承诺",
            .withdraw: "withdraw 撤回", .pay: "pay 缴费", .receive: "receive 领取",
        ]
    )

    static let notices = WordList(
        NoticeKind.allCases,
        [
            .acceptance: "acceptance 受理通知书", .correction: "correction 补正告知书", .tolerance: "tolerance 容缺受理通知书",
            .notAccepted: "not-accepted 不予受理通知书", .objection: "objection 部门补正告知书",
            .specialProcedure: "special-procedure 特别程序告知书", .extensionOfLimit: "extension 延期告知书",
        ]
    )

    static let grades = WordList([TrustGrade.a, .b, .c, .d], [:])

    static let passedOver = WordList(
        [SourcePassedOver.Reason.closed, .none, .unavailable, .unauthorised],
        [
            .closed: "closed 未开放", .none: "none 无记录", .unavailable: "unavailable 连不上",
            .unauthorised: "unauthorised 未授权",
        ]
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
