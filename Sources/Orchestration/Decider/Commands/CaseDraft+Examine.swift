extension CaseDraft {
    /// The lead's examiner speaks on acceptance.
    mutating func examine(_ examination: Examination) throws(Refusal) {
        try move(to: examination.occurredAt, notBefore: state.phaseSince)
        switch examination.finding {
        case _ where state.phase == .inProgress:
            try examineItems(examination)
        case .accept:
            acceptExamined()
        case .object(let objections):
            try object(objections, reason: examination.reason)
        case .refuse(let grounds):
            record(.caseNotAccepted(CaseNotAccepted(notice: nextNotice, grounds: grounds)))
        }
    }

    private mutating func object(_ objections: [Objection], reason: Sealed<String>?) throws(Refusal) {
        let raised = try check(objections, reason: reason)
        requestCorrection(
            gaps().filter { !state.told.contains($0.subject) } + objections.map(gap(for:)),
            reason: raised ? reason : nil
        )
        // The examiner has seen the rest: what lacks nothing begins.
        if let incomplete = itemsLeftOut(by: gaps()) { accept(.examined, incomplete: incomplete) }
    }

    /// - Returns: whether a supervisor raises what could have been told the first time.
    func check(_ objections: [Objection], reason: Sealed<String>?) throws(Refusal) -> Bool {
        guard !objections.isEmpty else {
            throw Refusal(
                .unreadableApplication,
                LocalizedText(zh: "请指明需要补正的材料。", en: "Name what has to be corrected.")
            )
        }
        var raised = false
        for objection in objections {
            guard neededMaterials.contains(where: { $0.id == objection.material }) else {
                throw .beyondGuide(objection.material)
            }
            guard isBelated(objection.material) else { continue }
            guard context.actor.role == .supervisor, reason?.value?.isEmpty == false else {
                throw .toldOnceAlready(objection.material)
            }
            raised = true
        }
        return raised
    }

    /// One-time notice (一次性告知): what lay before the examiner the first time may not be raised later, unless a supervisor
    /// takes responsibility for it and says why.
    private func isBelated(_ id: MaterialID) -> Bool {
        guard let examined = state.lastExaminedAt, let material = state.materials[id] else { return false }
        return material.since <= examined
    }

    /// Takes the claimed time of an act that was recorded later: never in the future, never before it was possible.
    mutating func move(to occurredAt: Timestamp?, notBefore earliest: Timestamp) throws(Refusal) {
        guard let occurredAt else { return }
        guard occurredAt <= context.now, occurredAt >= earliest else {
            throw Refusal(
                .occurredOutsideBounds,
                LocalizedText(
                    zh: "所填办理时间不在允许的范围内(\(earliest) 至 \(context.now))。",
                    en: "The time given is outside the bounds \(earliest) to \(context.now)."
                )
            )
        }
        at = max(state.changedAt, occurredAt)
    }
}

extension Refusal {
    fileprivate static func toldOnceAlready(_ id: MaterialID) -> Refusal {
        Refusal(
            .toldOnceAlready,
            LocalizedText(
                zh: "首次审查时该材料已在案,不得再次提出;确需提出的由主管人员说明理由后决定。",
                en:
                    "This lay before you the first time and may not be raised now; a supervisor may, and must say why."
            ),
            at: id.text
        )
    }

    static func beyondGuide(_ id: MaterialID) -> Refusal {
        Refusal(
            .unlistedMaterial,
            LocalizedText(
                zh: "办事指南未列出该材料,不得要求提供。",
                en: "The guide does not list this material; it may not be asked for."
            ),
            at: id.text
        )
    }
}
