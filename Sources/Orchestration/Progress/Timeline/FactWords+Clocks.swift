extension FactWords {
    func account(of fact: ReminderDue) -> FactAccount {
        let clock = state.clocks[fact.clock]
        let kind = clock?.kind.text ?? .plain(fact.clock.text)
        let until = clock.map { deadline(of: $0) } ?? ""
        return FactAccount(
            .system,
            clock.map { concern(of: $0) } ?? .supervision(index.definition.lead),
            zh: "提醒：\(kind.zh)将于\(until)届满",
            en: "Reminder: \(kind.english.lowercased()) ends on \(until)"
        )
    }

    func account(of fact: CardRaised) -> FactAccount {
        let text = index.text(of: fact)
        return FactAccount(.system, .supervision(fact.department), zh: text.zh, en: text.english)
    }

    /// An applicant is reminded of the applicant's own limits, a department of its own.
    private func concern(of clock: Clock) -> FactAccount.Concern {
        switch (clock.kind, clock.subject) {
        case (.correction, _), (.tolerance, _): .application
        case (.objection, .item(let item)): .department(department(of: item))
        case (.act, .act(let act)): .act(index.holder(of: act).party ?? .applicant)
        case (_, .item(let item)): .supervision(department(of: item))
        case (_, .order(let order)): .supervision(department(of: order))
        default: .supervision(index.definition.lead)
        }
    }
}
