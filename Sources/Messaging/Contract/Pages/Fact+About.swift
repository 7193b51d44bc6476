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
        case .authorityGranted:
            FactAbout("授权代理", "an agent may act, within a scope and a time", by: .applicant, since: "0.2")
        case .authorityRevoked:
            FactAbout("撤销代理授权", "the agent may act no longer; earlier acts stay valid", by: .applicant, since: "0.2")
        case .useAuthorised:
            FactAbout(
                "授权调取证照或数据",
                "the holder lets a certificate or shared data be called for named items",
                by: .applicant,
                .party,
                since: "0.2"
            )
        case .useAuthorisationRevoked:
            FactAbout(
                "撤销调取授权",
                "the holder's consent to calling a source is withdrawn",
                by: .applicant,
                .party,
                since: "0.2"
            )
        case .sourceDisputed:
            FactAbout(
                "对来源结果提出异议",
                "the applicant disputes what a source said; its owner must look at it",
                by: .applicant,
                since: "0.2"
            )
        case .itemsAdmitted:
            FactAbout("分项受理", "items begin that were not complete at acceptance", by: .applicant, .clock, since: "0.2")
        case .toleranceExtended:
            FactAbout("延长容缺期限", "a supervisor gave more time for a promised material", by: .supervisor, since: "0.2")
        case .toleranceReinstated:
            FactAbout(
                "恢复容缺承诺",
                "the lapse of a promise is undone; the breach is gone",
                by: .supervisor,
                .rule,
                since: "0.2"
            )
        case .breachRepaired:
            FactAbout("信用修复", "the breach that stood against the person is repaired", by: .supervisor, since: "0.2")
        case .commitmentWithdrawn:
            FactAbout(
                "以证明替换承诺",
                "the proof came before the check; the statement is not relied on any more",
                by: .applicant,
                since: "0.2"
            )
        case .commitmentSampled:
            FactAbout("承诺抽查结果", "whether a commitment is among those checked", by: .rule, since: "0.2")
        case .rectificationRequested:
            FactAbout(
                "责令限期整改",
                "an untrue statement can be mended; the applicant has a time to do so",
                by: .department,
                since: "0.2"
            )
        case .commitmentRectified:
            FactAbout("整改完成", "what was untrue is mended", by: .department, since: "0.2")
        case .resultRevoked:
            FactAbout(
                "撤销已生效的结果",
                "a decision in force is taken back, because what it rests on is gone",
                by: .rule,
                .supervisor,
                since: "0.2"
            )
        case .revocationAnswered:
            FactAbout(
                "部门答复撤销",
                "a department undid what followed from a revoked result, or cannot",
                by: .department,
                since: "0.2"
            )
        case .toleranceReopened:
            FactAbout(
                "补交材料不合要求",
                "what was brought for a promise does not do; it may come again within the original time",
                by: .department,
                since: "0.2"
            )
        case .caseReopened:
            FactAbout(
                "撤销办结",
                "the outcome is open again, because one of the decisions it was made of has changed",
                by: .supervisor,
                .department,
                .rule,
                since: "0.2"
            )
        case .itemAdded:
            FactAbout(
                "加办事项",
                "an offered or optional item, or the next run of a loop, becomes part of the case",
                by: .applicant,
                .supervisor,
                .clock,
                since: "0.2"
            )
        case .itemSuspended:
            FactAbout(
                "特别程序或中止",
                "the item's clock stands still for a special procedure or another organ",
                by: .department,
                since: "0.2"
            )
        case .itemContinued:
            FactAbout("特别程序结束", "the special procedure is over; the clock runs on", by: .department, since: "0.2")
        case .questionAsked:
            FactAbout(
                "部门询问申请人",
                "the department asks the applicant a question, with options and a time",
                by: .department,
                since: "0.2"
            )
        case .questionAnswered:
            FactAbout(
                "答复询问",
                "the question is answered, or silence counts as the answer said",
                by: .applicant,
                .clock,
                since: "0.2"
            )
        case .limitExtended:
            FactAbout(
                "延长办理时限",
                "the item's limit is extended, with approver and basis",
                by: .department,
                .supervisor,
                since: "0.2"
            )
        case .opinionGiven:
            FactAbout(
                "反馈意见",
                "an opinion that was asked for is given, or silence counts as no objection",
                by: .department,
                .clock,
                since: "0.2"
            )
        case .taskOpened:
            FactAbout("请当事人缴费、签署或到场", "a party is asked to pay, sign or appear", by: .rule, since: "0.2")
        case .taskCompleted:
            FactAbout("当事人已缴费、签署或到场", "the party paid, signed or appeared", by: .party, .department, since: "0.2")
        case .taskLapsed:
            FactAbout("当事人逾期未缴费、签署或到场", "a party let the task's time run out", by: .clock, since: "0.2")
        case .itemDiverted:
            FactAbout(
                "转线下办理",
                "the item goes on outside the system, with holder and due date",
                by: .supervisor,
                since: "0.2"
            )
        case .itemReassigned:
            FactAbout("改派其他机构", "another organ has the item, under a new order", by: .supervisor, since: "0.2")
        case .itemReopened:
            FactAbout(
                "重新办理",
                "the item is decided anew, because what it rested on has changed",
                by: .rule,
                since: "0.2"
            )
        case .fieldsAmended:
            FactAbout("变更申请内容", "form values were changed after acceptance", by: .applicant, since: "0.2")
        case .decisionCorrected:
            FactAbout(
                "更正决定",
                "a decision already given is corrected, with reason and document",
                by: .supervisor,
                since: "0.2"
            )
        case .alternativeDropped:
            FactAbout(
                "另一备选事项已采用",
                "another of the alternatives counts; this one is not needed",
                by: .rule,
                since: "0.2"
            )
        case .itemIssued:
            FactAbout("制证完成", "the result is made out", by: .department, since: "0.2")
        case .itemDelivered:
            FactAbout("结果送达", "the result is in the party's hands", by: .department, since: "0.2")
        case .clocksRecounted:
            FactAbout("时限重新计算", "open clocks were counted anew under a changed calendar", by: .supervisor, since: "0.2")
        case .caseLimitPaused:
            FactAbout(
                "整件承诺时限暂停",
                "nobody in the departments is at work; the theme's promise stands still",
                by: .rule,
                since: "0.2"
            )
        case .caseLimitResumed:
            FactAbout("整件承诺时限恢复", "the theme's promise runs on with a new end", by: .rule, since: "0.2")
        case .cardAppealed:
            FactAbout(
                "对督办牌申诉",
                "the marked department says why the card is not its fault",
                by: .department,
                since: "0.2"
            )
        case .cardRuled:
            FactAbout("督办牌申诉结论", "a supervisor lifted the card or let it stand", by: .supervisor, since: "0.2")
        case .caseMigrated:
            FactAbout(
                "迁移到主题的另一版本",
                "the case goes on under another version of its workflow",
                by: .supervisor,
                since: "0.2"
            )
        case .ratingGiven:
            FactAbout("好差评", "the applicant rated how the matter was handled", by: .applicant, since: "0.2")
        case .noticeIssued:
            FactAbout("发出文书", "a party is told something, with its legal effect", by: .rule, since: "0.2")
        case .noticeReported:
            FactAbout("送达回报", "a channel said what became of a notice", by: .department, since: "0.2")
        case .withdrawalRequested:
            FactAbout("申请撤回", "the applicant takes the application back", by: .applicant)
        case .caseConcluded:
            FactAbout("办结", "the outcome is given", by: .rule)
        case .caseClosed:
            FactAbout("归档", "nothing is open any more", by: .rule)
        }
    }
}
