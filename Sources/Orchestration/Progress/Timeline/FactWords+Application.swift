extension FactWords {
    func account(of fact: CaseRegistered) -> FactAccount {
        let until = deadline(of: fact.clock)
        return FactAccount(
            applicant,
            .milestone,
            zh: "提交申请，登记为办件 \(fact.number)；\(until)前告知是否齐全",
            en: "Applied; registered as \(fact.number); what is missing is said by \(until)"
        )
    }

    var fieldsCorrected: FactAccount {
        FactAccount(applicant, .application, zh: "更正了申请表", en: "Corrected the form")
    }

    func account(of fact: ActPerformed) -> FactAccount {
        let title = index.title(fact.act)
        return FactAccount(
            index.holder(fact.party),
            .act(fact.party),
            zh: "已办理「\(title.zh)」",
            en: "Performed “\(title.english)”"
        )
    }

    func account(of fact: ActLapsed) -> FactAccount {
        let title = index.title(fact.act)
        return FactAccount(
            index.holder(fact.party),
            .act(fact.party),
            zh: "逾期未办理「\(title.zh)」",
            en: "Did not perform “\(title.english)” in time"
        )
    }

    func account(of fact: WithdrawalRequested) -> FactAccount {
        guard let items = fact.items else { return withdrawalRequested }
        let titles = index.titles(items)
        return FactAccount(
            applicant,
            .milestone,
            zh: "申请撤回「\(titles.zh)」",
            en: "Took “\(titles.english)” back"
        )
    }

    private var withdrawalRequested: FactAccount {
        FactAccount(applicant, .milestone, zh: "申请撤回", en: "Took the application back")
    }

    func account(of fact: CaseConcluded) -> FactAccount {
        FactAccount(
            lead,
            .milestone,
            zh: "办结：\(fact.outcome.text.zh)",
            en: "Concluded: \(fact.outcome.text.english)"
        )
    }

    var caseClosed: FactAccount {
        FactAccount(.system, .milestone, zh: "全部事毕，归档", en: "Nothing is open any more; closed and filed")
    }
}
