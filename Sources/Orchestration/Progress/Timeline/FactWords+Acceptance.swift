extension FactWords {
    func account(of fact: ExaminationOpened) -> FactAccount {
        let who = index.holder(fact.department, organ: fact.organ)
        guard let missing = fact.incomplete, !missing.isEmpty else {
            return FactAccount(
                who,
                .milestone,
                zh: "材料收齐，开始受理审查",
                en: "Everything is in; the examination for acceptance begins"
            )
        }
        let incomplete = LocalizedText.list(missing.map { index.title($0) })
        return FactAccount(
            who,
            .milestone,
            zh: "对已备齐的事项开始受理审查；待补材料的事项：\(incomplete.zh)",
            en: "The examination for acceptance begins with what is complete; still incomplete: \(incomplete.english)"
        )
    }

    func account(of fact: CorrectionRequested) -> FactAccount {
        let gaps = LocalizedText.list(fact.gaps.map { index.title(of: $0.subject) })
        let until = deadline(of: fact.clock)
        return FactAccount(
            lead,
            .application,
            zh: (fact.reason == nil ? "一次性告知补正" : "经主管人员决定补充告知补正") + "：\(gaps.zh)；请于\(until)前补正",
            en: (fact.reason == nil ? "Told once what is missing" : "A supervisor decided to ask for more")
                + ": \(gaps.english); to be mended by \(until)"
        )
    }

    var correctionAnswered: FactAccount {
        FactAccount(applicant, .application, zh: "已答复补正告知", en: "Answered the notice of correction")
    }

    var correctionLapsed: FactAccount {
        FactAccount(applicant, .application, zh: "逾期未补正", en: "Did not answer the notice of correction in time")
    }

    func account(of fact: CaseAccepted) -> FactAccount {
        let tolerated = LocalizedText.list(fact.tolerances.map { index.title($0.material) })
        let committed = LocalizedText.list(fact.commitments.map { index.title($0) })
        let incomplete = LocalizedText.list(
            index.definition.items.filter { fact.items[$0.id] == .incomplete }.map(\.title)
        )
        var zh = "受理"
        var en = "Accepted"
        if fact.basis == .silence {
            let since = (fact.since ?? state.receivedAt).date(in: offset)
            zh = "视为受理：期限内未作告知，自\(since)起计（行政许可法第三十二条）"
            en = "Deemed accepted: nothing was said in time; it counts from \(since)"
        }
        if fact.items.values.contains(.incomplete) {
            zh += "；待补材料的事项：\(incomplete.zh)"
            en += "; still incomplete: \(incomplete.english)"
        }
        if !fact.tolerances.isEmpty {
            zh += "；容缺：\(tolerated.zh)"
            en += "; to come later: \(tolerated.english)"
        }
        if !fact.commitments.isEmpty {
            zh += "；告知承诺：\(committed.zh)"
            en += "; by commitment: \(committed.english)"
        }
        if let clock = fact.clock {
            zh += "；承诺\(deadline(of: clock))前办结"
            en += "; promised to be concluded by \(deadline(of: clock))"
        }
        return FactAccount(lead, .milestone, zh: zh, en: en)
    }

    var caseNotAccepted: FactAccount {
        FactAccount(lead, .milestone, zh: "不予受理，已告知理由和救济途径", en: "Not accepted; reason and remedy were told")
    }
}
