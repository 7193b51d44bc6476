import Orchestration

/// The lead's examiner on acceptance (受理审查).
extension Verb {
    static let examination: [Verb] = [
        Verb(
            "accepts/accept 受理",
            both("2026-02-10 10:00 人社 受理", "2026-02-10 10:00 human-resources accepts"),
            both("审查通过，予以受理。", "Accepts the application.")
        ) { phrase, who in
            let occurredAt = try phrase.occurredAt()
            return { stage in stage.examine(.accept, occurredAt, by: who) }
        },
        Verb(
            "asks to correct/ask to correct 告知补正",
            both(
                "人社 告知补正 康复价值意见 原因=缺印章 办法=补盖章后上传",
                "human-resources asks to correct rehabilitation-opinion reason=unsealed"
            ),
            both("一次性告知需要补正的材料。", "Names, once, every material that must be corrected.")
        ) { phrase, who in
            let reason = phrase.detail("reason 原因")
            let objections = try phrase.objections()
            let occurredAt = try phrase.occurredAt()
            return { stage in stage.examine(.object(objections), occurredAt, because: reason, by: who) }
        },
        Verb(
            "refuses acceptance/refuse acceptance 不予受理",
            both("人社 不予受理 原因=不属本机关职权", "human-resources refuses acceptance reason=\"not our matter\""),
            both("不予受理，写明理由。", "Refuses acceptance, with the reason.")
        ) { phrase, who in
            let grounds = phrase.grounds()
            let occurredAt = try phrase.occurredAt()
            return { stage in stage.examine(.refuse(grounds), occurredAt, by: who) }
        },
    ]
}

extension Stage {
    fileprivate mutating func examine(
        _ finding: Examination.Finding,
        _ occurredAt: (date: CivilDate, minutes: Int?)?,
        because reason: String? = nil,
        by who: Who
    ) {
        let instant = occurredAt.map { $0.date.instant(minutes: $0.minutes ?? Moment.usualMinutes, player.calendar) }
        var examination = Examination(finding: finding, occurredAt: instant)
        // Whoever raises what could have been told the first time must say why.
        examination.reason = reason.map { Sealed($0) }
        ask(.examine(examination), by: who.actor(in: definition))
    }
}

extension Phrase {
    /// The materials objected to, with one reason and one remedy for all.
    mutating func objections() throws(Complaint) -> [Objection] {
        let materials = try materials()
        let reason = detail("reason 原因") ?? "不符合法定形式（示例）"
        let remedy = detail("remedy 办法") ?? "请重新提供清晰、完整的材料（示例）"
        return materials.map { Objection(material: $0, reason: Sealed(reason), remedy: Sealed(remedy)) }
    }
}
