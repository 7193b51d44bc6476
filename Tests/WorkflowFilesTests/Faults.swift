import Orchestration
import WorkflowFiles

/// At least one fault for every rule.
enum Faults {
    static let all =
        form + codes + names + meaning + unsupported + unsupportedKeys + expressions + base + conduct + overlays + days
        + law

    private static let form: [Fault] = [
        Fault(.anchorRefused, "lead: hr", "lead: «&a hr"),
        Fault(.anchorRefused, "lead: hr", "lead: «*a"),
        Fault(.notYAML, "lead: hr", "lead: «\"hr"),
        Fault(.unknownFormat, "onevisit/1", "«onevisit/2"),
        Fault(.unknownKind, "theme: {id: test-theme", "thema: {id: test-theme").at("«format:"),
        Fault(.unknownKey, "issue: each", "«isue: each"),
        Fault(.unknownKey, "{within: 3wd}", "{within: 3wd, «remnd: 1wd}"),
        Fault(.missingKey, "{within: 3wd}", "«{release: afterSupply}"),
        Fault(.missingKey, "kind: number}\nmaterials", "kind: number}\n  «pick: {title: 选, kind: choice}\nmaterials"),
        Fault(.duplicateKey, "issue: each", "issue: each\n«issue: each"),
        Fault(.duplicateKey, "issue: each", "issue: each\n«出件: together"),
        Fault(.duplicateID, "  third:", "  «second: {catalogue: third@1}\n  third:"),
        Fault(.duplicateID, "[side-proof, home-proof]", "[side-proof, home-proof, «副证明]"),
        Fault(.duplicateID, "after: [first]", "after: [first, «first]"),
        Fault(.duplicateID, in: "third.yaml", "{id: third, version", "«{id: first, version").at("promisedLimit: «5wd"),
        Fault(.wrongType, "materials: [main-proof], result", "materials: {main-proof: «7}, result"),
        Fault(.wrongType, "situation:\n  abroad", "situation: «[]\nremark:\n  abroad"),
        Fault(.emptyValue, "issue: each", "«issue:"),
        Fault(.badID, "  third:", "  «Third_One:"),
        Fault(.badLimit, "20wd", "«20wk"),
        Fault(.badLimit, "within: 3wd", "within: «99999wd"),
        Fault(.badReference, "first@1,", "«first,"),
        Fault(.badReference, "[first.months]", "[«first]"),
        Fault(.unknownChoice, "issue: each", "issue: «eech"),
        Fault(.textTooLong, "title: 副证明", "title: «" + String(repeating: "长", count: 201)),
    ]

    private static let codes: [Fault] = [
        Fault(.badCode, in: SmallLibrary.city, "\"442000\"", "«442000"),
        Fault(.badCode, in: SmallLibrary.city, "11442000MB2C10011A", "«11442000MB2C10011"),
        Fault(.badCode, in: SmallLibrary.first, "\"002014007101\"", "«002014007101"),
        Fault(.badCode, in: SmallLibrary.first, "3002014007101", "302014007101").at("implementationCode: «"),
        Fault(.codeMismatch, in: SmallLibrary.first, "\"002014007101\"", "\"002014007102\"").at(
            "implementationCode: «"
        ),
        Fault(.codeMismatch, in: SmallLibrary.first, "11442000MB2C10011A", "«11442000MB2C10099Z"),
        Fault(.badDate, in: SmallLibrary.calendar, "[2026-01-04]", "[«2026-02-30]"),
        Fault(.badDate, in: SmallLibrary.calendar, "2026-01-01 to 2026-01-03", "«2026-01-03 to 2026-01-01"),
        Fault(.badCalendar, in: SmallLibrary.calendar, "[2026-01-04]", "[«2026-01-05]"),
    ]

    private static let names: [Fault] = [
        Fault(.unknownCity, "lead: hr", "lead: hr\ncity: «elsewhere"),
        Fault(.unknownCalendar, in: SmallLibrary.city, "calendar: plain", "calendar: «plan"),
        Fault(.unknownDepartment, "lead: hr", "lead: «hx"),
        Fault(.unknownDepartment, in: SmallLibrary.first, "department: hr", "department: «hx"),
        Fault(.unknownSource, "share: decisions", "share: «decision"),
        Fault(.unknownStatement, "residence@1", "«residense@1"),
        Fault(.unknownStatement, "residence@1", "«residence@2"),
        Fault(.unknownCatalogue, "first@1", "«first@2"),
        Fault(.unknownItem, "after: [first]", "after: [«frist]"),
        Fault(.unknownItem, "items: [second]", "items: [«secnd]"),
        Fault(.unknownItem, "{others: continue}", "{«forth: continue}"),
        Fault(.unknownMaterial, "[side-proof, home-proof]", "[«sid-proof, home-proof]"),
        Fault(.unknownSituation, "situation: abroad", "situation: «abord"),
        Fault(.unknownField, "fields: [name]", "fields: [«nam]"),
        Fault(.unknownField, "  name: {title: 姓名, kind: text}", "  «name:").with("fields: [name]", "fields: []"),
        Fault(.unknownResult, "[first.months]", "[«first.month]"),
        Fault(.unknownResult, "[first.months]", "[«second.months]"),
        Fault(.ambiguousName, "title: 副证明", "title: 主证明").with("[side-proof, home", "[«主证明, home"),
    ]

    private static let meaning: [Fault] = [
        Fault(.dependencyCycle, "fields: [name]}", "fields: [name], after: [«third]}"),
        Fault(.dependencyCycle, "situation: abroad", "after: [second]").with("after: [first]", "after: [«third]"),
        Fault(.selfDependency, "after: [first]", "after: [«second]"),
        Fault(.selfDependency, "fields: [name]}", "fields: [name], when: «first.months = 3}"),
        Fault(.departmentMismatch, "first@1,", "first@1, department: «housing,"),
        Fault(.kindMismatch, "first@1,", "first@1, kind: «instant,"),
        Fault(.promisedOverStatutory, "first@1,", "first@1, statutoryLimit: 3wd, promisedLimit: «4wd,"),
        Fault(.promisedOverStatutory, in: SmallLibrary.first, "promisedLimit: 5wd", "promisedLimit: «29d"),
        Fault(.limitLoosened, "first@1,", "first@1, promisedLimit: «6wd,"),
        Fault(.materialLoosened, "importance: primary", "importance: secondary").with("[main-proof]", "[«main-proof]"),
        Fault(.materialBeyondGuide, "materials: []", "materials: [«main-proof]"),
        Fault(.materialWithoutSource, "    sources: [upload]\n", "").with("  side-proof:\n", "  «side-proof:\n"),
        Fault(.materialUnused, "[side-proof, home-proof]", "[side-proof]", severity: .note)
            .with("  home-proof:\n", "  «home-proof:\n"),
        Fault(.sourceKindMismatch, "certificate: card", "«share: card"),
        Fault(.tolerancePrimary, "[main-proof]", "{main-proof: {tolerance: {within: «1wd}}}"),
        Fault(.tolerancePrimary, "importance: primary", "importance: primary, tolerance: {within: «1wd}"),
        Fault(.toleranceTooLong, "within: 3wd", "within: «6wd"),
        Fault(.toleranceTooLong, "within: 3wd", "within: «8d"),
        Fault(.commitmentUnverified, "verifyWithin: 30wd, ", "").with("commitment: {", "commitment: «{"),
        Fault(.rejectCaseTooEarly, "{others: continue}", "{second: rejectCase}").with("  second:", "  «second:"),
        Fault(
            .resultInMaterialCondition,
            "[side-proof, home-proof]",
            "{side-proof: {when: «first.months = 3}, home-proof: }"
        ),
        Fault(.neverApplies, "situation: abroad", "when: «purpose = build and purpose = move"),
        Fault(.reminderTooEarly, "{within: 3wd}", "{within: «3wd, remind: [1wd, 3wd]}"),
        Fault(.automaticWithUpload, "acceptance: reviewed", "acceptance: automatic")
            .with("sources: [share: decisions, upload]", "sources: [share: decisions]")
            .with("    sources: [upload]\n", "    sources: [form]\n")
            .with("  home-proof:\n", "  «home-proof:\n"),
        Fault(.leadNotRequired, "outcome: all", "outcome: «{lead: third}"),
    ]

    private static let unsupported: [Fault] = [
        Fault(.notSupported, "acceptance: reviewed", "acceptance: {method: reviewed, «credit: yes}"),
        Fault(.notSupported, "first@1,", "first@1, kind: «当事人任务,"),
        Fault(.notSupported, "[upload]", "[«history]"),
        Fault(.notSupported, "verifyBy: hr", "verifyBy: hr, «credit: yes"),
        Fault(.notSupported, "{title: 单位,", "{title: 单位, count: «2,"),
        Fault(.notSupported, "situation: abroad", "when: «second = approved"),
        Fault(.notSupported, in: SmallLibrary.first, "kind: promised", "kind: promised\n«effective: {}"),
        Fault(.notSupported, in: SmallLibrary.city, "limits:", "«archive: {}\nlimits:"),
        Fault(.notSupported, in: SmallLibrary.calendar, "holidays:", "«organs: {}\nholidays:"),
    ]

    /// The rules of the semantics that have their key before the engine knows them, in both languages.
    private static let unsupportedKeys: [Fault] = {
        let ofThemes: [Term] = [
            .notices, .specialProcedures, .migration, .delivery, .rating, .archive, .clocks, .credit,
        ]
        let ofItems: [Term] = [.calendar, .oneOf, .reopenOn, .clocks]
        return LocalizedText.Language.allCases.flatMap { language in
            ofThemes.map { Fault(.notSupported, "issue: each", "«\($0.word(in: language)): {}") }
                + ofItems.map { Fault(.notSupported, "situation: abroad", "«\($0.word(in: language)): {}") }
        }
    }()

    private static let expressions: [Fault] = [
        Fault(.badExpression, "situation: abroad", "when: situation.abroad = «="),
        Fault(.badExpression, "situation: abroad", "when: (situation.abroad = yes and situation.«abroad"),
        Fault(.badExpression, "situation: abroad", "when: situation.purpose «and abroad"),
        Fault(.badExpression, "situation: abroad", "when: situation.abroad = yes «no"),
        Fault(.unknownSituation, "situation: abroad", "when: situation.abroad = yes or «情形.出门 = 是"),
        Fault(.unknownOption, "situation: abroad", "when: 情形.用途 = «拆除"),
        Fault(.unknownOption, "situation: abroad", "when: first.months = «six"),
        Fault(.unknownField, "situation: abroad", "when: «form.nme = x"),
        Fault(.unknownItem, "situation: abroad", "when: \"not («frist.months = 6)\""),
    ]

    /// A file of defaults or of the catalogue that is wrong keeps the themes that rest on it from being published.
    private static let base: [Fault] = [
        Fault(.missingKey, in: SmallLibrary.first, "promisedLimit: 5wd\n", "").with(
            "kind: promised",
            "kind: «promised"
        ),
        Fault(.missingKey, in: SmallLibrary.city, "{version: 1, text: 承诺}", "«{version: 1}"),
        Fault(
            .unknownDepartment,
            in: SmallLibrary.city,
            "method: share, department: hr",
            "method: share, department: «hrr"
        ),
        Fault(.duplicateKey, in: SmallLibrary.first, "kind: promised", "kind: promised\n«类型: promised"),
    ]

    /// Calendars, and what a city adds to them.
    private static let days: [Fault] = [
        Fault(.wrongType, in: SmallLibrary.city, "limits:", "officeHours: «17:30-08:30\nlimits:"),
        Fault(.wrongType, in: SmallLibrary.calendar, "holidays:", "officeHours: «[08:30-12:00, 9-10]\nholidays:"),
        Fault(.unknownChoice, in: SmallLibrary.city, "limits:", "moveFromHoliday: «perhaps\nlimits:"),
        Fault(.badDate, in: SmallLibrary.city, "limits:", closures("«2026-09-24 to 2026-09-23")),
        Fault(.badDate, in: SmallLibrary.city, "limits:", closures("«2026-01-01 to 2026-12-31")),
        Fault(.badCalendar, in: SmallLibrary.city, "limits:", closures("«2027-01-04")),
        Fault(.missingKey, in: SmallLibrary.city, "limits:", "closures: [«{dates: 2026-09-23}]\nlimits:"),
        Fault(.calendarCycle, in: SmallLibrary.calendar, horizon, "extends: «plain"),
        Fault(.calendarCycle, in: SmallLibrary.calendar, horizon, "extends: «testville"),
        Fault(.unknownCalendar, in: SmallLibrary.calendar, horizon, "extends: «pla"),
        Fault(.missingKey, in: SmallLibrary.calendar, "calendar: {", "calendar: «{").with(", from: 2026-01-01", ""),
        Fault(.badCalendar, in: SmallLibrary.calendar, "holidays:", "makeUpWorkdays: [«2026-03-02]\nholidays:"),
    ]

    private static let horizon = "offset: \"+08:00\", from: 2026-01-01, until: 2026-12-31"

    private static func closures(_ dates: String) -> String {
        "closures: [{dates: \(dates), reason: 台风}]\nlimits:"
    }

    /// Limits of the law, and limits longer than they.
    private static let law: [Fault] = [
        Fault(.overLegalLimit, in: SmallLibrary.city, "limits: {", legal("K") + "limits: {correctionNotice: «6wd, "),
        Fault(
            .overLegalLimit,
            in: SmallLibrary.city,
            "limits: {",
            legal("I") + "limits: {correctionNotice: «6wd, ",
            severity: .note
        ),
        Fault(.overLegalLimit, in: SmallLibrary.city, "city: {", legal("V").replacing("5wd", with: "4wd") + "city: «{"),
        Fault(
            .unknownLegalLimit,
            in: SmallLibrary.city,
            "limits: {",
            "limits: {correctionNotice: {limit: 5wd, basis: «correction-note}, "
        ),
        Fault(.missingKey, in: SmallLibrary.city, "limits: {", "statutoryLimit: {«own: {limit: 4wd}}\nlimits: {"),
        Fault(.unknownChoice, in: SmallLibrary.city, "limits: {", legal("«k") + "limits: {"),
        Fault(.badLimit, in: SmallLibrary.city, "limits: {", "statutoryLimit: {own: {limit: «4}}\nlimits: {"),
        Fault(.missingKey, in: SmallLibrary.city, "limits: {", "limits: {correctionNotice: «{limit: 5wd}, "),
    ]

    /// The law gives five working days, with that certainty.
    private static func legal(_ certainty: String) -> String {
        "statutoryLimit: {correction-notice: {title: 告知, limit: 5wd, law: 法, article: 第一条, certainty: \(certainty)}}\n"
    }
}

extension Fault {
    /// A second change to the same file, for faults that need two places.
    func with(_ old: String, _ new: String) -> Fault {
        Fault(code, in: file, self.old, self.new, changes: changes + [(old, new)], severity: severity)
    }

    /// Moves the mark to a text that the fault left unchanged.
    func at(_ marked: String) -> Fault {
        Fault(code, in: file, old, new.replacing("«", with: ""), changes: changes, severity: severity)
            .with(marked.replacing("«", with: ""), marked)
    }
}
