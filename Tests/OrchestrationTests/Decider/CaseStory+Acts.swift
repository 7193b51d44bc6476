import Orchestration
import Testing

/// What people and departments do in a story.
extension CaseStory {
    /// Submits a complete application for the theme, after the story has changed it.
    mutating func submit(by actor: Actor = .applicant, _ change: (inout Submission) -> Void = { _ in }) {
        var submission = Submission.complete(for: definition)
        change(&submission)
        handle(.submit(submission), by: actor)
    }

    mutating func supply(
        _ materials: MaterialID...,
        promises: [MaterialID] = [],
        commitments: [MaterialID: SignedStatement] = [:],
        fields: [FieldID: DataValue] = [:],
        noMore: Bool = false,
        by actor: Actor = .applicant
    ) {
        let supply = Supply(
            materials: Dictionary(materials.map { ($0, .scan) }, uniquingKeysWith: { first, _ in first }),
            promises: promises,
            commitments: commitments,
            fields: Sealed(fields),
            isComplete: noMore
        )
        handle(.supply(supply), by: actor)
    }

    mutating func withdraw(by actor: Actor = .applicant) {
        handle(.withdraw(Withdrawal(reason: Sealed("I changed my mind"))), by: actor)
    }

    mutating func perform(_ act: ActID, of party: PartyID, by person: PersonID? = nil) {
        let actor = Actor(role: .applicant, account: party.text, person: person ?? PersonID(party.text))
        handle(.performAct(PerformAct(party: party, act: act)), by: actor)
    }

    mutating func examine(
        _ finding: Examination.Finding,
        reason: String? = nil,
        occurredAt: Timestamp? = nil,
        by actor: Actor = .examiner(of: "hr")
    ) {
        let examination = Examination(finding: finding, reason: reason.map { Sealed($0) }, occurredAt: occurredAt)
        handle(.examine(examination), by: actor)
    }

    mutating func resolve(_ action: IncidentResolution.Action, by actor: Actor = .supervisor(of: "hr")) throws {
        let incident = try #require(incidents.first, "there is an incident")
        handle(.resolveIncident(IncidentResolution(incident: incident.incident, action: action)), by: actor)
    }
}

/// Answers of departments, found by what they are about.
extension CaseStory {
    mutating func answer(
        _ order: WorkOrder,
        _ content: Answer.Content,
        occurredAt: Timestamp? = nil,
        by actor: Actor? = nil
    ) {
        let answer = Answer(order: order.id, serial: nextSerial(), content: content, occurredAt: occurredAt)
        handle(.answer(answer), by: actor ?? .department(order.department))
    }

    mutating func answer(
        _ kind: WorkOrder.Kind,
        item: ItemID? = nil,
        material: MaterialID? = nil,
        _ content: Answer.Content,
        by actor: Actor? = nil
    ) throws {
        let found = order(kind, item: item, material: material)
        answer(try #require(found, "there is such an order"), content, by: actor)
    }

    mutating func approve(_ item: ItemID, data: [FieldID: DataValue] = [:]) throws {
        try answer(.do, item: item, .approved(.decision(data)))
    }

    mutating func reject(_ item: ItemID) throws {
        try answer(.do, item: item, .rejected(.sample))
    }

    mutating func object(_ item: ItemID, to materials: MaterialID...) throws {
        try answer(.do, item: item, .objected(materials.map(Objection.to)))
    }

    mutating func receive(_ item: ItemID) throws {
        try answer(.do, item: item, .received(reference: "R-1"))
    }
}
