extension CaseDraft {
    /// The lead's examiner speaks on acceptance.
    mutating func examine(_ examination: Examination) throws(Refusal) {
        try move(to: examination.occurredAt, notBefore: state.phaseSince)
        switch examination.finding {
        case .accept:
            accept()
        case .object(let objections):
            try object(objections)
        case .refuse(let grounds):
            record(.caseNotAccepted(CaseNotAccepted(notice: nextNotice, grounds: grounds)))
        }
    }

    private mutating func object(_ objections: [Objection]) throws(Refusal) {
        guard !objections.isEmpty else {
            throw Refusal(
                .unreadableApplication,
                LocalizedText(zh: "请指明需要补正的材料。", en: "Name what has to be corrected.")
            )
        }
        for objection in objections {
            guard neededMaterials.contains(where: { $0.id == objection.material }) else {
                throw .beyondGuide(objection.material)
            }
            try checkToldOnce(objection.material)
        }
        requestCorrection(gaps() + objections.map(gap(for:)))
    }

    /// One-time notice (一次性告知): what lay before the examiner the first time may not be raised later, unless a supervisor
    /// takes responsibility for it.
    private func checkToldOnce(_ id: MaterialID) throws(Refusal) {
        guard let examined = state.lastExaminedAt, let material = state.materials[id], material.since <= examined,
            context.actor.role != .supervisor
        else { return }
        throw Refusal(
            .toldOnceAlready,
            LocalizedText(
                zh: "首次审查时该材料已在案,不得再次提出;确需提出的由主管人员决定。",
                en:
                    "This lay before you the first time and may not be raised now; a supervisor may decide otherwise."
            ),
            at: id.text
        )
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
