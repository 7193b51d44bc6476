import Orchestration

/// What only a person can settle, and who may be trusted with promises.
extension Verb {
    static let incidents: [Verb] = [
        Verb(
            "retries/retry 重发",
            both("住建主管 重发 住房核验", "housing supervisor retries housing-check"),
            both(
                "处置：把没送到的工单重新发出；写材料时，有异议的来源重新取数，因日历变更而未到期的容缺恢复。",
                "Settles an incident: the order is sent again; of a material, the disputed source is asked again, or the promise that the calendar shows had not run out is given back."
            )
        ) { phrase, who in
            let subject = try phrase.incidentSubject()
            return { stage in try stage.resolve(subject, .retry, by: who) }
        },
        Verb(
            "ends/end 终止",
            both("人社主管 终止 产权核验 原因=承诺不实", "human-resources supervisor ends property-check"),
            both("处置：终止该事项。", "Settles an incident: the item is ended.")
        ) { phrase, who in
            let subject = try phrase.incidentSubject()
            let grounds = phrase.grounds()
            return { stage in
                try stage.resolve(subject, .terminateItem(grounds), by: who)
            }
        },
        Verb(
            "acknowledges/acknowledge 知悉",
            both("人社主管 知悉 居住证明", "human-resources supervisor acknowledges residence-proof"),
            both("处置：已了解，办件不变。", "Settles an incident: nothing in the case changes.")
        ) { phrase, who in
            let subject = try phrase.incidentSubject()
            let note = phrase.detail("note 备注") ?? "已了解（示例）"
            return { stage in
                try stage.resolve(subject, .acknowledge(note: Sealed(note)), by: who)
            }
        },
    ]

    static let credit: [Verb] = [
        Verb(
            "repairs credit/repair credit 修复信用",
            both("运维 修复信用", "operator repairs credit"),
            both("申请人的失约记录被修复。", "The applicant's breach is repaired.")
        ) { _, _ in
            { stage in stage.player.credit.repair(Person.rehearsing(.applicant).id) }
        }
    ]
}

/// What an incident is about; nothing means the only one there is.
struct IncidentSubject: Sendable {
    var item: ItemID?
    var detail: String?

    func matches(_ incident: IncidentOpened) -> Bool {
        (item == nil || incident.item == item) && (detail.map { isMeant($0, by: incident) } ?? true)
    }

    /// A disputed source is told as `material / source`, what ran out too early by the id of its clock.
    private func isMeant(_ detail: String, by incident: IncidentOpened) -> Bool {
        switch incident.kind {
        case .disputedSource: incident.detail.hasPrefix("\(detail) / ")
        case .reinstatement: incident.detail.hasSuffix("/\(detail)")
        default: incident.detail == detail
        }
    }
}

extension Phrase {
    /// An item, or the material or act that an incident names.
    mutating func incidentSubject() throws(Complaint) -> IncidentSubject {
        if isAtEnd { return IncidentSubject() }
        if let item = itemIfAny() { return IncidentSubject(item: item) }
        if let act = take(vocabulary.acts) { return IncidentSubject(detail: act.text) }
        return IncidentSubject(detail: try material().text)
    }
}

extension Stage {
    fileprivate mutating func resolve(
        _ subject: IncidentSubject,
        _ action: IncidentResolution.Action,
        by who: Who
    ) throws(Complaint) {
        guard let incident = player.incidents.first(where: subject.matches) else {
            let open = player.incidents.map { CaseWords.incidents.text($0.kind) }
            let known = LocalizedText.list(open)
            throw Complaint(
                zh: "没有这样的待处置事件；现有：\(known.zh)。",
                en: "There is no such incident to settle; there is: \(known.english)."
            )
        }
        let resolution = IncidentResolution(incident: incident.incident, action: action)
        ask(.resolveIncident(resolution), by: who.actor(in: definition))
    }
}
