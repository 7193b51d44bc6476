/// One fact in words, and what decides who may read them.
struct FactAccount {
    enum Concern: Hashable {
        /// A step of the whole case, which every party may know.
        case milestone
        /// The application itself, for those who follow the whole case.
        case application
        case department(DepartmentID)
        case act(PartyID)
        /// Supervision and recovery: staff of that department, the lead, the auditor.
        case supervision(DepartmentID)
    }

    var who: Holder
    var concern: Concern
    var text: LocalizedText

    init(_ who: Holder, _ concern: Concern, zh: String, en: String) {
        self.who = who
        self.concern = concern
        text = LocalizedText(zh: zh, en: en)
    }
}

/// Which facts one reader sees.
struct FactSight {
    let audience: ProgressAudience
    let definition: WorkflowDefinition

    func shows(_ account: FactAccount) -> Bool {
        switch (audience, account.concern) {
        case (_, .milestone), (.auditor, _): true
        case (.party(.applicant), .supervision): false
        case (.party(.applicant), _): true
        case (.party(let party), .act(let other)): party == other
        case (.party, _): false
        case (.staff(definition.lead), _): true
        case (.staff(let department), .department(let other)): department == other
        case (.staff(let department), .supervision(let other)): department == other
        case (.staff, .application), (.staff, .act): false
        }
    }
}
