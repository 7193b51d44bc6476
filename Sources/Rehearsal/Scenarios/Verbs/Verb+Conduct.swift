import Orchestration

/// What departments say on the way to a decision, and after it.
extension Verb {
    static let conduct: [Verb] = [
        Verb(
            "declines to take/decline to take 不予接办",
            both("住建 不予接办 住房核验 原因=不属本部门", "housing declines to take housing-check"),
            both("部门不受理这个事项（部门不予受理）。", "The department does not take the item on.")
        ) { phrase, who in
            let item = try phrase.item()
            let grounds = phrase.grounds()
            return try answer(item, by: who, .declined(grounds), &phrase)
        },
        Verb(
            "asks/ask 询问",
            both(
                "人社 询问 康复确认 问=在哪家机构? 选项=甲、乙 期限=5工作日 不答=甲",
                "human-resources asks rehabilitation-confirmation options=a,b within=5wd"
            ),
            both(
                "办理前要问清一件事；“不答”是没人回答时算作哪个选项。",
                "Something must be answered first; `silent` is the option that counts if nobody answers."
            )
        ) { phrase, who in
            let item = try phrase.item()
            let options = phrase.detail("options 选项")?.split { "、,，".contains($0) }.map(String.init) ?? []
            let question = Question(
                text: Sealed(phrase.detail("question 问") ?? "请补充说明（示例）"),
                options: options,
                within: try phrase.limit("within 期限") ?? .workingDays(5),
                ifSilent: phrase.detail("silent 不答")
            )
            return try answer(item, by: who, .asked(question), &phrase)
        },
        Verb(
            "suspends/suspend 中止",
            both("自然资源 中止 产权核验 程序=现场勘验 依据=第四十五条", "natural-resources suspends property-check procedure=inspection"),
            both("进入特别程序，时限停着。", "A special procedure begins; the clock stands still.")
        ) { phrase, who in
            let item = try phrase.item()
            let suspension = Suspension(
                procedure: try phrase.procedure(of: item),
                basis: phrase.detail("basis 依据") ?? "行政许可法第四十五条",
                expected: try phrase.limit("expected 预计"),
                documentNumber: phrase.detail("document 文号") ?? "〔2026〕示例2号"
            )
            return try answer(item, by: who, .suspended(suspension), &phrase)
        },
        Verb(
            "resumes/resume 恢复",
            both("自然资源 恢复 产权核验", "natural-resources resumes property-check"),
            both("特别程序结束，时限接着走。", "The special procedure is over; the clock runs on.")
        ) { phrase, who in
            let item = try phrase.item()
            let number = phrase.detail("document 文号") ?? "〔2026〕示例3号"
            return try answer(item, by: who, .resumed(documentNumber: number), &phrase)
        },
        Verb(
            "extends/extend 延期",
            both("自然资源 延期 产权核验 加=5工作日 批准人=局长", "natural-resources extends property-check by=5wd approver=head"),
            both("到期前经批准延长事项时限。", "The item's limit is made longer, as far as its rule allows.")
        ) { phrase, who in
            let item = try phrase.item()
            let more = AnswerExtension(
                by: try phrase.requiredLimit("by 加"),
                reason: Sealed(phrase.detail("reason 原因") ?? "情况复杂（示例）"),
                approver: phrase.detail("approver 批准人") ?? "机关负责人"
            )
            return try answer(item, by: who, .extended(more), &phrase)
        },
        Verb(
            "gives opinion on/give opinion on 回复意见",
            both("住建 回复意见 住房核验 意见=同意", "housing gives opinion on housing-check opinion=agree"),
            both("被征求意见的部门回复：同意、不同意。", "A consulted department answers: agree or disagree.")
        ) { phrase, who in
            let item = try phrase.item()
            let opinions = ["同意": true, "不同意": false, "agree": true, "disagree": false]
            let word = phrase.detail("opinion 意见") ?? "同意"
            guard let isInFavour = opinions[word] else {
                throw Complaint.unknown(word, both("意见", "opinion"), among: opinions.keys.sorted())
            }
            let text = Sealed(phrase.detail("reason 原因") ?? "无其他意见（示例）")
            return try answer(item, by: who, .opinion(Opinion(isInFavour: isInFavour, text: text)), &phrase)
        },
        Verb(
            "issues/issue 制证",
            both("市场监管 制证 个体登记 编号=甲1", "market-regulation issues sole-trader number=1"),
            both("证照已制作。", "The certificate is made out.")
        ) { phrase, who in
            let item = try phrase.item()
            let number = phrase.detail("number 编号") ?? "示例1号"
            return try answer(item, by: who, .issued(reference: number), &phrase)
        },
        Verb(
            "delivers/deliver 送达",
            both("市场监管 送达 个体登记 凭证=邮件1号", "market-regulation delivers sole-trader proof=mail-1"),
            both("结果已交到当事人手里。", "The result is in the party's hands.")
        ) { phrase, who in
            let item = try phrase.item()
            let proof = phrase.detail("proof 凭证") ?? "签收单（示例）"
            return try answer(item, by: who, .delivered(proof: proof), &phrase)
        },
    ]

    private static func answer(
        _ item: ItemID,
        by who: Who,
        _ content: Answer.Content,
        _ phrase: inout Phrase
    ) throws(Complaint) -> Act {
        let manner = try AnswerManner(&phrase)
        return { stage in try stage.answer(.do, item: item, by: who, content, manner) }
    }
}

extension Phrase {
    mutating func limit(_ words: Words) throws(Complaint) -> TimeLimit? {
        guard let text = detail(words) else { return nil }
        guard let limit = TimeLimit(text) else {
            let fix = both("请写 5工作日、30日 或 2小时。", "Write 5wd, 30d or 2h.")
            throw Complaint(zh: "“\(text)”不是时限。", en: "“\(text)” is no time limit.", fix: fix)
        }
        return limit
    }

    mutating func requiredLimit(_ words: Words) throws(Complaint) -> TimeLimit {
        if let limit = try limit(words) { return limit }
        let (zh, en) = (words.word(in: .chinese), words.word(in: .english))
        throw Complaint(zh: "请写明“\(zh)=5工作日”。", en: "Say “\(en)=5wd”.")
    }

    /// A special procedure of the item; without a name the only one it has.
    fileprivate mutating func procedure(of item: ItemID) throws(Complaint) -> ProcedureID {
        let known = definition.items.first { $0.id == item || $0.id == item.base }?.specialProcedures ?? []
        guard let name = detail("procedure 程序") else { return known.first?.id ?? "procedure" }
        return known.first { [$0.id.text, $0.title.zh, $0.title.en].contains(name) }?.id ?? ProcedureID(name)
    }
}
