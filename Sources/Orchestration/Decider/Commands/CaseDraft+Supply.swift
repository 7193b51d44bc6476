extension CaseDraft {
    /// Materials, promises and commitments in answer to a notice, or before a tolerance runs out. All or nothing.
    mutating func take(_ supply: Supply) throws(Refusal) {
        try date(supply)
        try correct(supply)
        try takeMaterials(supply)
        let offered = supply.promises + supply.commitments.keys.sorted()
        if !state.phase.isBeforeAcceptance, let offer = offered.first(where: { !isAskedFor($0) }) {
            throw .notAwaited(offer)
        }
        try checkOffers(supply)
        takeOffers(supply)
        if supply.isComplete, let correction = state.correction {
            record(.correctionAnswered(CorrectionAnswered(notice: correction.notice, clock: noticeClock())))
        }
    }

    /// A notice that runs after acceptance asks for it, or an item that silence accepted still lacks it.
    private func isAskedFor(_ id: MaterialID) -> Bool {
        isOpen(id) && incompleteItems.contains { uses(by: $0).contains { $0.material == id } }
            || state.correction?.gaps.contains { $0.subject == .material(id) } == true && !isBeyondExchange(id)
    }

    /// It came, and a department works with it: another copy would only be news to it, as often as anybody liked.
    private func isBeyondExchange(_ id: MaterialID) -> Bool {
        state.materials[id]?.standing == .supplied && index.users(of: id).contains { state.items[$0.id]?.order != nil }
    }

    /// Only somebody who saw it can say that a paper reached the organ before it was entered: a clerk, never the person whom the
    /// earlier date would serve.
    private mutating func date(_ supply: Supply) throws(Refusal) {
        guard supply.occurredAt != nil else { return }
        guard context.actor.role == .examiner else {
            throw Refusal(
                .notAuthorised,
                LocalizedText(
                    zh: "收到材料的时间只能由窗口人员凭收件凭证登记。",
                    en: "Only a clerk at the counter records when a material was received, on evidence."
                )
            )
        }
        try move(to: supply.occurredAt, notBefore: state.receivedAt)
    }

    /// The form is what the examiner and the departments rely on: it changes only in answer to a notice. Questions and parties
    /// can be filled in, but what was said once stands.
    private mutating func correct(_ supply: Supply) throws(Refusal) {
        let situations = supply.situations ?? [:]
        let parties = supply.parties ?? [:]
        let lists = supply.lists ?? [:]
        guard supply.fields.value?.isEmpty == false || !situations.isEmpty || !parties.isEmpty || !lists.isEmpty else {
            return
        }
        let isPartyAlone = supply.fields.value?.isEmpty != false && situations.isEmpty && lists.isEmpty
        guard state.correction != nil || isPartyAlone && areAwaited(parties.keys) else {
            throw Refusal(
                .notInThisPhase,
                LocalizedText(
                    zh: "只有在补正期间才能更正表单内容。",
                    en: "The form is changed only in answer to a notice of correction."
                )
            )
        }
        try add(lists)
        try checkReadable(supply.fields)
        try checkReadable(situations)
        try checkReadable(parties)
        for id in situations.keys.sorted() where state.submission?.situations[id] != nil {
            throw .unknown(.unknownSituation, id.text, zh: "该情形已经选定", en: "This question is answered already")
        }
        for id in parties.keys.sorted() where state.submission?.parties[id] != nil {
            throw .unknown(.unknownParty, id.text, zh: "该当事人已经登记", en: "This party is named already")
        }
        guard supply.fields.value?.isEmpty == false || !situations.isEmpty || !parties.isEmpty else { return }
        try checkToldOnly(supply)
        record(
            .fieldsCorrected(
                FieldsCorrected(
                    fields: supply.fields,
                    situations: supply.situations,
                    parties: supply.parties,
                    edited: supply.fields.value.map { $0.keys.sorted() },
                    suppliedBy: supplier(.supply)
                )
            )
        )
    }

    /// Silence accepts an application that never said who must still sign or confirm (视为受理): somebody must be able to say it.
    private func areAwaited(_ parties: some Collection<PartyID>) -> Bool {
        !state.phase.isBeforeAcceptance
            && parties.allSatisfy { id in
                definition.parties.contains { party in
                    party.id == id && party.acts.contains { !itemsWaiting(for: $0.id).isEmpty }
                }
            }
    }

    /// New elements come first: what else was brought may be about them.
    private mutating func add(_ lists: [ListID: [ElementKey]]) throws(Refusal) {
        guard !lists.isEmpty else { return }
        try checkReadable((state.submission?.lists ?? [:]).merging(lists) { $0 + $1 })
        record(.fieldsCorrected(FieldsCorrected(fields: Sealed([:]), lists: lists)))
    }

    /// While departments are at work on other items, only what the notice asked for changes under them.
    private func checkToldOnly(_ supply: Supply) throws(Refusal) {
        guard !state.phase.isBeforeAcceptance, let correction = state.correction else { return }
        let told = Set(correction.gaps.map(\.subject))
        for field in (supply.fields.value ?? [:]).keys.sorted() where !told.contains(.field(field)) {
            throw .unknown(.unknownField, field.text, zh: "补正告知没有要求更正该字段", en: "The notice did not ask for this field")
        }
    }

    mutating func takeMaterials(_ supply: Supply) throws(Refusal) {
        for (id, material) in supply.materials.sorted(by: { $0.key < $1.key }) {
            try check(material, as: id, receivedAt: supply.occurredAt)
            let isAtCounter = material.manner == .counter
            let before = state.materials[id]
            if before?.standing == .committed { withdrawCommitment(id) }
            record(
                .materialSupplied(
                    MaterialSupplied(
                        material: id,
                        origin: isAtCounter ? .counter : .upload,
                        files: material.files,
                        grade: isAtCounter ? .b : .c,
                        suppliedBy: supplier(.supply)
                    )
                )
            )
            if before?.tolerance != nil { record(.toleranceFulfilled(ToleranceFulfilled(material: id))) }
            if before?.lapse != nil { reinstate(id, tolerance: nil) }
            passOn(id, promised: before?.tolerance?.items ?? before?.lapse?.tolerance.items ?? [])
        }
    }

    /// The proof takes the place of the statement, and nothing is left to check.
    private mutating func withdrawCommitment(_ id: MaterialID) {
        let check = state.materials[id]?.verification.flatMap { state.orders[$0] }
        record(.commitmentWithdrawn(CommitmentWithdrawn(material: id)))
        guard let check, check.isOpen else { return }
        issue(.cancel, department: check.order.department, materials: [id], target: check.order.id)
    }

    private func check(
        _ supplied: SuppliedMaterial,
        as id: MaterialID,
        receivedAt: Timestamp?
    ) throws(Refusal) {
        guard material(id) != nil || licensed(by: id) != nil else {
            throw .unknown(.unknownMaterial, id.text, zh: "本主题没有这份材料", en: "The workflow has no such material")
        }
        let most = min(material(id)?.maximumFiles ?? Limits.filesPerMaterial, Limits.filesPerMaterial)
        guard !supplied.files.isEmpty, supplied.files.count <= most else {
            throw Refusal(
                .tooManyFiles,
                LocalizedText(
                    zh: "该材料需要1至\(most)个文件。",
                    en: "This material takes 1 to \(most) files."
                ),
                at: id.text
            )
        }
        guard supplied.manner != .counter || context.actor.role == .examiner else {
            throw Refusal(
                .notAuthorised,
                LocalizedText(zh: "窗口核验只能由窗口人员登记。", en: "Only a clerk at the counter records what was seen there."),
                at: id.text
            )
        }
        if let lapse = state.materials[id]?.lapse {
            try check(receivedAt, against: lapse, of: id)
        } else {
            let isEarly = state.phase.isBeforeAcceptance && material(id) != nil
            guard isEarly || isAwaited(id) else { throw .notAwaited(id) }
        }
    }

    /// A promise that lapsed was kept all the same if a clerk can show that the material was there in time.
    private func check(_ receivedAt: Timestamp?, against lapse: EndedPromise, of id: MaterialID) throws(Refusal) {
        guard let receivedAt else { throw .notAwaited(id) }
        guard receivedAt <= lapse.tolerance.clock.due else {
            throw Refusal(
                .occurredOutsideBounds,
                LocalizedText(
                    zh: "材料在补交期限（\(lapse.tolerance.clock.due)）之后才收到，逾期不能撤销。",
                    en: "It came after \(lapse.tolerance.clock.due), when the time was over; the lapse stands."
                ),
                at: id.text
            )
        }
    }

    /// After acceptance only what somebody waits for is taken: a promised material, one that was objected to, one that an item
    /// still lacks, the proof in place of a statement that nobody has checked yet, or what mends an untrue one.
    private func isAwaited(_ id: MaterialID) -> Bool {
        guard !isAskedFor(id) else { return true }
        let known = state.materials[id]
        let isProof = known?.standing == .committed && known?.isVerified == false && material(id) != nil
        let mends = known?.rectification != nil && known?.standing == .defective && known?.refutation == nil
        return known?.tolerance != nil || isProof || mends
            || state.items.values.contains { $0.gaps.contains { $0.subject == .material(id) } }
    }

    /// Tells every department that has begun and uses the material that it has come.
    mutating func passOn(_ id: MaterialID, promised: [ItemID] = []) {
        for item in index.users(of: id) where uses(by: item).contains(where: { $0.material == id }) {
            guard let state = state.items[item.id], let target = state.order,
                state.status.isWithDepartment || state.status == .held
                    // The result went out before: the department still waits for what completes its file.
                    || (state.status == .released && promised.contains(item.id))
            else { continue }
            issue(.material, department: item.department, item: item.id, materials: [id], target: target)
        }
    }
}

extension Refusal {
    static func notAwaited(_ id: MaterialID) -> Refusal {
        Refusal(
            .materialNotAwaited,
            LocalizedText(zh: "当前不需要补交该材料。", en: "Nobody is waiting for this material."),
            at: id.text
        )
    }
}
