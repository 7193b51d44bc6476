import Orchestration

extension CaseRows {
    /// What the events leave standing against people, and what of the earlier does not stand any more. A breach that began and
    /// ended within the same events leaves no trace in the register: the journal has both.
    static func breaches(
        in events: [Event],
        of old: CaseState,
        caseID: CaseID,
        _ place: Place,
        recordedAt: Timestamp
    ) -> (standing: [BreachRow], mended: [BreachRow]) {
        var standing: [BreachRow] = []
        var mended: [BreachRow] = []
        func row(_ person: PersonID, _ material: MaterialID) -> BreachRow {
            BreachRow(
                tenant: place.tenant,
                person: person,
                caseID: caseID,
                material: material,
                recordedAt: recordedAt
            )
        }
        for event in events {
            switch event.fact {
            case .toleranceLapsed(let fact):
                standing.append(row(fact.person, fact.material))
            case .commitmentRefuted(let fact):
                standing.append(row(fact.person, fact.material))
            case .toleranceReinstated(let fact):
                standing.removeAll { $0.material == fact.material }
                mended.append(row(fact.person, fact.material))
            case .breachRepaired(let fact):
                standing = []
                let open = old.materials.filter(\.value.hasOpenBreach).keys
                mended += open.sorted().map { row(fact.person, $0) }
            default:
                break
            }
        }
        return (standing, mended.filter { row in !standing.contains { $0.material == row.material } })
    }
}
