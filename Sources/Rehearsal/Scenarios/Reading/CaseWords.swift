import Orchestration

/// The words for what a case, its items, materials, clocks and orders can be: one table for each.
enum CaseWords {
    static let phases = WordList(
        CasePhase.allCases,
        [
            .unregistered: "unregistered 未登记", .checking: "checking 核对中", .correcting: "correcting 补正中",
            .examining: "examining 审查中", .inProgress: "in progress 办理中", .concluded: "concluded 已办结",
            .closed: "closed 已归档",
        ]
    )

    static let outcomes = WordList(
        CaseOutcome.allCases,
        [
            .completed: "completed 全部办成", .partlyCompleted: "partly completed 部分办成", .rejected: "rejected 不予办理",
            .terminated: "terminated 终止办理", .withdrawn: "withdrawn 已撤回", .returned: "returned 退件",
            .notAccepted: "not accepted 不予受理",
        ]
    )

    static let itemStatuses = WordList(
        ItemStatus.allCases,
        [
            .undecided: "undecided 待定", .notNeeded: "not needed 无需办理", .waiting: "waiting 等待",
            .dispatched: "dispatched 已派单", .received: "at work 办理中", .correcting: "correcting 补正中",
            .held: "held 已批准待发", .released: "released 已办成/已发出", .rejected: "rejected 不予批准",
            .cancelled: "cancelled 已撤销", .terminated: "terminated 已终止", .offered: "offered 可加办",
            .incomplete: "incomplete 待补材料", .suspended: "suspended 已中止", .asked: "asked 待答复",
            .awaitingParty: "awaiting party 待当事人办理", .revoked: "revoked 已撤销决定",
        ]
    )

    static let endings = WordList(
        [
            ItemTerminated.Reason.toleranceLapsed, .correctionLapsed, .dependencyFailed, .bySupervisor, .caseRejected,
            .caseTerminated, .notTakenOn, .taskLapsed, .unanswered, .alternativeChosen,
        ],
        [
            .toleranceLapsed: "tolerance-lapsed 容缺逾期", .correctionLapsed: "correction-lapsed 逾期未补正",
            .dependencyFailed: "dependency-failed 前置未办成", .bySupervisor: "by-supervisor 主管终止",
            .caseRejected: "case-rejected 整件不予", .caseTerminated: "case-terminated 整件终止",
            .notTakenOn: "not-taken-on 部门不予受理", .taskLapsed: "task-lapsed 任务逾期", .unanswered: "unanswered 询问未答",
            .alternativeChosen: "alternative-chosen 已采用其他",
        ]
    )

    static let standings = WordList(
        MaterialState.Standing.allCases,
        [
            .open: "missing 尚缺", .supplied: "supplied 已收到", .committed: "committed 已承诺代替",
            .promised: "promised 容缺中", .defective: "defective 不合要求", .lapsed: "lapsed 逾期未交",
        ]
    )

    static let clocks = WordList(
        Clock.Kind.allCases,
        [
            .correctionNotice: "notice 告知", .correction: "correction 补正", .objection: "objection 部门补正",
            .itemPromised: "promise 承诺", .casePromised: "case 整件", .tolerance: "tolerance 容缺",
            .verification: "verification 核查", .act: "act 须办", .receipt: "receipt 签收", .fetchBudget: "fetch 取数",
            .retry: "retry 重试", .consultation: "consultation 征求意见", .question: "question 询问", .task: "task 任务",
            .procedure: "procedure 特别程序", .diversion: "offline 线下", .rectification: "rectification 整改",
            .delivery: "delivery 送达", .notice: "serving 文书送达", .period: "period 周期",
        ]
    )

    static let orderKinds = WordList(
        WorkOrder.Kind.allCases,
        [
            .do: "do 办理", .fetch: "fetch 取数", .material: "material 送材料", .verify: "verify 核查",
            .cancel: "cancel 停办", .revoke: "revoke 撤销",
        ]
    )

    static let remedies = WordList(
        [Gap.Remedy.upload, .counter, .promise, .commit, .fillIn, .sign, .authorise],
        [
            .upload: "upload 上传", .counter: "counter 窗口核验", .promise: "promise 容缺", .commit: "commit 承诺",
            .fillIn: "fill in 填写", .sign: "sign 签字", .authorise: "authorise 授权",
        ]
    )
}
