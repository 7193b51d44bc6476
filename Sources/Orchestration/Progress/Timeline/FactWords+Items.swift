extension FactWords {
    func account(of fact: ItemNeeded) -> FactAccount {
        let title = index.title(fact.item)
        return line(
            fact.item,
            by: .system,
            zh: "确定需要办理「\(title.zh)」",
            en: "“\(title.english)” turned out to be needed"
        )
    }

    func account(of fact: ItemNotNeeded) -> FactAccount {
        let title = index.title(fact.item)
        return line(
            fact.item,
            by: .system,
            zh: "「\(title.zh)」无需办理",
            en: "“\(title.english)” turned out not to be needed"
        )
    }

    func account(of fact: ItemApproved) -> FactAccount {
        let title = index.title(fact.item)
        let number = fact.approval.documentNumber
        return line(
            fact.item,
            zh: "批准「\(title.zh)」（\(number)）",
            en: "Approved “\(title.english)” (\(number))"
        )
    }

    func account(of fact: ItemRejected) -> FactAccount {
        let title = index.title(fact.item)
        return line(
            fact.item,
            zh: "不予批准「\(title.zh)」，已告知理由和救济途径",
            en: "Rejected “\(title.english)”; reason and remedy were told"
        )
    }

    func account(of fact: ItemObjected) -> FactAccount {
        let title = index.title(fact.item)
        let gaps = LocalizedText.list(fact.gaps.map { index.title(of: $0.subject) })
        let until = deadline(of: fact.clock)
        return line(
            fact.item,
            zh: "「\(title.zh)」一次性告知补正：\(gaps.zh)；请于\(until)前补正，期间不计入办理时限",
            en: "“\(title.english)”: told once what must be mended: \(gaps.english), by \(until); its own limit pauses"
        )
    }

    func account(of fact: ItemResumed) -> FactAccount {
        let title = index.title(fact.item)
        let until = fact.clock.map { deadline(of: $0) }
        return line(
            fact.item,
            by: .system,
            zh: "「\(title.zh)」补正完成，恢复办理\(until.map { "，时限顺延至\($0)" } ?? "")",
            en: "“\(title.english)” is mended and goes on\(until.map { "; due by \($0)" } ?? "")"
        )
    }

    func account(of fact: ItemReleased) -> FactAccount {
        let title = index.title(fact.item)
        return line(
            fact.item,
            by: .system,
            zh: "「\(title.zh)」结果发出",
            en: "The result of “\(title.english)” goes out"
        )
    }

    func account(of fact: ItemCancelled) -> FactAccount {
        let title = index.title(fact.item)
        return line(
            fact.item,
            by: .system,
            zh: "因撤回，不再办理「\(title.zh)」",
            en: "“\(title.english)” ends because the applicant withdrew"
        )
    }

    func account(of fact: ItemTerminated) -> FactAccount {
        let title = index.title(fact.item)
        return line(
            fact.item,
            by: .system,
            zh: "终止办理「\(title.zh)」：\(fact.reason.text.zh)",
            en: "“\(title.english)” is terminated: \(fact.reason.text.english)"
        )
    }

    func account(of fact: CancellationConfirmed) -> FactAccount {
        let title = index.title(fact.item)
        return line(fact.item, zh: "确认停止办理「\(title.zh)」", en: "Has stopped working on “\(title.english)”")
    }

    func account(of fact: CancellationCameTooLate) -> FactAccount {
        let title = index.title(fact.item)
        return line(
            fact.item,
            zh: "「\(title.zh)」已办到无法停止的程度",
            en: "“\(title.english)” had gone too far to be stopped"
        )
    }
}
