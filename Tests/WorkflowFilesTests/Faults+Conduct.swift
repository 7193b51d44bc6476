import WorkflowFiles

/// Faults in how items are repeated, chosen, paid, reopened and promised.
extension Faults {
    static let conduct = lists + alternatives + tasks + ends + promises + guide + organs

    /// A second list, and things repeated over either.
    private static func repeated(_ code: FindingCode, _ old: String, _ new: String) -> Fault {
        Fault(code, old, new)
            .with("parties:", "lists: {kids: {title: 孩子, maximum: 6}, jobs: {title: 岗位}}\nparties:")
            .with("  children: {title: 子女, kind: number}", "  children: {title: 子女, kind: number, forEach: kids}")
            .with("  name: {title: 姓名, kind: text}", "  name: {title: 姓名, kind: text, forEach: jobs}")
    }

    private static let lists: [Fault] = [
        Fault(.unknownList, "situation: abroad", "forEach: «kids"),
        Fault(.unknownList, "{title: 姓名, kind: text}", "{title: 姓名, kind: text, forEach: «kids}"),
        Fault(.wrongType, "parties:", "lists: {kids: {title: 孩子, maximum: «501}}\nparties:"),
        Fault(.wrongType, "parties:", "lists: {kids: {title: 孩子, minimum: «4, maximum: 3}}\nparties:"),
        Fault(.listUnused, "parties:", "lists: {«kids: {title: 孩子}}\nparties:", severity: .note),
        Fault(.wrongType, "situation: abroad", "repeat: {maximum: «121, startedBy: applicant}"),
        Fault(.missingKey, "situation: abroad", "repeat: «{maximum: 3}"),
        Fault(.unknownChoice, "situation: abroad", "repeat: {maximum: 3, startedBy: «citizen}"),
        Fault(.duplicateKey, "situation: abroad", "forEach: kids, repeat: «{maximum: 3, every: 30d}")
            .with("parties:", "lists: {kids: {title: 孩子}}\nparties:"),
        repeated(.otherList, "after: [first]", "after: [«first], forEach: kids")
            .with("fields: [name]}", "fields: [name], forEach: jobs}")
            .with("needsData: [first.months]", "forEach: jobs"),
        repeated(.otherList, "fields: [name]}", "fields: [«name], forEach: kids}"),
        repeated(.otherList, "after: [first]", "after: [], forEach: jobs")
            .with("[side-proof, home-proof]}", "[«side-proof, home-proof]}")
            .with("title: 副证明\n", "title: 副证明\n    forEach: kids\n"),
        repeated(.repeatedResult, "situation: abroad", "when: «first.months = 3")
            .with("fields: [name]}", "fields: [name], forEach: jobs}"),
        repeated(.repeatedResult, "situation: abroad", "when: «form.children = 3"),
        Fault(.tooMany, "parties:", "lists: «{kids: {title: 孩子, maximum: 500}}\nparties:")
            .with(
                "items:\n",
                "items:\n" + (1...10).map { "  kid-\($0): {catalogue: third@1, forEach: kids}\n" }.joined()
            ),
    ]

    private static let alternatives: [Fault] = [
        Fault(.alternativeUnfit, "parties:", "oneOf: {«way: [first]}\nparties:"),
        Fault(.duplicateID, "parties:", "oneOf: {«second: [first, third]}\nparties:"),
        Fault(.unknownItem, "parties:", "oneOf: {way: [first, «forth]}\nparties:"),
        Fault(.alternativesDepend, "parties:", "oneOf: {way: [first, second]}\nparties:")
            .with("after: [first]", "reversal: 撤回, after: [«first]"),
        Fault(.alternativeUnfit, "parties:", "oneOf: {«way: [first, third]}\nparties:")
            .with("needsData: [first.months]", "reversal: 撤回, addedBy: applicant"),
        Fault(.alternativeUnfit, "parties:", "oneOf: {«way: [first, third]}\nparties:")
            .with("needsData: [first.months]", "reversal: 撤回, repeat: {maximum: 3, startedBy: applicant}"),
        Fault(.reversalMissing, "parties:", "oneOf: {way: [first, third]}\nparties:")
            .with(
                "  third: {catalogue: third@1, situation: abroad, needsData: [first.months]",
                "  «third: {catalogue: third@1"
            ),
        Fault(.dependencyCycle, "parties:", "oneOf: {way: [second, third]}\nparties:")
            .with("fields: [name]}", "fields: [name], after: [«way]}")
            .with("{catalogue: third@1", "{catalogue: third@1, reversal: 撤回"),
        Fault(.dependencyCycle, "fields: [name]}", "fields: [name], afterAny: [«second, third]}"),
        Fault(.leadNotRequired, "outcome: all", "outcome: «{lead: first}\noneOf: {way: [first, third]}")
            .with("situation: abroad, needsData: [first.months]", "reversal: 撤回"),
        Fault(
            .tooMany,
            "after: [first]",
            "after: «[first], afterAny: ["
                + Array(repeating: "[first]", count: 11).joined(separator: ", ") + "]"
        ),
    ]

    private static let tasks: [Fault] = [
        Fault(.missingKey, "third@1,", "opinion@1,").with("  third:", "  «third:"),
        Fault(.kindMismatch, "situation: abroad", "opinion: «{limit: 5wd}"),
        Fault(.silenceWithoutBasis, "third@1,", "opinion@1, opinion: {limit: 5wd, silence: «noObjection},"),
        Fault(.badAmount, "third@1,", "fee@1, payment: {amount: «80, limit: 5wd},"),
        Fault(.badAmount, "third@1,", "fee@1, payment: {amount: «80.555元, limit: 5wd},"),
        Fault(.badAmount, "third@1,", "fee@1, payment: {amount: «-80元, limit: 5wd},"),
        Fault(.unknownResult, "third@1,", "fee@1, payment: {amount: «first.weeks, limit: 5wd},"),
        Fault(.amountNotKnown, "third@1,", "fee@1, payment: «{amount: first.months, limit: 5wd},")
            .with("kind: number}}, fields", "kind: text}}, fields"),
        Fault(.amountNotKnown, "third@1,", "fee@1, payment: «{amount: first.months, limit: 5wd},")
            .with(", needsData: [first.months]", ""),
        Fault(.missingKey, "third@1,", "sign@1, signature: «{limit: 5wd},"),
        Fault(.unknownParty, "third@1,", "sign@1, signature: {party: «seller, limit: 5wd},"),
        Fault(.unknownChoice, "third@1,", "come@1, appearance: {limit: 5wd, onExpiry: «terminateCase},"),
        Fault(.waitsForOffered, "fields: [name]}", "fields: [name], addedBy: applicant}")
            .with("after: [first]", "after: [«first]").with("needsData: [first.months]", "after: []"),
        Fault(.waitsForOffered, "fields: [name]}", "fields: [name], addedBy: supervisor}")
            .with("after: [first]", "afterAny: [«first]").with("needsData: [first.months]", "after: []"),
    ]

    private static let ends: [Fault] = [
        Fault(.pointOfNoReturnTooEarly, "fields: [name]}", "fields: [name], pointOfNoReturn: «yes}")
            .with("third@1,", "fee@1, payment: {amount: 80yuan, limit: 5wd},")
            .with(", needsData: [first.months]", ""),
        Fault(.pointOfNoReturnTooEarly, "{others: continue}", "{second: rejectCase, others: continue}")
            .with("needsData: [first.months]", "pointOfNoReturn: «yes").with("issue: each", "issue: together"),
        Fault(.pointOfNoReturnTooEarly, "needsData: [first.months]", "pointOfNoReturn: «yes"),
        Fault(.missingKey, "needsData: [first.months]", "pointOfNoReturn: «{except: [second]}"),
        Fault(.badReference, "situation: abroad", "needsData: [«months], situation: abroad")
            .with(", needsData: [first.months]", ""),
        Fault(.reopenUnfit, "issue: each", "issue: each\nreopenOn: {«form.name: [third]}")
            .with("third@1,", "fee@1, payment: {amount: 80yuan, limit: 5wd},"),
        Fault(.reopenUnfit, "issue: each", "issue: each\nreopenOn: {«first.months: [first]}"),
        Fault(.unknownField, "issue: each", "issue: each\nreopenOn: {«form.nme: [first]}"),
        Fault(.unknownItem, "issue: each", "issue: each\nreopenOn: {form.name: [«frist]}"),
        Fault(.automaticWithUpload, "acceptance: reviewed", "acceptance: {method: automatic, perItem: yes}")
            .with("sources: [share: decisions, upload]", "sources: [share: decisions]")
            .with("    sources: [upload]\n", "    sources: [form]\n")
            .with("  home-proof:\n", "  «home-proof:\n"),
        Fault(.badDate, "issue: each", "issue: each\neffective: {from: 2026-02-01, until: «2026-01-01}"),
        Fault(.promisedOverStatutory, "promisedLimit: 20wd", "promisedLimit: «20wd\nstatutoryLimit: 15wd"),
        Fault(.missingKey, "issue: each", "issue: each\nextension: «{maximum: 15wd, approver: 市长}"),
        Fault(.rejectCaseTooEarly, "{others: continue}", "{second: rejectCase}").with("  second:", "  «second:"),
    ]

    private static let promises: [Fault] = [
        Fault(.commitmentUnfit, "verifyBy: hr", "verifyBy: hr, commitmentKind: «licence"),
        Fault(.commitmentUnfit, "third@1,", "third@1, commitment: «{statement: residence@1, exempt: yes},"),
        Fault(.missingKey, "verifyBy: hr", "verifyBy: hr, onFalse: «rectify"),
        Fault(.unknownKey, "verifyBy: hr", "verifyBy: hr, rectifyWithin: «5wd"),
        Fault(.wrongType, "verifyBy: hr", "verifyBy: hr, sample: «120%"),
        Fault(.unknownChoice, "verifyBy: hr", "verifyBy: hr, means: «exempt"),
        Fault(.commitmentExcluded, "commitment: {", "commitment: «{").with("second@1,", "guarded@1,"),
        Fault(
            .commitmentExcluded,
            "third@1,",
            "guarded@1, commitment: «{statement: residence@1, commitmentKind: licence, exempt: yes},"
        ),
        Fault(.extensionTooLong, "within: 3wd", "within: «3wd, extension: 21wd"),
    ]

    private static let guide: [Fault] = [
        Fault(.procedureBeyondGuide, "third@1,", "third@1, extension: «{maximum: 3wd, approver: 局长, basis: 某法},"),
        Fault(.procedureBeyondGuide, "third@1,", "guarded@1, specialProcedures: «{review: {title: 评审, basis: 某法}},"),
        Fault(.limitLoosened, "third@1,", "guarded@1, extension: «{maximum: 9wd, approver: 局长, basis: 某法},"),
        Fault(.limitLoosened, "third@1,", "guarded@1, specialProcedures: «{hearing: {title: 听证, basis: 某法}},"),
        Fault(.limitLoosened, "third@1,", "guarded@1, delivery: «11wd,"),
        Fault(.missingKey, in: SmallLibrary.guarded, "approver: 局长, ", "").with("extension: ", "extension: «"),
        Fault(.missingKey, in: SmallLibrary.guarded, "basis: 听证办法, ", "").with("hearing: ", "hearing: «"),
    ]

    private static let organs: [Fault] = [
        Fault(.unknownDepartment, in: SmallLibrary.city, "limits:", "organs: {«hx: []}\nlimits:"),
        Fault(
            .organOverlap,
            in: SmallLibrary.city,
            "limits:",
            "organs: {hr: [{organ: 11442000MB2C10011A, title: 市局}, «{organ: 11442000MB2C10111B, title: 分局}]}\nlimits:"
        ),
        Fault(
            .unknownCalendar,
            in: SmallLibrary.city,
            "limits:",
            "organs: {hr: [{organ: 11442000MB2C10011A, title: 市局, calendar: «halls}]}\nlimits:"
        ),
        Fault(.badID, in: SmallLibrary.city, "handling: manual}", "handling: manual, areaField: «镇街}"),
        Fault(.unknownChoice, in: SmallLibrary.city, "limits:", "notices: {channels: [«fax], limit: 2d}\nlimits:"),
        Fault(
            .unknownChoice,
            in: SmallLibrary.city,
            "limits:",
            "notices: {channels: [portal], limit: 2d, templates: {«letter: {title: 信, version: 1, text: 文}}}\nlimits:"
        ),
    ]
}
