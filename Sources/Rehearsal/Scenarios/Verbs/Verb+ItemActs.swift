import Orchestration

/// What people do about single items.
extension Verb {
    static let itemActs: [Verb] = [
        Verb(
            "replies/reply 答复",
            both("申请人 答复 康复确认 选项=甲", "applicant replies rehabilitation-confirmation option=a"),
            both("回答部门的询问。", "Answers what a department asked.")
        ) { phrase, who in
            let item = try phrase.item()
            let answer = QuestionAnswer(
                item: item,
                option: phrase.detail("option 选项"),
                text: phrase.detail("text 内容").map { Sealed($0) }
            )
            return { stage in stage.ask(.answerQuestion(answer), by: who.actor(in: stage.definition)) }
        },
        Verb(
            "completes/complete 办妥",
            both("申请人 办妥 费用结算 凭证=回单1号", "applicant completes cost-settlement reference=1"),
            both("当事人做完任务：已缴费、已签署、已到场。", "A party does what a task asks: paid, signed, appeared.")
        ) { phrase, who in
            let item = try phrase.item()
            let reference = phrase.detail("reference 凭证") ?? "回单1号"
            let occurredAt = try phrase.occurredAt()
            return { stage in
                let completion = TaskCompletion(
                    item: item,
                    reference: reference,
                    occurredAt: stage.instant(occurredAt)
                )
                stage.ask(.completeTask(completion), by: who.actor(in: stage.definition))
            }
        },
        Verb(
            "adds/add 加办",
            both("申请人 加办 辅具确认", "applicant adds assistive-device"),
            both("加办主题提供的事项，或再来一次。", "Adds an item that the theme offers, or the next run of one.")
        ) { phrase, who in
            let item = try phrase.item()
            let reason = phrase.detail("reason 原因").map { Sealed($0) }
            return { stage in
                stage.ask(.addItem(ItemAddition(item: item, reason: reason)), by: who.actor(in: stage.definition))
            }
        },
        Verb(
            "takes back/take back 撤回事项",
            both("申请人 撤回事项 异地备案、辅具确认", "applicant takes back out-of-town-filing"),
            both("只撤回这些事项，其他照办。", "Takes single items back; the others go on.")
        ) { phrase, who in
            var items = [try phrase.item()]
            while phrase.takeSeparator() { items.append(try phrase.item()) }
            let reason = Sealed(phrase.detail("reason 原因") ?? "不再需要（示例）")
            return { [items] stage in
                let withdrawal = ItemWithdrawal(items: items, reason: reason)
                stage.ask(.withdrawItems(withdrawal), by: who.actor(in: stage.definition))
            }
        },
        Verb(
            "reassigns/reassign 改派",
            both(
                "人社主管 改派 住房核验 部门=自然资源",
                "human-resources supervisor reassigns housing-check department=natural-resources"
            ),
            both("交给别的部门或机构；原工单作废。", "Gives the item to another department or organ; the old order is stale.")
        ) { phrase, who in
            let item = try phrase.item()
            let name = phrase.detail("department 部门")
            let department = name.flatMap { phrase.vocabulary.departments[$0] }
            if let name, department == nil {
                throw Complaint.unknown(name, both("部门", "department"), among: phrase.vocabulary.departments.names)
            }
            let organ = phrase.detail("organ 机构").map { OrganID($0) }
            let reason = Sealed(phrase.detail("reason 原因") ?? "职责调整（示例）")
            return { [department] stage in
                let reassignment = Reassignment(item: item, department: department, organ: organ, reason: reason)
                stage.ask(.reassign(reassignment), by: who.actor(in: stage.definition))
            }
        },
        Verb(
            "takes offline/take offline 转线下",
            both("住建 转线下 住房核验 期限=5工作日 持有=现场组", "housing takes offline housing-check within=5wd holder=team"),
            both("事项转到线下办理，仍有人负责、有期限。", "The item goes on outside the system, with a holder and a limit.")
        ) { phrase, who in
            let item = try phrase.item()
            let diversion = Diversion(
                item: item,
                holder: Sealed(phrase.detail("holder 持有") ?? "线下经办人（示例）"),
                within: try phrase.requiredLimit("within 期限"),
                reason: Sealed(phrase.detail("reason 原因") ?? "系统不能办理（示例）")
            )
            return { stage in stage.ask(.divert(diversion), by: who.actor(in: stage.definition)) }
        },
        Verb(
            "amends/amend 变更",
            both("申请人 变更 改造住房地址=新址2号 原因=搬家", "applicant amends home-address=2 reason=moved"),
            both("受理后变更表单内容，有关事项重办。", "The form changes after acceptance; what rests on it is decided anew.")
        ) { phrase, who in
            let reason = Sealed(phrase.detail("reason 原因") ?? "情况变化（示例）")
            let amendment = Amendment(fields: Sealed(try phrase.fields()), reason: reason)
            return { stage in stage.ask(.amend(amendment), by: who.actor(in: stage.definition)) }
        },
        Verb(
            "rates/rate 评价",
            both("申请人 评价 分=5", "applicant rates grade=5"),
            both("好差评，1 至 5 分。", "Says how it was, from 1 to 5.")
        ) { phrase, who in
            let item = phrase.itemIfAny()
            let rating = Rating(grade: try phrase.count("grade 分") ?? 5, item: item)
            return { stage in stage.ask(.rate(rating), by: who.actor(in: stage.definition)) }
        },
    ]
}

extension Stage {
    func instant(_ moment: (date: CivilDate, minutes: Int?)?) -> Timestamp? {
        moment.map { $0.date.instant(minutes: $0.minutes ?? Moment.usualMinutes, player.calendar) }
    }
}
