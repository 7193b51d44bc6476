/// Words for how items are conducted beyond the ordinary course.
extension FactWords {
    func account(of fact: ItemAdded) -> FactAccount {
        let title = index.title(fact.item)
        let who = fact.by == .applicant ? applicant : fact.by == .supervisor ? lead : .system
        return line(fact.item, by: who, zh: "加办「\(title.zh)」", en: "“\(title.english)” was added to the case")
    }

    func account(of fact: ItemSuspended) -> FactAccount {
        let title = index.title(fact.item)
        return line(
            fact.item,
            zh: "「\(title.zh)」进入特别程序(\(fact.suspension.procedure)),暂停计时",
            en: "“\(title.english)”: a special procedure (\(fact.suspension.procedure)) begins; the clock stands still"
        )
    }

    func account(of fact: ItemContinued) -> FactAccount {
        let title = index.title(fact.item)
        return line(
            fact.item,
            zh: "「\(title.zh)」特别程序结束,恢复计时",
            en: "“\(title.english)”: the special procedure is over; the clock runs on"
        )
    }

    func account(of fact: QuestionAsked) -> FactAccount {
        let title = index.title(fact.item)
        let until = deadline(of: fact.clock)
        return line(
            fact.item,
            zh: "「\(title.zh)」需申请人答复,请于\(until)前答复",
            en: "“\(title.english)”: a question to the applicant, to be answered by \(until)"
        )
    }

    func account(of fact: QuestionAnswered) -> FactAccount {
        let title = index.title(fact.item)
        return line(
            fact.item,
            by: applicant,
            zh: "「\(title.zh)」的询问已有答复",
            en: "“\(title.english)”: the question is settled"
        )
    }

    func account(of fact: OpinionGiven) -> FactAccount {
        let title = index.title(fact.item)
        return line(fact.item, zh: "「\(title.zh)」已有意见", en: "“\(title.english)”: the opinion is given")
    }

    func account(of fact: TaskOpened) -> FactAccount {
        let title = index.title(fact.item)
        let until = deadline(of: fact.clock)
        return line(
            fact.item,
            by: .system,
            zh: "「\(title.zh)」请当事人于\(until)前办理",
            en: "“\(title.english)”: a party must act by \(until)"
        )
    }

    func account(of fact: TaskCompleted) -> FactAccount {
        let title = index.title(fact.item)
        let party = state.items[fact.item]?.task?.party ?? index.item(fact.item)?.task?.party ?? .applicant
        return line(
            fact.item,
            by: index.holder(party),
            zh: "「\(title.zh)」当事人已办理",
            en: "“\(title.english)”: the party has acted"
        )
    }

    func account(of fact: TaskLapsed) -> FactAccount {
        let title = index.title(fact.item)
        return line(
            fact.item,
            by: .system,
            zh: "「\(title.zh)」当事人逾期未办",
            en: "“\(title.english)”: the party let its time run out"
        )
    }

    func account(of fact: ItemDiverted) -> FactAccount {
        let title = index.title(fact.item)
        let until = deadline(of: fact.clock)
        return line(
            fact.item,
            zh: "「\(title.zh)」转线下办理,至\(until)止",
            en: "“\(title.english)” goes on outside the system until \(until)"
        )
    }

    func account(of fact: ItemReassigned) -> FactAccount {
        let title = index.title(fact.item)
        return line(fact.item, zh: "「\(title.zh)」改由其他机构办理", en: "“\(title.english)” was given to another organ")
    }

    func account(of fact: ItemReopened) -> FactAccount {
        let title = index.title(fact.item)
        return line(
            fact.item,
            by: .system,
            zh: "「\(title.zh)」所依据的内容有变,重新办理",
            en: "“\(title.english)” is decided anew: what it rested on has changed"
        )
    }

    func account(of fact: DecisionCorrected) -> FactAccount {
        let title = index.title(fact.item)
        return line(
            fact.item,
            zh: "更正「\(title.zh)」的决定(\(fact.documentNumber))",
            en: "The decision on “\(title.english)” was corrected (\(fact.documentNumber))"
        )
    }

    func account(of fact: AlternativeDropped) -> FactAccount {
        let title = index.title(fact.item)
        return line(
            fact.item,
            by: .system,
            zh: "已采用其他事项,不再办理「\(title.zh)」",
            en: "“\(title.english)” is not needed any more: another alternative counts"
        )
    }

    func account(of fact: ItemIssued) -> FactAccount {
        let title = index.title(fact.item)
        return line(fact.item, zh: "「\(title.zh)」结果已制作", en: "The result of “\(title.english)” is made out")
    }

    func account(of fact: ItemDelivered) -> FactAccount {
        let title = index.title(fact.item)
        return line(fact.item, zh: "「\(title.zh)」结果已送达", en: "The result of “\(title.english)” is delivered")
    }

    func account(of fact: ResultRevoked) -> FactAccount {
        let title = index.title(fact.item)
        let reason = fact.reason.text
        return line(
            fact.item,
            zh: "撤销「\(title.zh)」的结果：\(reason.zh)",
            en: "The result of “\(title.english)” was revoked: \(reason.english)"
        )
    }

    func account(of fact: RevocationAnswered) -> FactAccount {
        let title = index.title(fact.item)
        return line(
            fact.item,
            zh: fact.isCompensated ? "「\(title.zh)」撤销后的影响已消除" : "「\(title.zh)」撤销后的影响无法消除",
            en: fact.isCompensated
                ? "“\(title.english)”: what followed from the revoked result is undone"
                : "“\(title.english)”: what followed from the revoked result cannot be undone"
        )
    }
}
