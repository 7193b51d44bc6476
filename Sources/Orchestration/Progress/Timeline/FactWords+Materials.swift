extension FactWords {
    func account(of fact: MaterialSupplied) -> FactAccount {
        let title = index.title(fact.material)
        let origin = index.text(of: fact.origin)
        return FactAccount(
            fact.order.map { index.holder(department(of: $0)) } ?? applicant,
            .application,
            zh: "收到《\(title.zh)》（\(origin.zh)，\(fact.grade.rawValue)级）",
            en: "“\(title.english)” is in (\(origin.english), grade \(fact.grade.rawValue))"
        )
    }

    func account(of fact: MaterialPromised) -> FactAccount {
        let title = index.title(fact.material)
        return FactAccount(
            applicant,
            .application,
            zh: "承诺后补《\(title.zh)》（容缺）",
            en: "Promised to bring “\(title.english)” later"
        )
    }

    func account(of fact: MaterialCommitted) -> FactAccount {
        let title = index.title(fact.material)
        return FactAccount(
            index.holder(fact.signer),
            .application,
            zh: "签署告知承诺，代替《\(title.zh)》",
            en: "Signed a commitment in place of “\(title.english)”"
        )
    }

    func account(of fact: OfferDeclined) -> FactAccount {
        let title = index.title(fact.material)
        return FactAccount(
            .system,
            .application,
            zh: "对《\(title.zh)》的承诺未被采纳：\(fact.code.declinedText.zh)",
            en: "The offer for “\(title.english)” was not taken: \(fact.code.declinedText.english)"
        )
    }

    func account(of fact: SourcePassedOver) -> FactAccount {
        let (title, source) = (index.title(fact.material), index.title(fact.source))
        return FactAccount(
            .system,
            .application,
            zh: "未能从「\(source.zh)」取得《\(title.zh)》：\(fact.reason.text.zh)",
            en: "“\(source.english)” did not give “\(title.english)”: \(fact.reason.text.english)"
        )
    }

    func account(of fact: FetchBudgetSpent) -> FactAccount {
        let title = index.title(fact.material)
        return FactAccount(
            .system,
            .application,
            zh: "调取《\(title.zh)》超时，改请申请人提供",
            en: "The sources of “\(title.english)” took too long; the applicant is asked instead"
        )
    }

    func account(of fact: ToleranceFulfilled) -> FactAccount {
        let title = index.title(fact.material)
        return FactAccount(
            applicant,
            .application,
            zh: "承诺的《\(title.zh)》已按期补齐",
            en: "The promised “\(title.english)” came in time"
        )
    }

    func account(of fact: ToleranceLapsed) -> FactAccount {
        let title = index.title(fact.material)
        return FactAccount(
            applicant,
            .application,
            zh: "承诺的《\(title.zh)》逾期未补，记入失信记录",
            en: "The promised “\(title.english)” did not come in time; a breach is recorded"
        )
    }

    func account(of fact: CommitmentVerified) -> FactAccount {
        let title = index.title(fact.material)
        return FactAccount(
            index.holder(department(of: fact.order)),
            .application,
            zh: "核查属实：代替《\(title.zh)》的承诺",
            en: "Found true: the commitment in place of “\(title.english)”"
        )
    }

    func account(of fact: CommitmentRefuted) -> FactAccount {
        let title = index.title(fact.material)
        return FactAccount(
            index.holder(department(of: fact.order)),
            .application,
            zh: "核查不实：代替《\(title.zh)》的承诺",
            en: "Found false: the commitment in place of “\(title.english)”"
        )
    }
}
