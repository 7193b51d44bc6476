extension CaseDraft {
    /// Any well-formed application is registered with number and time of receipt; what is missing or wrong goes into the one
    /// notice of correction. Only what cannot be read is refused.
    mutating func register(_ submission: Submission, caseID: CaseID) throws(Refusal) {
        try checkInForce()
        try checkReadable(submission.lists ?? [:])
        let draft = CaseDraft(applying: submission, context: context)
        try draft.checkReadable(submission)
        let agency = Agency(
            authorities: submission.authorities ?? [],
            state: state,
            definition: definition,
            now: context.now,
            needsInstrument: true
        )
        let isOwn = context.actor.handsIn(for: submission.applicant.id)
        record(
            .caseRegistered(
                CaseRegistered(
                    caseID: caseID,
                    number: context.facts.caseNumber ?? caseID.text,
                    receivedAt: context.now,
                    submission: submission,
                    clock: noticeClock(),
                    submittedBy: Supplier(
                        account: context.actor.account,
                        party: .applicant,
                        authority: isOwn ? nil : agency.authority(of: context.actor, for: .applicant, .submit)
                    )
                )
            )
        )
        for authority in submission.authorities ?? [] { try grant(authority) }
        for authorisation in submission.authorisations ?? [] { try authorise(authorisation) }
        for act in submission.acts where !state.performedActs.contains(act) {
            record(.actPerformed(ActPerformed(party: .applicant, act: act, authority: authority(.submit))))
        }
        try takeMaterials(submission.supply)
        takeOffers(submission.supply)
    }

    /// The authority's limit for saying what is missing runs from receipt (行政许可法 art. 32).
    func noticeClock() -> Clock {
        var clock = clockMaker.supervised(
            .correctionNotice,
            .case,
            from: at,
            limit: definition.limits.correctionNotice
        )
        // After the card, silence itself decides (视为受理).
        if definition.acceptance.isDeemedBySilence { clock.marks = clockMaker.deemingMarks(of: clock) }
        return clock
    }

    var clockMaker: ClockMaker { ClockMaker(calendar: context.calendar, cards: definition.cards) }

    /// A new application is taken under a version in force (施行期间); a running case stays with the version it began with.
    private func checkInForce() throws(Refusal) {
        guard let period = definition.effective, !period.contains(context.now.date(in: context.calendar.offset)) else {
            return
        }
        throw Refusal(
            .notEffective,
            LocalizedText(
                zh: "该主题版本\(period.text(in: .chinese))，请按现行版本提交申请。",
                en: "This version is \(period.text(in: .english)); apply under the one in force."
            ),
            at: "workflow"
        )
    }

    fileprivate func checkReadable(_ submission: Submission) throws(Refusal) {
        guard submission.workflow.id == definition.id, submission.workflow.version == definition.version else {
            throw Refusal(
                .workflowMismatch,
                LocalizedText(zh: "申请所指的主题版本与定义不符。", en: "The application names another workflow version.")
            )
        }
        try checkReadable(submission.situations)
        for act in submission.acts where self.act(act)?.party.id != .applicant {
            throw .unknown(.unknownAct, act.text, zh: "申请人没有这项行为", en: "The applicant owes no such act")
        }
        try checkReadable(submission.parties)
        try checkReadable(submission.form)
        try checkReadable(submission.provenance ?? [:], of: submission)
        // A holder speaks for their own certificates; another party lets them be called by itself.
        for authorisation in submission.authorisations ?? [] where authorisation.holder != .applicant {
            throw Refusal(
                .notAuthorised,
                LocalizedText(
                    zh: "证照由持证人本人授权调用,不能由申请人代为授权。",
                    en: "The holder lets a certificate be called; the applicant cannot do so for another party."
                ),
                at: authorisation.source.text
            )
        }
        let offered = submission.supply.promises + submission.supply.commitments.keys.sorted()
        for id in offered where material(id) == nil && licensed(by: id) == nil {
            throw .unknown(.unknownMaterial, id.text, zh: "本主题没有这份材料", en: "The workflow has no such material")
        }
    }

    func checkReadable(_ situations: [SituationID: DataValue]) throws(Refusal) {
        for (id, value) in situations.sorted(by: { $0.key < $1.key }) {
            guard let situation = definition.situations.first(where: { $0.id == id }), situation.admits(value) else {
                throw .unknown(.unknownSituation, id.text, zh: "没有这个情形或选项", en: "No such situation or option")
            }
        }
    }

    func checkReadable(_ parties: [PartyID: Person]) throws(Refusal) {
        for party in parties.keys.sorted()
        where party == .applicant || !definition.parties.contains(where: { $0.id == party }) {
            throw .unknown(.unknownParty, party.text, zh: "没有这个当事人角色", en: "No such party")
        }
    }

    /// Only a value that is there comes from somewhere.
    private func checkReadable(_ provenance: [FieldID: FieldProvenance], of submission: Submission) throws(Refusal) {
        for (id, origin) in provenance.sorted(by: { $0.key < $1.key }) {
            guard submission.form.value?[id] != nil else {
                throw .unknown(
                    .unknownField,
                    id.text,
                    zh: "该字段没有填写,不应注明来源",
                    en: "A field without a value has no source"
                )
            }
            if let register = origin.register, source(register) == nil { throw .unknownSource(register) }
            guard (origin.recordVersion?.unicodeScalars.count ?? 0) <= Limits.serialScalars else {
                throw Refusal(
                    .limitExceeded,
                    LocalizedText(zh: "来源记录版本过长。", en: "The version of the source's record is too long."),
                    at: id.text
                )
            }
        }
    }

    func checkReadable(_ form: Sealed<[FieldID: DataValue]>) throws(Refusal) {
        for (id, value) in (form.value ?? [:]).sorted(by: { $0.key < $1.key }) {
            guard index.field(id) != nil else {
                throw .unknown(.unknownField, id.text, zh: "表单没有这个字段", en: "The form has no such field")
            }
            guard value.scalarCount <= Limits.fieldScalars else {
                throw Refusal(
                    .unreadableApplication,
                    LocalizedText(zh: "字段内容过长。", en: "The field is too long to be read."),
                    at: id.text
                )
            }
        }
    }
}

extension SituationDefinition {
    func admits(_ value: DataValue) -> Bool {
        switch value {
        case .boolean: options.isEmpty
        case .text(let option): options.contains { $0.id == option }
        default: false
        }
    }
}

extension DataValue {
    var scalarCount: Int {
        switch self {
        case .text(let text): text.unicodeScalars.count
        case .number, .boolean: 1
        case .list(let values): values.reduce(values.count) { $0 + $1.scalarCount }
        }
    }
}

extension Refusal {
    static func unknown(_ code: RefusalCode, _ place: String, zh: String, en: String) -> Refusal {
        let name = String(place.unicodeScalars.prefix(Refusal.placeScalars))
        return Refusal(code, LocalizedText(zh: "\(zh):\(name)。", en: "\(en): \(name)."), at: name)
    }
}
