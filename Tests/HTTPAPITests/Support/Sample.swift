import Orchestration

/// A small theme with two departments whose clerks answer at the workbench.
enum Sample {
    static let humanResources: OrganID = "11442000MB2C0001X1"
    static let housing: OrganID = "11442000MB2C0002X2"

    static let definition = WorkflowDefinition(
        id: "rehabilitation",
        version: "1.0.0",
        title: LocalizedText(zh: "工伤康复待遇一件事", en: "Work-injury rehabilitation"),
        jurisdiction: "442000",
        lead: "human-resources",
        acceptance: AcceptancePolicy(mode: .automatic),
        situations: [SituationDefinition(id: "lives-alone", question: LocalizedText(zh: "是否独居", en: "Living alone?"))],
        form: [FieldDefinition(id: "injury", title: LocalizedText(zh: "伤情", en: "Injury"))],
        materials: [
            MaterialDefinition(
                id: "diagnosis",
                title: LocalizedText(zh: "诊断证明", en: "Diagnosis"),
                sources: [.upload]
            ),
            MaterialDefinition(
                id: "residence",
                title: LocalizedText(zh: "居住证明", en: "Proof of residence"),
                sources: [.upload]
            ),
        ],
        items: [
            ItemDefinition(
                id: "confirmation",
                title: LocalizedText(zh: "工伤康复确认", en: "Confirmation"),
                catalogue: CatalogueReference(id: "confirmation", version: 1),
                department: "human-resources",
                materials: [MaterialUse(material: "diagnosis", importance: .primary)],
                fields: ["injury"],
                promisedLimit: .workingDays(5)
            ),
            ItemDefinition(
                id: "adaptation",
                title: LocalizedText(zh: "无障碍改造", en: "Home adaptation"),
                catalogue: CatalogueReference(id: "adaptation", version: 1),
                department: "housing",
                materials: [
                    MaterialUse(
                        material: "residence",
                        importance: .secondary,
                        tolerance: TolerancePolicy(within: .workingDays(5))
                    )
                ],
                promisedLimit: .workingDays(10)
            ),
        ],
        departments: [
            DepartmentDefinition(
                id: "human-resources",
                title: LocalizedText(zh: "人社局", en: "Human resources"),
                organ: humanResources,
                handling: .manual
            ),
            DepartmentDefinition(
                id: "housing",
                title: LocalizedText(zh: "住建局", en: "Housing"),
                organ: housing,
                handling: .manual
            ),
        ],
        calendar: "china"
    )

    /// March 2026 has no holiday.
    static func calendar() throws -> WorkingCalendar {
        try WorkingCalendar(
            id: "china",
            version: "1",
            offset: .china,
            closed: [],
            working: [],
            firstDate: CivilDate(daysSinceEpoch: 20_454),
            lastDate: CivilDate(daysSinceEpoch: 20_818)
        )
    }

    /// An application of 张小三 without files.
    static func application(injury: String = "右腿骨折", materials: String = "{}", version: String = "1.0.0") -> String {
        """
        {"workflow": {"id": "rehabilitation", "version": "\(version)"},
         "applicant": {"documentKind": "resident-id", "documentNumber": "442000199001011234",
                       "name": "张小三", "phone": "13800003210"},
         "situations": {"lives-alone": false},
         "form": {"injury": "\(injury)"},
         "materials": \(materials),
         "promises": ["residence"]}
        """
    }
}
