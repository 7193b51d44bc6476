import Orchestration

/// Small themes in code: what a story does not mention has the plainest value.
extension WorkflowDefinition {
    static func theme(
        _ items: [ItemDefinition],
        materials: [MaterialDefinition] = [],
        acceptance: AcceptancePolicy.Mode = .automatic,
        isPerItem: Bool = false,
        isDeemed: Bool = false,
        issue: IssuePolicy = .each,
        outcome: OutcomePolicy = .all,
        promisedLimit: TimeLimit? = nil,
        parties: [PartyDefinition] = [],
        situations: [SituationDefinition] = [],
        form: [FieldDefinition] = [],
        closedSources: [SourceID] = [],
        limits: ClockLimits = .patient
    ) -> WorkflowDefinition {
        let sources = ["register", "archive", "police"].map { SourceID($0) }
        var acceptance = AcceptancePolicy(mode: acceptance)
        acceptance.isPerItem = isPerItem
        acceptance.isDeemedBySilence = isDeemed
        return WorkflowDefinition(
            id: "theme",
            version: "1",
            title: LocalizedText(zh: "主题"),
            jurisdiction: "442000",
            lead: "hr",
            promisedLimit: promisedLimit,
            acceptance: acceptance,
            issue: issue,
            outcome: outcome,
            parties: parties,
            situations: situations,
            form: form,
            materials: materials,
            items: items,
            departments: [
                DepartmentDefinition(id: "hr", title: LocalizedText(zh: "人社"), organ: .organ(of: "hr")),
                DepartmentDefinition(id: "housing", title: LocalizedText(zh: "住建"), organ: .organ(of: "housing")),
                DepartmentDefinition(id: "land", title: LocalizedText(zh: "自然资源"), organ: .organ(of: "land")),
                DepartmentDefinition(
                    id: "street",
                    title: LocalizedText(zh: "街道"),
                    organ: .organ(of: "street"),
                    handling: .manual
                ),
            ],
            sources: sources.map { id in
                SourceDefinition(
                    id: id,
                    title: LocalizedText(zh: id.text),
                    department: "land",
                    status: closedSources.contains(id) ? .closed : .open
                )
            },
            statements: [
                StatementDefinition(id: "residence-statement", version: 2, text: LocalizedText(zh: "本人承诺……"))
            ],
            calendar: "china",
            limits: limits
        )
    }
}

extension ClockLimits {
    /// Orders wait long enough for their acknowledgement that stories about days are not about sendings.
    static let patient = ClockLimits(receipt: .calendarDays(400))
}

extension ItemDefinition {
    static func item(
        _ id: ItemID,
        by department: DepartmentID = "hr",
        kind: Kind = .approval,
        when condition: Condition = .always,
        after: [ItemID] = [],
        afterDecision: [ItemID] = [],
        needsData: [ResultReference] = [],
        uses materials: [MaterialUse] = [],
        resultData: [ResultField] = [],
        promised: TimeLimit? = nil,
        statutory: TimeLimit? = nil,
        onReject: RejectionPolicy = .stopDependants,
        isRequired: Bool = true
    ) -> ItemDefinition {
        ItemDefinition(
            id: id,
            title: LocalizedText(zh: id.text),
            catalogue: CatalogueReference(id: CatalogueID(id.text), version: 1),
            department: department,
            kind: kind,
            condition: condition,
            after: after,
            afterDecision: afterDecision,
            needsData: needsData,
            materials: materials,
            resultData: resultData,
            promisedLimit: promised,
            statutoryLimit: statutory,
            onReject: onReject,
            isRequired: isRequired
        )
    }
}

extension MaterialDefinition {
    static func material(
        _ id: MaterialID,
        from sources: [MaterialOrigin] = [.upload],
        commitment: CommitmentPolicy? = nil
    ) -> MaterialDefinition {
        MaterialDefinition(id: id, title: LocalizedText(zh: id.text), sources: sources, commitment: commitment)
    }
}

extension MaterialUse {
    static func primary(_ id: MaterialID, when condition: Condition = .always) -> MaterialUse {
        MaterialUse(material: id, importance: .primary, condition: condition)
    }

    static func secondary(_ id: MaterialID, _ tolerance: TolerancePolicy? = nil) -> MaterialUse {
        MaterialUse(material: id, importance: .secondary, tolerance: tolerance)
    }
}

extension CommitmentPolicy {
    static let residence = CommitmentPolicy(
        statement: "residence-statement",
        version: 2,
        verification: VerificationPolicy(within: .workingDays(20), department: "housing")
    )
}

extension ActDefinition {
    static func act(_ id: ActID, for items: [ItemID] = [], within limit: TimeLimit? = nil) -> ActDefinition {
        ActDefinition(id: id, title: LocalizedText(zh: id.text), items: items, limit: limit)
    }
}

extension PartyDefinition {
    static func party(_ id: PartyID, mayUseAgent: Bool = false, owes acts: [ActDefinition] = []) -> PartyDefinition {
        PartyDefinition(id: id, title: LocalizedText(zh: id.text), mayUseAgent: mayUseAgent, acts: acts)
    }
}

extension SituationDefinition {
    static func yesOrNo(_ id: SituationID) -> SituationDefinition {
        SituationDefinition(id: id, question: LocalizedText(zh: id.text))
    }
}

extension FieldDefinition {
    static func field(_ id: FieldID, _ kind: DataKind = .text, isRequired: Bool = true) -> FieldDefinition {
        FieldDefinition(id: id, title: LocalizedText(zh: id.text), kind: kind, isRequired: isRequired)
    }
}
