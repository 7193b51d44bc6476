import Orchestration
import Testing

@testable import Guides

/// One edit of the small theme and what must be said of it.
struct ThemeEdit: Sendable, CustomTestStringConvertible {
    let place: String
    let concern: WorkflowChange.Concern
    let effect: WorkflowChange.Effect
    let english: String
    let change: @Sendable (inout WorkflowDefinition) -> Void

    var testDescription: String { "\(place) \(effect.rawValue)" }

    init(
        _ place: String,
        _ concern: WorkflowChange.Concern,
        _ effect: WorkflowChange.Effect,
        _ english: String,
        _ change: @escaping @Sendable (inout WorkflowDefinition) -> Void
    ) {
        self.place = place
        self.concern = concern
        self.effect = effect
        self.english = english
        self.change = change
    }
}

extension ThemeEdit {
    static let all = basic + conduct + statements

    private static let basic = [
        ThemeEdit(
            "promisedLimit",
            .limits,
            .looser,
            "Promise for the whole case: shorter, from 10 working days to 5 working days"
        ) {
            $0.promisedLimit = .workingDays(5)
        },
        ThemeEdit(
            "promisedLimit",
            .limits,
            .stricter,
            "Promise for the whole case: none any more, before 10 working days"
        ) {
            $0.promisedLimit = nil
        },
        ThemeEdit("excludedFromLimit", .limits, .looser, "Now counted in the promise: Inspection") {
            $0.excludedFromLimit = []
        },
        ThemeEdit("acceptance.mode", .acceptance, .looser, "Acceptance: by an examiner → automatic") {
            $0.acceptance.mode = .automatic
        },
        ThemeEdit("issue", .outcome, .stricter, "Results go out: one by one → all together") { $0.issue = .together },
        ThemeEdit("outcome", .outcome, .stricter, "What decides the outcome: the required items → every item") {
            $0.outcome = .all
        },
        ThemeEdit("lead", .departments, .neutral, "Lead department: Market supervision → Fire brigade") {
            $0.lead = "fire"
        },
        ThemeEdit(
            "parties.landlord.acts.agree",
            .parties,
            .looser,
            "No longer a duty of “Landlord”: “Agree to the use”"
        ) {
            $0.parties[1].acts = []
        },
        ThemeEdit(
            "parties.landlord.acts.agree.limit",
            .parties,
            .stricter,
            "Time for “Agree to the use”: shorter, from 3 working days to 1 working day"
        ) {
            $0.parties[1].acts[0].limit = .workingDays(1)
        },
        ThemeEdit("parties.applicant.mayUseAgent", .parties, .stricter, "Agents for “Owner”: admitted → not admitted") {
            $0.parties[0].mayUseAgent = false
        },
        ThemeEdit("situations.outdoor", .questions, .neutral, "No longer asked: “Tables outside?”") {
            $0.situations.removeFirst()
        },
        ThemeEdit("form.phone", .form, .stricter, "New required field “Phone”") {
            $0.form.append(FieldDefinition(id: "phone", title: LocalizedText(zh: "电话", en: "Phone")))
        },
        ThemeEdit("form.name.isRequired", .form, .looser, "“Name”: required → optional") {
            $0.form[0].isRequired = false
        },
        ThemeEdit("materials.lease.sources", .materials, .stricter, "“Lease” no longer comes from: upload") {
            $0.materials[0].sources.removeLast()
        },
        ThemeEdit("sources.leases.status", .materials, .looser, "Source “Registered leases”: closed → open") {
            $0.sources[0].status = .open
        },
        ThemeEdit(
            "materials.health.commitment",
            .commitment,
            .stricter,
            "A signed statement no longer replaces “Health certificate”"
        ) {
            $0.materials[2].commitment = nil
        },
        ThemeEdit("items.fire", .items, .neutral, "Item “Fire inspection” is dropped") { $0.items.remove(at: 1) },
        ThemeEdit(
            "items.fire.promisedLimit",
            .limits,
            .stricter,
            "Promise for “Fire inspection”: longer, from 5 working days to 8 working days"
        ) {
            $0.items[1].promisedLimit = .workingDays(8)
        },
        ThemeEdit(
            "items.fire.department",
            .departments,
            .neutral,
            "Department of “Fire inspection”: Fire brigade → Market supervision"
        ) {
            $0.items[1].department = "market"
        },
        ThemeEdit(
            "items.fire.condition",
            .conditions,
            .neutral,
            "Condition of “Fire inspection”: your answer to “How large is it?” is “50 m² or more” → always"
        ) {
            $0.items[1].condition = .always
        },
        ThemeEdit("items.fire.after", .order, .looser, "“Fire inspection” no longer waits for “Food licence”") {
            $0.items[1].after = []
        },
        ThemeEdit(
            "items.street.after",
            .order,
            .neutral,
            "What “Filing of tables outside” waits for changed (result, decision or data)"
        ) {
            $0.items[2].needsData = []
            $0.items[2].after = ["licence"]
        },
        ThemeEdit(
            "items.licence.onReject",
            .outcome,
            .looser,
            "What a refusal means of “Food licence”: the whole case is refused → the rest goes on"
        ) {
            $0.items[0].onReject = .continue
        },
        ThemeEdit("items.street.isRequired", .outcome, .stricter, "“Filing of tables outside”: not required → required")
        {
            $0.items[2].isRequired = true
        },
        ThemeEdit("items.fire.materials.plan", .materials, .looser, "“Fire inspection” no longer needs “Floor plan”") {
            $0.items[1].materials = []
        },
        ThemeEdit(
            "items.fire.materials.plan.importance",
            .materials,
            .stricter,
            "“Floor plan” for “Fire inspection”: secondary → primary"
        ) {
            $0.items[1].materials[0].importance = .primary
        },
        ThemeEdit(
            "items.fire.materials.plan.tolerance",
            .tolerance,
            .stricter,
            "“Floor plan” for “Fire inspection” may no longer come later"
        ) {
            $0.items[1].materials[0].tolerance = nil
        },
        ThemeEdit(
            "items.fire.materials.plan.tolerance.within",
            .tolerance,
            .looser,
            "Time to bring “Floor plan” for “Fire inspection” later: longer, from 3 working days to 5 working days"
        ) {
            $0.items[1].materials[0].tolerance?.within = .workingDays(5)
        },
        ThemeEdit(
            "limits.correction",
            .clocks,
            .stricter,
            "Time for corrections: shorter, from 10 working days to 5 working days"
        ) {
            $0.limits.correction = .workingDays(5)
        },
        ThemeEdit(
            "limits.correctionNotice",
            .clocks,
            .looser,
            "Limit for saying what is missing: shorter, from 5 working days to 3 working days"
        ) {
            $0.limits.correctionNotice = .workingDays(3)
        },
        ThemeEdit("limits.maximumAttempts", .other, .neutral, "maximumAttempts of limits changed") {
            $0.limits.maximumAttempts = 2
        },
        ThemeEdit("items.fire.title", .items, .neutral, "“Fire inspection”: Fire inspection → Fire safety") {
            $0.items[1].title.en = "Fire safety"
        },
        ThemeEdit("materials.plan.maximumFiles", .other, .neutral, "maximumFiles of materials.plan changed") {
            $0.materials[1].maximumFiles = 3
        },
    ]
}
