import Orchestration

extension RefusalCode {
    /// The short, stable title of the problem type; the refusal's own message says what happened this time.
    var title: LocalizedText {
        switch self {
        case .notAuthorised: LocalizedText(zh: "无权进行此操作", en: "Not authorised")
        case .caseNotFound: LocalizedText(zh: "未找到该办件", en: "No such case")
        case .caseExists: LocalizedText(zh: "办件已存在", en: "The case exists already")
        case .caseConcluded: LocalizedText(zh: "办件已办结", en: "The case is concluded")
        case .caseClosed: LocalizedText(zh: "办件已归档", en: "The case is closed")
        case .notInThisPhase: LocalizedText(zh: "当前阶段不能进行此操作", en: "Not in this phase")
        case .unknownWorkflow: LocalizedText(zh: "未找到该一件事主题", en: "No such workflow")
        case .workflowMismatch: LocalizedText(zh: "主题版本不一致", en: "The case follows another workflow")
        case .unreadableApplication: LocalizedText(zh: "申请内容无法读取", en: "The application cannot be read")
        case .unknownSituation: LocalizedText(zh: "未定义的情形", en: "No such situation")
        case .unknownField: LocalizedText(zh: "未定义的表单字段", en: "No such field")
        case .unknownMaterial: LocalizedText(zh: "未定义的材料", en: "No such material")
        case .unknownAct: LocalizedText(zh: "未定义的行为", en: "No such act")
        case .unknownParty: LocalizedText(zh: "未定义的当事人", en: "No such party")
        case .tooManyFiles: LocalizedText(zh: "文件过多", en: "Too many files")
        case .materialNotAwaited: LocalizedText(zh: "目前不需要该材料", en: "The material is not awaited")
        case .notTolerable: LocalizedText(zh: "该材料不适用容缺受理", en: "The material may not come later")
        case .notCommittable: LocalizedText(zh: "该材料不适用告知承诺", en: "No commitment may replace the material")
        case .statementMismatch: LocalizedText(zh: "承诺书文本不一致", en: "Another statement must be signed")
        case .openBreach: LocalizedText(zh: "存在未修复的失信记录", en: "An open breach stands against the person")
        case .actAlreadyPerformed: LocalizedText(zh: "该行为已完成", en: "The act is done already")
        case .toldOnceAlready: LocalizedText(zh: "已一次性告知", en: "The applicant was told once already")
        case .workOrderNotFound: LocalizedText(zh: "未找到该工单", en: "No such work order")
        case .workOrderClosed: LocalizedText(zh: "工单已关闭", en: "The work order is closed")
        case .answerNotAdmitted: LocalizedText(zh: "该工单不接受此类答复", en: "The work order does not admit this answer")
        case .answerConflict: LocalizedText(zh: "同一编号的答复内容不同", en: "Another answer has this serial")
        case .unlistedMaterial: LocalizedText(zh: "材料不在办事指南之内", en: "The material is beyond the guide")
        case .occurredOutsideBounds: LocalizedText(zh: "发生时间超出允许范围", en: "The claimed time is out of bounds")
        case .withdrawalTooLate: LocalizedText(zh: "已无法撤回", en: "Too late to withdraw")
        case .alreadyWithdrawing: LocalizedText(zh: "正在撤回", en: "A withdrawal is under way")
        case .incidentNotFound: LocalizedText(zh: "未找到该异常事件", en: "No such incident")
        case .missingResultData:
            LocalizedText(zh: "缺少结果数据", en: "The approval lacks data that the guide declares")
        case .incidentStillOpen: LocalizedText(zh: "异常事件尚未处理", en: "An incident is still open")
        case .unreadableText: LocalizedText(zh: "文字缺失或无法辨读", en: "A text is missing or cannot be read")
        case .limitExceeded: LocalizedText(zh: "超出限制", en: "A limit is exceeded")
        case .idempotencyKeyReused:
            LocalizedText(zh: "Idempotency-Key已用于其他内容", en: "The Idempotency-Key was used for another body")
        case .quarantined: LocalizedText(zh: "该请求已被隔离", en: "The command is quarantined")
        }
    }
}
