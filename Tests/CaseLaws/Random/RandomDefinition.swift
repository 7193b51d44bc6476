package import Orchestration

/// Small definitions that combine every feature of the format at random; each is one that an author could publish.
package struct RandomDefinition {
    var dice: Dice

    package init(seed: UInt64) {
        dice = Dice(seed: seed)
    }

    package mutating func make() -> WorkflowDefinition {
        let hasList = dice.chance(35)
        let materials = makeMaterials(hasList)
        let items = makeItems(hasList, materials)
        var definition = WorkflowDefinition(
            id: "theme",
            version: "1",
            title: LocalizedText(zh: "主题"),
            jurisdiction: "442000",
            lead: "hr",
            promisedLimit: dice.chance(50) ? .workingDays(dice.number(3...9)) : nil,
            acceptance: makeAcceptance(),
            issue: dice.pick([.each, .together]),
            outcome: dice.pick([.all, .required, .lead(items[0].id)]),
            parties: makeParties(items),
            situations: [SituationDefinition(id: "q", question: LocalizedText(zh: "是否"))],
            form: makeForm(hasList),
            materials: materials,
            items: items,
            departments: Self.departments,
            sources: makeSources(),
            statements: [
                StatementDefinition(id: "statement", version: 2, text: LocalizedText(zh: "本人承诺……")),
                StatementDefinition(id: "licence", version: 1, text: LocalizedText(zh: "本单位承诺……")),
            ],
            calendar: "china",
            limits: makeLimits()
        )
        if hasList { definition.lists = [ListDefinition(id: "children", title: LocalizedText(zh: "子女"), maximum: 3)] }
        addAlternatives(to: &definition)
        addRules(to: &definition)
        return definition
    }

    private mutating func makeAcceptance() -> AcceptancePolicy {
        var acceptance = AcceptancePolicy(mode: dice.chance(50) ? .automatic : .reviewed)
        acceptance.isPerItem = dice.chance(40)
        acceptance.isDeemedBySilence = dice.chance(40)
        return acceptance
    }

    private mutating func makeLimits() -> ClockLimits {
        ClockLimits(
            receipt: dice.chance(50) ? .calendarDays(400) : .minutes(10),
            maximumAttempts: dice.number(1...6)
        )
    }

    private mutating func makeForm(_ hasList: Bool) -> [FieldDefinition] {
        var form = [
            FieldDefinition(id: "name", title: LocalizedText(zh: "姓名")),
            FieldDefinition(id: "note", title: LocalizedText(zh: "备注"), kind: .boolean, isRequired: false),
            FieldDefinition(
                id: "area",
                title: LocalizedText(zh: "镇街"),
                kind: .choice,
                isRequired: dice.chance(50),
                options: ["east", "west", "south"]
            ),
        ]
        if hasList {
            var child = FieldDefinition(id: "child-name", title: LocalizedText(zh: "子女姓名"))
            child.list = "children"
            form.append(child)
        }
        return form
    }

    private mutating func makeSources() -> [SourceDefinition] {
        ["register", "archive", "police"].map { name in
            SourceDefinition(
                id: SourceID(name),
                title: LocalizedText(zh: name),
                department: "land",
                status: name == "police" && dice.chance(50) ? .closed : .open
            )
        }
    }

    private mutating func makeParties(_ items: [ItemDefinition]) -> [PartyDefinition] {
        var parties: [PartyDefinition] = []
        if dice.chance(50) {
            let sign = ActDefinition(id: "sign", title: LocalizedText(zh: "签名"))
            parties.append(
                PartyDefinition(
                    id: .applicant,
                    title: LocalizedText(zh: "申请人"),
                    mayUseAgent: dice.chance(60),
                    acts: [sign]
                )
            )
        }
        let confirm = ActDefinition(
            id: "confirm",
            title: LocalizedText(zh: "确认"),
            items: dice.some(items.map(\.id), 40),
            limit: dice.chance(60) ? .workingDays(2) : nil
        )
        parties.append(
            PartyDefinition(
                id: "employer",
                title: LocalizedText(zh: "用人单位"),
                mayUseAgent: dice.chance(30),
                acts: dice.chance(45) ? [confirm] : []
            )
        )
        return parties
    }

    static let departments: [DepartmentDefinition] = ["hr", "housing", "land", "street"].map { name in
        var department = DepartmentDefinition(
            id: DepartmentID(name),
            title: LocalizedText(zh: name),
            organ: OrganID("organ-of-\(name)"),
            handling: name == "street" ? .manual : .adapter
        )
        if name == "land" { department.areaField = "area" }
        return department
    }
}
