import Orchestration

@testable import Guides

/// Edits of how items are carried out, and of what is signed in place of a proof.
extension ThemeEdit {
    static let conduct = [
        ThemeEdit(
            "items.fire.afterAny",
            .order,
            .stricter,
            "“Fire inspection” now waits for any one of: “Food licence”"
        ) {
            $0.items[1].afterAny = [["licence"]]
        },
        ThemeEdit(
            "items.licence.deliveryLimit",
            .limits,
            .looser,
            "Time to deliver the result of “Food licence”: now 10 working days, before none"
        ) {
            $0.items[0].deliveryLimit = .workingDays(10)
        },
        ThemeEdit("items.licence.extensionPolicy", .limits, .stricter, "“Food licence” may now be given more time") {
            $0.items[0].extensionPolicy = ExtensionPolicy(
                maximum: .workingDays(10),
                approver: LocalizedText(zh: "机关负责人"),
                basis: "行政许可法第四十二条"
            )
        },
        ThemeEdit(
            "items.licence.specialProcedures.hearing",
            .limits,
            .stricter,
            "“Food licence” may now be stopped for “Hearing” (行政许可法第四十五条)"
        ) {
            $0.items[0].specialProcedures = [
                SpecialProcedure(
                    id: "hearing",
                    title: LocalizedText(zh: "听证", en: "Hearing"),
                    basis: "行政许可法第四十五条"
                )
            ]
        },
        ThemeEdit(
            "items.licence.isPointOfNoReturn",
            .outcome,
            .stricter,
            "“Food licence” now keeps the application from being taken back once ordered"
        ) {
            $0.items[0].isPointOfNoReturn = true
        },
        ThemeEdit("items.fire.task", .parties, .stricter, "“Fire inspection” now asks a party to act") {
            $0.items[1].task = TaskPolicy(limit: .workingDays(5))
        },
        ThemeEdit("items.fire.offeredBy", .items, .neutral, "“Fire inspection” is now done only when asked for") {
            $0.items[1].offeredBy = .applicant
        },
        ThemeEdit("items.fire.opinion", .items, .neutral, "“Fire inspection” is now a consultation") {
            $0.items[1].opinion = OpinionPolicy(limit: .workingDays(5))
        },
        ThemeEdit(
            "items.fire.repetition",
            .items,
            .neutral,
            "How often “Fire inspection” is done: once → every 30 days, 3 times at most"
        ) {
            $0.items[1].repetition = .recurring(Recurrence(maximum: 3, period: .calendarDays(30)))
        },
        ThemeEdit("acceptance.isPerItem", .acceptance, .looser, "Complete items now begin while others are corrected") {
            $0.acceptance.isPerItem = true
        },
        ThemeEdit("excludedItems", .limits, .stricter, "No longer counted in the promise: “Fire inspection”") {
            $0.excludedItems = ["fire"]
        },
        ThemeEdit(
            "alternatives.check",
            .outcome,
            .looser,
            "One of these is now enough: “Food licence”, “Fire inspection”"
        ) {
            $0.alternatives = [Alternative(id: "check", items: ["licence", "fire"])]
        },
        ThemeEdit(
            "reopenRules",
            .outcome,
            .stricter,
            "Now decided anew when “Name” in the form changes: “Fire inspection”"
        ) {
            $0.reopenRules = [ReopenRule(trigger: .field("name"), items: ["fire"])]
        },
        ThemeEdit(
            "statutoryLimit",
            .limits,
            .looser,
            "Legal limit for the whole case: now 45 working days, before none"
        ) {
            $0.statutoryLimit = .workingDays(45)
        },
    ]

    private static let health = "The statement in place of “Health certificate”"

    static let statements = [
        ThemeEdit(
            "materials.health.commitment.verification.samplePercent",
            .commitment,
            .looser,
            "\(health), share that is checked: 100 % → 20 %"
        ) {
            $0.materials[2].commitment?.verification?.samplePercent = 20
        },
        ThemeEdit(
            "materials.health.commitment.verification.means",
            .commitment,
            .stricter,
            "\(health), how it is checked: not said → on the spot"
        ) {
            $0.materials[2].commitment?.verification?.means = .onSite
        },
        ThemeEdit(
            "materials.health.commitment.verification.within",
            .commitment,
            .neutral,
            "\(health), limit for the check: longer, from 30 working days to 40 working days"
        ) {
            $0.materials[2].commitment?.verification?.within = .workingDays(40)
        },
        ThemeEdit("materials.health.commitment.verification", .commitment, .looser, "\(health) is no longer checked") {
            $0.materials[2].commitment?.verification = nil
        },
        ThemeEdit(
            "materials.health.commitment.onFalse",
            .commitment,
            .looser,
            "\(health), if untrue: decisions are revoked → 10 working days to put it right"
        ) {
            $0.materials[2].commitment?.onFalse = .rectify(within: .workingDays(10))
        },
        ThemeEdit(
            "items.licence.commitment",
            .commitment,
            .looser,
            "A signed statement may now replace the examination for “Food licence”"
        ) {
            $0.items[0].commitment = CommitmentPolicy(statement: "health", version: 2)
        },
    ]
}
