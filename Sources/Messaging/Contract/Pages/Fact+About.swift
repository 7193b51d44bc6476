package import Orchestration

extension Fact.Kind {
    /// The one place that says what a kind of fact means. Exhaustive on purpose: a new fact breaks the build until it has its
    /// line here; then write the pages anew (`onevisit contract pages`).
    package var about: FactAbout {
        switch self {
        case .caseRegistered:
            FactAbout("登记：申请已收到，有编号和收件时间", "the application is in, with number and time of receipt", by: .applicant)
        case .fieldsCorrected:
            FactAbout("更正申请表", "form fields corrected, open questions answered, parties named", by: .applicant)
        case .actPerformed:
            FactAbout("当事人已签字或确认", "a party performed an act that it owed", by: .applicant, .party)
        case .actLapsed:
            FactAbout("当事人逾期未办", "a party let the time for its act run out", by: .clock)
        case .materialSupplied:
            FactAbout("收到材料", "a material is in", by: .applicant, .department)
        case .materialPromised:
            FactAbout("承诺后补材料（容缺）", "the applicant promised to bring a secondary material later", by: .applicant)
        case .materialCommitted:
            FactAbout("签署告知承诺", "a signed statement stands in place of a proof", by: .applicant)
        case .offerDeclined:
            FactAbout("容缺或承诺未被采纳", "a promise or commitment offered could not be taken", by: .rule)
        case .sourcePassedOver:
            FactAbout("该来源未提供材料", "one source did not give the material; the next is tried", by: .department, .rule)
        case .fetchBudgetSpent:
            FactAbout("调取数据超时", "the sources of a material had their time; the applicant is asked instead", by: .clock)
        case .examinationOpened:
            FactAbout("开始受理审查", "all sources have spoken; the lead's examiner looks at the application", by: .rule)
        case .correctionRequested:
            FactAbout("一次性告知补正", "the one notice that names everything missing or wrong", by: .rule, .examiner)
        case .correctionAnswered:
            FactAbout("补正完成", "the notice is met, or the applicant has no more", by: .applicant)
        case .correctionLapsed:
            FactAbout("逾期未补正", "the applicant's time for corrections ran out", by: .clock)
        case .caseAccepted:
            FactAbout("受理", "the application is accepted", by: .examiner, .rule)
        case .caseNotAccepted:
            FactAbout("不予受理", "acceptance is refused, with reason, basis and remedy", by: .examiner)
        case .toleranceFulfilled:
            FactAbout("容缺材料已补齐", "the promised material came in time", by: .applicant)
        case .toleranceLapsed:
            FactAbout("容缺材料逾期未补", "the promised material did not come in time; a breach stands", by: .clock)
        case .commitmentVerified:
            FactAbout("承诺核查属实", "a check after the fact found the statement true", by: .department)
        case .commitmentRefuted:
            FactAbout("承诺核查不实", "a check after the fact found the statement false", by: .department)
        case .workOrderIssued:
            FactAbout("派发工单", "a department is asked to do something", by: .rule)
        case .workOrderReceived:
            FactAbout("部门签收工单", "the department has filed the order", by: .department)
        case .workOrderFailed:
            FactAbout("部门系统未能接收工单", "the department's system could not take the order", by: .department)
        case .workOrderRepeated:
            FactAbout("重新派发工单", "the order is sent again under the same id", by: .clock, .supervisor)
        case .itemNeeded:
            FactAbout("确定需要办理该事项", "a result made it certain that the item is needed", by: .rule)
        case .itemNotNeeded:
            FactAbout("无需办理该事项", "a result made the item unnecessary", by: .rule)
        case .itemApproved:
            FactAbout("准予", "the department decided in the applicant's favour", by: .department)
        case .itemRejected:
            FactAbout("不予", "the department decided against, with reasons, basis and remedy", by: .department)
        case .itemObjected:
            FactAbout("部门一次性告知补正", "the department found materials wanting; its clock stands still", by: .department)
        case .itemResumed:
            FactAbout("补正后恢复办理", "what the department objected to is mended; its clock runs on", by: .applicant)
        case .itemReleased:
            FactAbout("结果发出", "the result goes out: nothing holds it any more", by: .rule)
        case .itemCancelled:
            FactAbout("因撤回停办", "the item ends because the applicant withdrew", by: .rule)
        case .itemTerminated:
            FactAbout(
                "终止办理",
                "the item ends without a decision, or its held decision is taken back",
                by: .rule,
                .supervisor
            )
        case .cancellationConfirmed:
            FactAbout("部门确认停办", "the department has stopped working on the item", by: .department)
        case .cancellationCameTooLate:
            FactAbout("停办为时已晚", "the department had already gone too far to stop", by: .department)
        case .reminderDue:
            FactAbout("临期提醒", "a deadline is near; the holder is reminded", by: .clock)
        case .cardRaised:
            FactAbout("黄牌、红牌", "a limit is past; a supervision mark is raised", by: .clock)
        case .incidentOpened:
            FactAbout("需人工处理", "something only a person can settle", by: .rule, .clock)
        case .incidentResolved:
            FactAbout("人工处理完毕", "a person settled it", by: .supervisor)
        case .withdrawalRequested:
            FactAbout("申请撤回", "the applicant takes the application back", by: .applicant)
        case .caseConcluded:
            FactAbout("办结", "the outcome is given", by: .rule)
        case .caseClosed:
            FactAbout("归档", "nothing is open any more", by: .rule)
        }
    }
}
