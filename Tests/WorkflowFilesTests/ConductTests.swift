import Orchestration
import Testing
import WorkflowFiles

@Suite("How a case is carried out may be written")
struct ConductTests {
    @Test("with lists: fields, materials and items once per element")
    func lists() throws {
        let definition = try definition([
            ("parties:", "lists: {kids: {title: {zh: 孩子, en: Kids}, minimum: 2, maximum: 6}}\nparties:"),
            ("  name: {title: 姓名, kind: text}", "  name: {title: 姓名, kind: text, forEach: kids}"),
            ("title: 副证明\n", "title: 副证明\n    每: 孩子\n"),
            ("after: [first]", "after: [first], forEach: Kids"),
            ("fields: [name]}", "fields: [name], forEach: kids}"),
            (", needsData: [first.months]", ""),
        ])
        #expect(
            definition.lists == [
                ListDefinition(id: "kids", title: LocalizedText(zh: "孩子", en: "Kids"), minimum: 2, maximum: 6)
            ]
        )
        #expect(definition.form.first { $0.id == "name" }?.list == "kids")
        #expect(definition.materials.first { $0.id == "side-proof" }?.list == "kids")
        #expect(definition.items.filter { $0.repetition == .each("kids") }.map(\.id) == ["first", "second"])
        let twins = definition.expanded(elements: ["kids": ["anna", "ben"]])
        let second = try #require(twins.items.first { $0.id == "second#ben" })
        #expect(second.after == ["first#ben"])
        #expect(second.materials.map(\.material) == ["side-proof#ben", "home-proof"])
    }

    @Test(
        "with loops and periods",
        arguments: [
            ("重复: {最多: 3, 由: 申请人}", Recurrence(maximum: 3, startedBy: .applicant)),
            ("repeat: {maximum: 3, startedBy: supervisor}", Recurrence(maximum: 3, startedBy: .supervisor)),
            ("repeat: {maximum: 24, every: 30d}", Recurrence(maximum: 24, period: .calendarDays(30))),
            (
                "重复: {最多: 24, 由: 主管, 每: 30日}",
                Recurrence(maximum: 24, startedBy: .supervisor, period: .calendarDays(30))
            ),
        ] as [(String, Recurrence)]
    )
    func recurrences(written: String, meant: Recurrence) throws {
        let definition = try definition([("situation: abroad", written)])
        #expect(definition.items.first { $0.id == "third" }?.repetition == .recurring(meant))
    }

    @Test(
        "with what is enough: one of several",
        arguments: [
            ("afterAny: [first, second]", [["first", "second"]]),
            ("待任一: [[first, second], [first]]", [["first", "second"], ["first"]]),
            ("after: [way]", [["first", "second"]]),
            ("待: [办法]", [["first", "second"]]),
        ] as [(String, [[ItemID]])]
    )
    func oneOf(written: String, groups: [[ItemID]]) throws {
        let definition = try definition([
            ("parties:", "oneOf: {way: {title: {zh: 办法, en: Way out}, items: [first, second]}}\nparties:"),
            ("second@1, after: [first]", "second@1, reversal: {zh: 撤回, en: Withdraw it}"),
            ("situation: abroad, needsData: [first.months]", written),
        ])
        #expect(definition.alternatives.map(\.id) == ["way"])
        #expect(definition.alternatives.first?.items == ["first", "second"])
        #expect(definition.alternatives.first?.title?.en == "Way out")
        #expect(definition.items.last?.afterAny == groups)
        #expect(definition.items.last?.after == [])
        #expect(definition.items.first { $0.id == "second" }?.reversal?.en == "Withdraw it")
    }

    @Test(
        "with items that are no decisions",
        arguments: [
            ("fee@1, 缴费: {金额: 550.5元, 限: 15日},", TaskPolicy(limit: .calendarDays(15), amount: .fixed(fen: 55_050))),
            (
                "fee@1, payment: {amount: first.months, limit: 15d, onExpiry: toPerson, party: employer},",
                TaskPolicy(
                    party: "employer",
                    limit: .calendarDays(15),
                    amount: .result(ResultReference(item: "first", field: "months")),
                    onExpiry: .incident
                )
            ),
            (
                "sign@1, 他方签署: {当事人: 单位, 限: 5工作日, 逾期: 终止本事项},",
                TaskPolicy(party: "employer", limit: .workingDays(5))
            ),
            ("come@1, appearance: {limit: 10wd},", TaskPolicy(limit: .workingDays(10))),
        ] as [(String, TaskPolicy)]
    )
    func tasks(written: String, meant: TaskPolicy) throws {
        let item = try #require(try definition([("third@1,", written)]).items.first { $0.id == "third" })
        #expect(item.task == meant)
        #expect(![.approval, .instant].contains(item.kind))
        #expect(item.promisedLimit == nil)
    }

    @Test("with opinions: silence consents only on a stated basis")
    func opinions() throws {
        let plain = try definition([("third@1,", "opinion@1, 意见: {限: 5工作日},")])
        #expect(plain.items.last?.opinion == OpinionPolicy(limit: .workingDays(5)))
        let silent = try definition([
            ("third@1,", "opinion@1, opinion: {limit: 5wd, silence: noObjection, basis: 某办法},")
        ])
        let policy = OpinionPolicy(limit: .workingDays(5), silenceIsConsent: true, basis: "某办法")
        #expect(silent.items.last?.opinion == policy)
    }

    @Test("with what the guide publishes, inherited or tightened")
    func guide() throws {
        let inherited = try definition([("third@1,", "guarded@1,")]).items.last
        #expect(
            inherited?.extensionPolicy
                == ExtensionPolicy(maximum: .workingDays(8), approver: LocalizedText(zh: "局长"), basis: "某法")
        )
        #expect(inherited?.specialProcedures.map(\.id) == ["hearing"])
        #expect(inherited?.specialProcedures.first?.maximum == .calendarDays(30))
        #expect(inherited?.deliveryLimit == .workingDays(10))
        let tightened = try definition([("third@1,", "guarded@1, 送达: 3工作日, 延期: {最多: 2工作日, 批准: 局长, 依据: 某法},")])
        #expect(tightened.items.last?.deliveryLimit == .workingDays(3))
        #expect(tightened.items.last?.extensionPolicy?.maximum == .workingDays(2))
    }

    @Test("with the other ways of an item")
    func ways() throws {
        let definition = try definition([
            ("situation: abroad", "addedBy: supervisor, divert: 10wd"),
            ("after: [first]", "after: [first], 不可撤回: {除外: [first], 原因: 在其之前}"),
            ("items: [second]", "items: []"),
        ])
        let third = definition.items.last
        #expect(third?.offeredBy == .supervisor && third?.divertLimit == .workingDays(10))
        #expect(definition.items.filter(\.isPointOfNoReturn).map(\.id) == ["second"])
    }

    @Test("with commitments for a licence, checked by sample, and rectified")
    func commitments() throws {
        let definition = try definition([
            (
                "third@1,",
                """
                third@1, 告知承诺: {承诺书: residence@1, 承诺类型: 涉企许可, 核查: 40工作日, 核查部门: housing,
                    核查方式: 现场, 抽查: 20%, 不实处理: 限期整改, 整改: 10工作日},
                """
            )
        ])
        let commitment = try #require(definition.items.last?.commitment)
        #expect(commitment.kind == .licence && commitment.onFalse == .rectify(within: .workingDays(10)))
        #expect(commitment.verification?.means == .onSite && commitment.verification?.samplePercent == 20)
        #expect(definition.departments.map(\.id).contains("housing"))
    }

    @Test("with what concerns the whole case")
    func whole() throws {
        let definition = try definition([
            ("acceptance: reviewed", "acceptance: {method: reviewed, perItem: yes, deemed: yes}"),
            (
                "promisedLimit: 20wd",
                """
                promisedLimit: 20wd
                statutoryLimit: 45wd
                延期: {最多: 15工作日, 批准: 市长, 依据: 行政许可法第四十二条}
                excluded: [送达, second, third service]
                effective: {from: 2026-01-01, until: 2027-12-31}
                reopenOn: {form.name: [first], first.期限月: [second]}
                """
            ),
            ("within: 3wd", "within: 3wd, extension: 20wd"),
        ])
        #expect(definition.acceptance.isPerItem && definition.acceptance.isDeemedBySilence)
        #expect(definition.statutoryLimit == .workingDays(45))
        #expect(definition.extensionPolicy?.maximum == .workingDays(15))
        #expect(definition.excludedItems == ["second", "third"])
        #expect(definition.excludedFromLimit.map(\.zh) == ["送达"])
        #expect(definition.effective?.until == CivilDate("2027-12-31"))
        #expect(
            definition.reopenRules == [
                ReopenRule(trigger: .field("name"), items: ["first"]),
                ReopenRule(trigger: .result(ResultReference(item: "first", field: "months")), items: ["second"]),
            ]
        )
        let second = definition.items.first { $0.id == "second" }
        #expect(second?.materials.first?.tolerance?.extensionLimit == .workingDays(20))
    }

    @Test("for organs and notices, of which a theme takes what it uses")
    func city() throws {
        var texts = SmallLibrary.texts
        texts[SmallLibrary.city] = texts[SmallLibrary.city]?
            .replacing("handling: manual}", with: "handling: manual, areaField: town}")
            .replacing(
                "limits:",
                with: """
                    form: {town: {title: 镇街, kind: text}}
                    organs:
                      housing:
                        - {organ: 11442000MB2C10033C, title: 市局, area: "442000"}
                        - {organ: 11442000MB2C10133D, title: 分局, area: ["442000100"], from: 2026-01-01, calendar: plain}
                    notices:
                      deliveredBy: housing
                      channels: [portal, 短信, post, handedOver]
                      limit: 2d
                      templates: {受理: {title: 受理通知书, version: 1, text: "{{number}}"}}
                    limits:
                    """
            )
        let plain = try #require(WorkflowLibrary.read(texts).definitions().first?.definition)
        #expect(plain.organs.map(\.areas) == [[], ["442000100"]])
        #expect(plain.organs.last?.calendar == "plain" && plain.organs.last?.from == CivilDate("2026-01-01"))
        #expect(plain.notices?.channels == [.portal, .sms, .post, .counter])
        #expect(plain.notices?.templates.map(\.kind) == [.acceptance])
        // Nobody asks for the town, so nothing can depend on it.
        #expect(plain.departments.first { $0.id == "housing" }?.areaField == nil)
        texts[SmallLibrary.theme] = texts[SmallLibrary.theme]?.replacing("form:\n", with: "form:\n  town:\n")
        let asking = try #require(WorkflowLibrary.read(texts).definitions().first?.definition)
        #expect(asking.departments.first { $0.id == "housing" }?.areaField == "town")
    }

    private func definition(_ changes: [(old: String, new: String)]) throws -> WorkflowDefinition {
        var texts = SmallLibrary.texts
        var theme = try #require(texts[SmallLibrary.theme])
        for (old, new) in changes {
            try #require(theme.contains(old), "“\(old)” is not in the theme")
            theme = theme.replacing(old, with: new)
        }
        texts[SmallLibrary.theme] = theme
        let library = WorkflowLibrary.read(texts)
        let errors = library.findings.filter { $0.severity == .error }
        #expect(errors.map { $0.rendered(in: .english) } == [])
        return try #require(library.definitions().first?.definition)
    }
}
