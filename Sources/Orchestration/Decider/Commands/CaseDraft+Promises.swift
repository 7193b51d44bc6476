extension CaseDraft {
    /// Force majeure (不可抗力): a supervisor gives more time, also when the time has just run out.
    mutating func extendTolerance(_ command: ToleranceExtension) throws(Refusal) {
        let id = command.material
        guard material(id) != nil else {
            throw .unknown(.unknownMaterial, id.text, zh: "本主题没有这份材料", en: "The workflow has no such material")
        }
        let known = state.materials[id]
        guard let tolerance = (known?.tolerance).map(state.live) ?? known?.lapse?.tolerance else {
            throw Refusal(
                .noOpenTolerance,
                LocalizedText(zh: "该材料没有未履行的容缺承诺。", en: "No promise of this material is open."),
                at: id.text
            )
        }
        guard let latest = latestExtension(of: tolerance) else {
            throw Refusal(
                .notExtendable,
                LocalizedText(zh: "该材料的补交期限不可延长。", en: "The time for this material may not be extended."),
                at: id.text
            )
        }
        let clock = extended(tolerance, by: command.by)
        guard clock.due <= latest else { throw .tooLong(latest, at: id) }
        guard clock.due > at else { throw .overAlready(clock.due, latest, at: id) }
        if known?.tolerance != nil {
            record(
                .toleranceExtended(
                    ToleranceExtended(
                        material: id,
                        clock: clock,
                        reason: command.reason,
                        approver: context.actor.account
                    )
                )
            )
        } else {
            var reopened = tolerance
            reopened.originalDue = tolerance.originalDue ?? tolerance.clock.due
            reopened.clock = clock
            reinstate(id, tolerance: reopened, reason: command.reason)
        }
    }

    /// What the person broke in this case is made good (信用修复): promises and statements are offered to them again.
    mutating func repairBreach(_ command: BreachRepair) throws(Refusal) {
        guard state.materials.values.contains(where: \.hasOpenBreach), let person = state.submission?.applicant.id
        else {
            throw Refusal(
                .noBreach,
                LocalizedText(zh: "本办件没有未修复的失信记录。", en: "No breach from this case stands against the person.")
            )
        }
        record(.breachRepaired(BreachRepaired(person: person, reason: command.reason)))
    }
}

extension Refusal {
    fileprivate static func tooLong(_ latest: Timestamp, at id: MaterialID) -> Refusal {
        Refusal(
            .limitTooLong,
            LocalizedText(
                zh: "延长后超过允许的最晚时间（\(latest)），请缩短。",
                en: "It may be extended until \(latest) at most; give less time."
            ),
            at: id.text
        )
    }

    fileprivate static func overAlready(_ due: Timestamp, _ latest: Timestamp, at id: MaterialID) -> Refusal {
        Refusal(
            .notExtendable,
            LocalizedText(
                zh: "延长后的期限（\(due)）已经过去；最晚可以延至\(latest)。",
                en: "The extended time would be over already, at \(due); \(latest) is the latest possible."
            ),
            at: id.text
        )
    }
}
