/// Words for what becomes of promises and statements after acceptance.
extension FactWords {
    func account(of fact: ToleranceExtended) -> FactAccount {
        let title = index.title(fact.material)
        let until = deadline(of: fact.clock)
        return FactAccount(
            lead,
            .application,
            zh: "「\(title.zh)」的补交期限延长至\(until)",
            en: "The time for “\(title.english)” was extended to \(until)"
        )
    }

    func account(of fact: ToleranceReinstated) -> FactAccount {
        let title = index.title(fact.material)
        return FactAccount(
            lead,
            .application,
            zh: "「\(title.zh)」逾期已撤销,恢复办理",
            en: "The lapse of “\(title.english)” is undone"
        )
    }

    func account(of fact: CommitmentWithdrawn) -> FactAccount {
        let title = index.title(fact.material)
        return FactAccount(
            applicant,
            .application,
            zh: "「\(title.zh)」已提供证明,不再适用告知承诺",
            en: "The proof of “\(title.english)” came; the commitment is not relied on"
        )
    }

    func account(of fact: CommitmentSampled) -> FactAccount {
        let title = index.title(fact.material)
        return FactAccount(
            .system,
            .application,
            zh: "「\(title.zh)」的承诺\(fact.isChosen ? "列入抽查" : "不列入抽查")",
            en:
                "The commitment on “\(title.english)” \(fact.isChosen ? "will be checked" : "is not among those checked")"
        )
    }

    func account(of fact: RectificationRequested) -> FactAccount {
        let title = index.title(fact.material)
        let until = deadline(of: fact.clock)
        return FactAccount(
            lead,
            .application,
            zh: "「\(title.zh)」的承诺不实,请于\(until)前整改",
            en: "The commitment on “\(title.english)” was untrue; to be mended by \(until)"
        )
    }

    func account(of fact: CommitmentRectified) -> FactAccount {
        let title = index.title(fact.material)
        return FactAccount(applicant, .application, zh: "「\(title.zh)」已整改", en: "“\(title.english)” was mended")
    }

    func account(of fact: SourceDisputed) -> FactAccount {
        let title = index.title(fact.material)
        return FactAccount(
            applicant,
            .application,
            zh: "对「\(title.zh)」的数据来源提出异议",
            en: "Disputed what a source said of “\(title.english)”"
        )
    }

    func account(of fact: ToleranceReopened) -> FactAccount {
        let title = index.title(fact.tolerance.material)
        let until = deadline(of: fact.tolerance.clock)
        return line(
            fact.item,
            zh: "补交的「\(title.zh)」不符合要求,可在\(until)前重新补交",
            en: "What was brought for “\(title.english)” does not do; it may come again by \(until)"
        )
    }

    func account(of fact: CaseReopened) -> FactAccount {
        fact.phase == .inProgress
            ? FactAccount(lead, .application, zh: "撤销办结,恢复办理", en: "The case is open again")
            : FactAccount(lead, .application, zh: "撤销归档,继续处理", en: "The closed case has consequences to settle")
    }
}
