import Orchestration

/// What the templates of documents may name. A key is there only if there is something to say.
///
/// `number`, `caseNumber`, `theme`, `organ`, `organCode`, `date`, `applicant`, `agent`, `item`, `items`, `materials` (each with
/// `index`, `title`, `form`, `reason`, `remedy`, `deadline`, `why`, `consequence`, `holds`), `deadline`, `why`, `reason`, `basis`,
/// `remedy`, `decision`, `procedure`, `approver`, `outcome`.
struct NoticeParticulars {
    let moment: NoticeMoment
    let say: Speaker
    let calendar: WorkingCalendar?

    var values: [String: Any] {
        var values = common
        values.merge(special) { _, new in new }
        return values.filter { ($0.value as? String)?.isEmpty != true }
    }

    var titles: Titles { Titles(definition: moment.definition) }
    private var state: CaseState { moment.state }

    private var common: [String: Any] {
        let organ = department
        let known = moment.definition.departments.first { $0.id == organ }
        var values: [String: Any] = [
            "number": moment.issued.number, "caseNumber": state.number, "theme": say(moment.definition.title),
            "organ": say(titles.department(organ)), "organCode": known?.organ.text ?? "",
            "date": day(moment.issuedAt),
            // Gone after lawful erasure.
            "applicant": state.submission?.applicant.name.value ?? say("（已依法删除）", "(lawfully erased)"),
            "items": moment.definition.items.filter { state.items[$0.id]?.status != .notNeeded }
                .map { ["title": say($0.title)] },
        ]
        values["agent"] = moment.issued.agent.flatMap { state.authorities[$0]?.agent.name.value }
        values["item"] = moment.issued.item.map { say(titles.item($0)) }
        return values
    }

    /// Who decided: the item's department for its own acts, otherwise the lead.
    private var department: DepartmentID {
        let item = moment.issued.item.flatMap { id in moment.definition.items.first { $0.id == id } }
        return moment.issued.item.flatMap { state.items[$0]?.assignment?.department } ?? item?.department
            ?? moment.definition.lead
    }

    private var special: [String: Any] {
        switch moment.fact {
        case .correctionRequested(let fact): gaps(fact.gaps, fact.clock)
        case .itemObjected(let fact): gaps(fact.gaps, fact.clock)
        case .caseAccepted(let fact):
            moment.issued.kind == .tolerance
                ? ["materials": tolerances(fact.tolerances)] : fact.clock.map(until) ?? [:]
        case .caseNotAccepted(let fact): words(fact.grounds)
        case .itemSuspended(let fact): suspension(fact)
        case .limitExtended(let fact):
            until(fact.clock).merging(["reason": fact.reason.value ?? "", "approver": fact.approver]) { $1 }
        case .itemReleased(let fact): ["decision": state.items[fact.item]?.approval?.documentNumber ?? ""]
        case .itemRejected(let fact): words(fact.grounds)
        case .itemTerminated(let fact): fact.grounds.map(words) ?? ["reason": say(fact.reason.text)]
        case .resultRevoked(let fact): fact.grounds.map(words) ?? ["reason": say(fact.reason.text)]
        case .toleranceLapsed(let fact):
            [
                "materials": [["index": "1", "title": say(titles.material(fact.material))]],
                "consequence": say.list(fact.items.map { say(titles.item($0)) }),
            ]
        case .rectificationRequested(let fact):
            words(fact.grounds).merging(until(fact.clock)) { $1 }.merging(
                ["materials": [["index": "1", "title": say(titles.material(fact.material))]]]
            ) { $1 }
        case .caseConcluded(let fact): ["outcome": say(fact.outcome.text)]
        default: [:]
        }
    }

    private func words(_ grounds: Grounds) -> [String: Any] {
        [
            "reason": grounds.reason.value ?? say("（已依法删除）", "(lawfully erased)"), "basis": grounds.basis,
            "remedy": grounds.remedy,
        ]
    }

    private func suspension(_ fact: ItemSuspended) -> [String: Any] {
        let item = moment.definition.items.first { $0.id == fact.item }
        let procedure = item?.specialProcedures.first { $0.id == fact.suspension.procedure }
        var values: [String: Any] = [
            "procedure": procedure.map { say($0.title) } ?? fact.suspension.procedure.text,
            "basis": procedure?.basis ?? fact.suspension.basis, "decision": fact.suspension.documentNumber,
        ]
        values["expected"] = (fact.suspension.expected ?? procedure?.maximum).map { say($0.text) }
        return values
    }
}
