import Orchestration

/// A theme with something of everything that people read about: a closed source, a tolerated material, a commitment, an act of
/// the employer, an item that waits for another and one that hangs on a result.
enum HomeAdaptation {
    static let definition = WorkflowDefinition(
        id: "home-adaptation",
        version: "2026.1",
        title: LocalizedText(zh: "居家改造一件事", en: "Home adaptation"),
        jurisdiction: "442000",
        lead: "human-resources",
        promisedLimit: .workingDays(20),
        parties: [
            PartyDefinition(id: .applicant, title: LocalizedText(zh: "工伤职工", en: "the injured worker")),
            PartyDefinition(
                id: "employer",
                title: LocalizedText(zh: "用人单位", en: "the employer"),
                acts: [
                    ActDefinition(
                        id: "confirm-wages",
                        title: LocalizedText(zh: "确认停工留薪期工资", en: "Confirm the wages"),
                        items: ["adaptation"],
                        limit: .workingDays(5)
                    )
                ]
            ),
        ],
        materials: materials,
        items: items,
        departments: [
            DepartmentDefinition(
                id: "human-resources",
                title: LocalizedText(zh: "人社局", en: "Human Resources"),
                organ: "11442000007332001A"
            ),
            DepartmentDefinition(
                id: "natural-resources",
                title: LocalizedText(zh: "自然资源局", en: "Natural Resources"),
                organ: "11442000007332002B"
            ),
            DepartmentDefinition(
                id: "housing",
                title: LocalizedText(zh: "住建局", en: "Housing"),
                organ: "11442000007332003C",
                handling: .manual
            ),
        ],
        sources: [
            SourceDefinition(
                id: "police",
                title: LocalizedText(zh: "公安户籍", en: "Police register"),
                department: "human-resources",
                status: .closed
            )
        ],
        statements: [
            StatementDefinition(id: "residence", version: 3, text: LocalizedText(zh: "本人居住情况属实。", en: "It is true."))
        ],
        calendar: "china"
    )

    private static let materials = [
        MaterialDefinition(
            id: "decision",
            title: LocalizedText(zh: "工伤认定决定", en: "Injury decision"),
            sources: [.upload]
        ),
        MaterialDefinition(
            id: "household",
            title: LocalizedText(zh: "户籍证明", en: "Household proof"),
            sources: [.share("police"), .counter, .upload]
        ),
        MaterialDefinition(
            id: "residence",
            title: LocalizedText(zh: "居住证明", en: "Proof of residence"),
            sources: [.upload],
            commitment: CommitmentPolicy(
                statement: "residence",
                version: 3,
                verification: VerificationPolicy(within: .workingDays(30), department: "natural-resources")
            )
        ),
    ]

    private static let items = [
        ItemDefinition(
            id: "confirmation",
            title: LocalizedText(zh: "康复确认", en: "Rehabilitation"),
            catalogue: CatalogueReference(id: "rehabilitation", version: 5),
            department: "human-resources",
            materials: [MaterialUse(material: "decision", importance: .primary)],
            resultData: [ResultField(id: "needs-device", kind: .boolean)],
            promisedLimit: .workingDays(10)
        ),
        ItemDefinition(
            id: "property",
            title: LocalizedText(zh: "产权核验", en: "Property check"),
            catalogue: CatalogueReference(id: "property-check", version: 4),
            department: "natural-resources",
            materials: [
                MaterialUse(
                    material: "household",
                    importance: .secondary,
                    tolerance: TolerancePolicy(within: .workingDays(5), remind: [.workingDays(1)])
                ),
                MaterialUse(material: "residence", importance: .secondary),
            ],
            promisedLimit: .workingDays(5),
            statutoryLimit: .workingDays(20)
        ),
        ItemDefinition(
            id: "adaptation",
            title: LocalizedText(zh: "居家改造确认", en: "Adaptation"),
            catalogue: CatalogueReference(id: "home-adaptation", version: 1),
            department: "housing",
            after: ["property"],
            promisedLimit: .workingDays(5)
        ),
        ItemDefinition(
            id: "device",
            title: LocalizedText(zh: "辅具确认", en: "Assistive device"),
            catalogue: CatalogueReference(id: "assistive-device", version: 3),
            department: "human-resources",
            condition: .equals(
                .result(ResultReference(item: "confirmation", field: "needs-device")),
                .boolean(true)
            ),
            promisedLimit: .workingDays(5)
        ),
    ]
}
