/// Time, as people change it: answers to questions, extensions, cards, calendars.
extension CaseDraft {
    mutating func answerQuestion(_ answer: QuestionAnswer) throws(Refusal) {
        guard let question = state.items[answer.item]?.question else {
            throw Refusal(
                .nothingAsked,
                LocalizedText(zh: "部门没有提出询问。", en: "The department has asked nothing."),
                at: answer.item.text
            )
        }
        if let option = answer.option, !question.options.contains(option) {
            throw .unknown(.unknownOption, option, zh: "没有这个选项", en: "No such option")
        }
        let isAnswered = question.options.isEmpty ? answer.text?.value?.isEmpty == false : answer.option != nil
        guard isAnswered else {
            throw .unknown(.unknownOption, answer.item.text, zh: "请选择或填写答复", en: "Choose or write an answer")
        }
        settleQuestion(on: answer.item, with: answer)
    }

    /// Nobody answered in time: the question's own rule counts, or a person must act.
    mutating func lapseQuestion(on id: ItemID, _ clock: Clock) {
        guard let question = state.items[id]?.question else { return drop(clock) }
        if let silent = question.ifSilent {
            settleQuestion(on: id, with: QuestionAnswer(item: id, option: silent), bySilence: true)
        } else {
            drop(clock)
            openIncident(.unanswered, item: id, holder: definition.lead, detail: id.text)
        }
    }

    private mutating func settleQuestion(on id: ItemID, with answer: QuestionAnswer, bySilence: Bool = false) {
        record(
            .questionAnswered(
                QuestionAnswered(
                    item: id,
                    answer: answer,
                    isBySilence: bySilence,
                    clocks: resumedClocks(of: id, from: PauseReason(.question))
                )
            )
        )
        settle(.unanswered, about: id)
        guard let item = item(id), let target = state.items[id]?.order else { return }
        // The department learns the answer as it learns of a material that came.
        issue(.material, department: item.department, item: id, target: target, reply: answer)
    }

    mutating func extendLimit(_ given: LimitExtension) throws(Refusal) {
        let grant = "\(given.item?.text ?? "case").\(state.factCount)"
        try extend(given.item, by: given.by, reason: given.reason, approver: given.approver, grant: grant)
    }

    /// More time before the limit runs out, as far as the rule allows (行政许可法 art. 42).
    mutating func extend(
        _ id: ItemID?,
        by limit: TimeLimit,
        reason: Sealed<String>,
        approver: String,
        grant: String
    ) throws(Refusal) {
        let place = id?.text ?? "case"
        let policy = id.map { item($0)?.extensionPolicy } ?? definition.extensionPolicy
        let clock =
            id.map { state.clocks[Clock.id(.itemPromised, .item($0))] } ?? state.clocks[Clock.id(.casePromised, .case)]
        guard let policy, let clock else { throw .notExtendable(place) }
        let given = ClockExtension(id: grant, by: limit, grantedAt: at, isLegal: true)
        switch clockMaker(of: id).extended(clock, by: given, atMost: policy.maximum) {
        case .extended(let recount):
            record(
                .limitExtended(LimitExtended(item: id, clock: recount.clock, reason: reason, approver: approver))
            )
        case .counted:
            break
        case .idTaken:
            throw Refusal(
                .alreadyExtended,
                LocalizedText(zh: "该延期已经登记。", en: "This extension is recorded already."),
                at: place
            )
        case .ranOut:
            throw Refusal(
                .notExtendable,
                LocalizedText(zh: "时限已经届满,不能再延期。", en: "The limit has run out; it can no longer be extended."),
                at: place
            )
        case .tooLong(let left):
            throw .tooLong(limit, most: left, at: place)
        }
    }

    mutating func appealCard(_ appeal: CardAppeal) throws(Refusal) {
        try checkOpen(appeal.card)
        guard state.cardAppeals[appeal.card] == nil else {
            throw Refusal(.alreadyAppealed, LocalizedText(zh: "已经申诉。", en: "An appeal was made already."))
        }
        record(.cardAppealed(CardAppealed(card: appeal.card, reason: appeal.reason)))
    }

    mutating func ruleOnCard(_ ruling: CardRuling) throws(Refusal) {
        try checkOpen(ruling.card)
        record(
            .cardRuled(
                CardRuled(
                    card: ruling.card,
                    isLifted: ruling.isLifted,
                    reason: ruling.reason,
                    by: context.actor.account
                )
            )
        )
    }

    private func checkOpen(_ id: CardID) throws(Refusal) {
        guard state.cards.contains(where: { $0.id == id }) else {
            throw .unknown(.cardNotFound, id.text, zh: "没有这张督办牌", en: "No such card")
        }
        guard state.cardRulings[id] == nil else {
            throw Refusal(
                .cardAlreadyRuled,
                LocalizedText(zh: "该督办牌已有结论。", en: "This card was ruled on already."),
                at: id.text
            )
        }
    }

    /// A calendar was published late or changed. Nothing un-fires: a card that came too early is lifted, an expiry that came too
    /// early is for a person to reinstate.
    mutating func changeCalendar(_ change: CalendarChange) throws(Refusal) {
        let open = state.clocks.values.sorted { $0.id < $1.id }.map { recounted($0) }
        let changed = open.filter(\.isChanged)
        if !changed.isEmpty {
            record(
                .clocksRecounted(
                    ClocksRecounted(
                        calendar: context.calendar.reference,
                        clocks: changed.map(\.clock),
                        reason: change.reason
                    )
                )
            )
        }
        for recount in open { lift(recount) }
        for clock in state.expiredClocks where expiredTooEarly(clock) {
            openIncident(.reinstatement, item: clock.subject.item, holder: definition.lead, detail: clock.id.text)
        }
    }

    private func recounted(_ clock: Clock) -> Recount {
        clockMaker(of: clock.subject.item).recounted(clock, at: at)
    }

    private func expiredTooEarly(_ clock: Clock) -> Bool {
        let recount = recounted(clock)
        guard recount.expiryMovedBeyond != nil || recount.expiredWhilePaused else { return false }
        return !state.incidents.values.contains { $0.kind == .reinstatement && $0.detail == clock.id.text }
    }

    private mutating func lift(_ recount: Recount) {
        for card in recount.cardsToLift {
            guard let mark = recount.clock.marks.firstIndex(of: card) else { continue }
            let id = CardID("\(recount.clock.id).\(mark)")
            guard state.cards.contains(where: { $0.id == id }), state.cardRulings[id] == nil else { continue }
            let reason = "工作日历变更 (the calendar changed): \(recount.clock.calendar)"
            record(.cardRuled(CardRuled(card: id, isLifted: true, reason: Sealed(reason), by: nil)))
        }
    }

    /// What an incident was about has come right by itself.
    mutating func settle(_ kind: IncidentOpened.Kind, about item: ItemID) {
        for incident in state.incidents.values.sorted(by: { $0.incident < $1.incident })
        where incident.kind == kind && incident.item == item {
            record(
                .incidentResolved(
                    IncidentResolved(incident: incident.incident, action: .acknowledge(note: Sealed(nil)))
                )
            )
        }
    }
}

extension Refusal {
    fileprivate static func notExtendable(_ place: String) -> Refusal {
        Refusal(
            .notExtendable,
            LocalizedText(zh: "该时限没有规定可以延期,或者没有在计时。", en: "No rule extends this limit, or it does not run."),
            at: place
        )
    }
}
