/// Words for what concerns the case as a whole: authority, admission, supervision, notices.
extension FactWords {
    var authorityGranted: FactAccount {
        FactAccount(applicant, .application, zh: "登记授权", en: "An authority was granted")
    }

    var authorityRevoked: FactAccount {
        FactAccount(applicant, .application, zh: "撤销授权", en: "An authority was revoked")
    }

    func account(of fact: UseAuthorised) -> FactAccount {
        let title = index.title(fact.authorisation.source)
        return FactAccount(
            applicant,
            .application,
            zh: "授权调用「\(title.zh)」",
            en: "Authorised a call to “\(title.english)”"
        )
    }

    func account(of fact: UseAuthorisationRevoked) -> FactAccount {
        let title = index.title(fact.source)
        return FactAccount(
            applicant,
            .application,
            zh: "撤回对「\(title.zh)」的调用授权",
            en: "Revoked the authorisation for “\(title.english)”"
        )
    }

    func account(of fact: ItemsAdmitted) -> FactAccount {
        let items = LocalizedText.list(fact.items.keys.sorted().map { index.title($0) })
        return FactAccount(
            lead,
            .application,
            zh: (fact.basis == .silence ? "期限内未作答复,视为受理:" : "已齐备的事项开始办理:") + items.zh,
            en: (fact.basis == .silence
                ? "Nothing was said in time; these are deemed accepted: " : "Items that are complete begin: ")
                + items.english
        )
    }

    var breachRepaired: FactAccount {
        FactAccount(lead, .application, zh: "信用已修复", en: "The breach is repaired")
    }

    var fieldsAmended: FactAccount {
        FactAccount(applicant, .application, zh: "变更申请内容", en: "The application was amended")
    }

    var clocksRecounted: FactAccount {
        FactAccount(.system, .application, zh: "工作日历变更,重新计算时限", en: "The calendar changed; limits were counted anew")
    }

    func account(of fact: CaseMigrated) -> FactAccount {
        return FactAccount(
            lead,
            .application,
            zh: "改按新版主题办理(\(fact.to.version))",
            en: "The case goes on under version \(fact.to.version)"
        )
    }

    var ratingGiven: FactAccount {
        FactAccount(applicant, .application, zh: "已评价", en: "A rating was given")
    }

    func account(of fact: NoticeIssued) -> FactAccount {
        let item = fact.item.map { index.title($0) }
        let (zh, en) = (item.map { "，事项「\($0.zh)」" } ?? "", item.map { " on “\($0.english)”" } ?? "")
        return FactAccount(
            lead,
            .application,
            zh: "发出《\(fact.kind.text.zh)》（\(fact.number)）\(zh)，渠道：\(fact.channel.text.zh)",
            en: "\(fact.kind.text.english) \(fact.number)\(en) went out by \(fact.channel.text.english)"
        )
    }

    func account(of fact: NoticeReported) -> FactAccount {
        let kind = state.notices[fact.notice]?.issued.kind.text ?? LocalizedText(zh: "文书", en: "notice")
        let next = fact.next.map { channel in
            LocalizedText(zh: "，改由\(channel.text.zh)送达", en: "; next by \(channel.text.english)")
        }
        let proof =
            fact.proof.isEmpty ? LocalizedText.plain("") : LocalizedText(zh: "（\(fact.proof)）", en: " (\(fact.proof))")
        return FactAccount(
            .system,
            .application,
            zh: "《\(kind.zh)》\(fact.channel.text.zh)\(fact.outcome.text.zh)\(proof.zh)\(next?.zh ?? "")",
            en:
                "\(kind.english), \(fact.channel.text.english): \(fact.outcome.text.english)\(proof.english)\(next?.english ?? "")"
        )
    }

    func account(of fact: LimitExtended) -> FactAccount {
        let until = deadline(of: fact.clock)
        let department = fact.item.map { self.department(of: $0) } ?? index.definition.lead
        return FactAccount(
            index.holder(department),
            .department(department),
            zh: "时限延长至\(until)(批准:\(fact.approver))",
            en: "The limit was extended to \(until), approved by \(fact.approver)"
        )
    }

    func account(of fact: CaseLimitPaused) -> FactAccount {
        let reasons = LocalizedText.list(fact.clock.pausedFor.map(\.text))
        return FactAccount(
            .system,
            .application,
            zh: "整件承诺时限暂停:\(reasons.zh)",
            en: "The promised limit of the case stands still: \(reasons.english)"
        )
    }

    func account(of fact: CaseLimitResumed) -> FactAccount {
        let until = deadline(of: fact.clock)
        return FactAccount(
            .system,
            .application,
            zh: "整件承诺时限恢复计算,顺延至\(until)",
            en: "The promised limit of the case runs on, until \(until)"
        )
    }

    func account(of fact: CardAppealed) -> FactAccount {
        let holder = holder(of: fact.card)
        return FactAccount(index.holder(holder), .supervision(holder), zh: "对督办牌提出申诉", en: "Appealed against a card")
    }

    func account(of fact: CardRuled) -> FactAccount {
        FactAccount(
            lead,
            .supervision(holder(of: fact.card)),
            zh: fact.isLifted ? "撤销督办牌" : "维持督办牌",
            en: fact.isLifted ? "A card was lifted" : "A card was upheld"
        )
    }

    private func holder(of card: CardID) -> DepartmentID {
        state.cards.first { $0.id == card }?.department ?? index.definition.lead
    }
}
