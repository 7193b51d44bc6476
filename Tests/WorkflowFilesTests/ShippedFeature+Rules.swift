import Orchestration

extension ShippedFeature {
    static let tasks: [ShippedFeature] = [
        .theme("opinion, silence to a person", "utilities", "planning-permit") { theme in
            theme.items.contains { $0.kind == .consultation && $0.opinion?.silenceIsConsent == false }
        },
        .anItem("opinion, silence as consent", "planning-permit", where: { $0.opinion?.silenceIsConsent == true }),
        .theme("fixed payment", "newborn", "second-hand-home") { theme in
            theme.items.contains { if case .fixed? = $0.task?.amount { true } else { false } }
        },
        .theme("assessed payment", "second-hand-home", "retirement", "flexible-employment", "planning-permit") {
            theme in
            theme.items.contains { if case .result? = $0.task?.amount { true } else { false } }
        },
        .theme("another party signs", "second-hand-home", "business-start") { theme in
            theme.items.contains { $0.kind == .signature && $0.task?.party != .applicant }
        },
        .anItem(
            "appearance",
            "social-card-services",
            "after-death",
            "business-start",
            where: { $0.kind == .appearance }
        ),
    ]

    static let limits: [ShippedFeature] = [
        .anItem(
            "extension of an item",
            "work-injury",
            "planning-permit",
            "utilities",
            where: { $0.extensionPolicy != nil }
        ),
        .theme("joint limit and its extension", "planning-permit", "utilities") {
            $0.statutoryLimit == .workingDays(45) && $0.extensionPolicy?.maximum == .workingDays(15)
        },
        .anItem(
            "special procedures",
            "work-injury",
            "planning-permit",
            "retirement",
            where: { !$0.specialProcedures.isEmpty }
        ),
        .anItem("delivery", "planning-permit", "second-hand-home", "work-injury", where: { $0.deliveryLimit != nil }),
        .theme("items that the promise does not count", "newborn", "second-hand-home") { !$0.excludedItems.isEmpty },
    ]

    static let acceptance: [ShippedFeature] = [
        .theme("per item", "hiring", "utilities", "newborn", "retirement") { $0.acceptance.isPerItem },
        .theme("deemed", "planning-permit", "work-injury", "utilities") { $0.acceptance.isDeemedBySilence },
        .theme("automatic", "flexible-employment", "social-card-services") { $0.acceptance.mode == .automatic },
    ]

    static let promises: [ShippedFeature] = [
        .theme("commitment for a proof, sampled, revoked when false", "flexible-employment", "after-death") { theme in
            theme.materials.compactMap(\.commitment).contains {
                $0.kind != .licence && $0.onFalse == nil && $0.verification?.samplePercent != nil
            }
        },
        .theme("checked online", "flexible-employment", "second-hand-home") { means(in: $0).contains(.online) },
        .theme("checked with another department's help", "after-death", "work-injury") {
            means(in: $0).contains(.assisted)
        },
        .theme("commitment for a licence, checked on site, put right", "business-start") { theme in
            theme.items.compactMap(\.commitment).contains {
                $0.kind == .licence && $0.verification?.means == .onSite && $0.onFalse != nil
            }
        },
        .theme("commitment for a proof, put right", "business-start") { theme in
            theme.materials.compactMap(\.commitment).contains {
                $0.kind != .licence && $0.onFalse != nil && $0.verification?.samplePercent != nil
            }
        },
        .theme("result before the promised material", "utilities", "retirement") { theme in
            tolerances(in: theme).contains { $0.release == .beforeSupply }
        },
        .theme("result after the promised material", "utilities", "planning-permit") { theme in
            tolerances(in: theme).contains { $0.release == .afterSupply }
        },
        .theme("a broken promise ends the case", "utilities", "planning-permit") { theme in
            tolerances(in: theme).contains { $0.onExpiry == .terminateCase }
        },
        .theme("more time for force majeure", "utilities", "planning-permit", "work-injury") { theme in
            tolerances(in: theme).contains { $0.extensionLimit != nil }
        },
    ]

    static let whole: [ShippedFeature] = [
        .theme("outcome by all items", "social-card-services") { $0.outcome == .all },
        .theme("notices in the city's own words", "work-injury-rehabilitation", "newborn") {
            $0.notices?.templates.isEmpty == false
        },
        .theme("a branch that begins on a day", "newborn", "work-injury") { theme in
            theme.organs.contains { $0.from != nil }
        },
        .theme("outcome by one item", "second-hand-home", "retirement") { theme in
            if case .lead = theme.outcome { true } else { false }
        },
        .theme("outcome by the mandatory items", "newborn", "planning-permit") { $0.outcome == .required },
        .theme("another party's acts", "work-injury", "retirement", "newborn") { theme in
            theme.parties.contains { $0.id != .applicant && !$0.acts.isEmpty }
        },
        .theme("in force from, until", "retirement", "social-card-services") {
            $0.effective?.from != nil && $0.effective?.until != nil
        },
        .theme("a branch with a calendar of its own", "newborn") { theme in
            theme.organs.contains { $0.calendar != nil }
        },
        .theme("branches by town", "newborn", "work-injury", "unemployment") { theme in
            theme.organs.contains { !$0.areas.isEmpty }
                && theme.departments.contains {
                    $0.areaField.map { field in theme.form.contains { $0.id == field } } == true
                }
        },
    ]

    private static func means(in theme: WorkflowDefinition) -> [VerificationMeans] {
        theme.materials.compactMap { $0.commitment?.verification?.means }
    }

    private static func tolerances(in theme: WorkflowDefinition) -> [TolerancePolicy] {
        theme.items.flatMap(\.materials).compactMap(\.tolerance)
    }
}
