import Orchestration

/// Parties and what they owe, questions, and the form.
extension DifferenceWriter {
    mutating func comparePeople() {
        compareParties()
        compareQuestions()
        compareForm()
    }

    private mutating func compareParties() {
        let (removed, added, kept) = matched(old.parties, new.parties, by: \.id)
        for party in added {
            let name = party.title.quoted
            tell(
                .parties,
                "parties.\(party.id)",
                .neutral,
                zh: "新增当事人\(name.zh)",
                en: "New party \(name.text(in: .english))",
                touches: .open
            )
            for act in party.acts { tellAct(act, of: party, isNew: true) }
        }
        for party in removed {
            let name = party.title.quoted
            tell(
                .parties,
                "parties.\(party.id)",
                .neutral,
                zh: "不再有当事人\(name.zh)",
                en: "No longer a party: \(name.text(in: .english))",
                touches: .open
            )
        }
        for (before, after) in kept {
            let place = "parties.\(after.id)"
            compare(
                before.mayUseAgent,
                after.mayUseAgent,
                .parties,
                "\(place).mayUseAgent",
                what: LocalizedText(
                    zh: "\(after.title.quoted.zh)委托代办",
                    en: "Agents for \(after.title.quoted.text(in: .english))"
                ),
                touches: .open,
                effect: { $1 ? .looser : .stricter },
                words: { $0 ? LocalizedText(zh: "可以", en: "admitted") : LocalizedText(zh: "不可以", en: "not admitted") }
            )
            compareActs(before, after)
            tellRest(of: before, after, at: place, explained: ["mayUseAgent", "acts"])
        }
    }

    private mutating func compareActs(_ before: PartyDefinition, _ after: PartyDefinition) {
        let (removed, added, kept) = matched(before.acts, after.acts, by: \.id)
        for act in added { tellAct(act, of: after, isNew: true) }
        for act in removed { tellAct(act, of: after, isNew: false) }
        for (was, act) in kept {
            compareLimit(
                was.limit,
                act.limit,
                "parties.\(after.id).acts.\(act.id).limit",
                what: LocalizedText(
                    zh: "\(act.title.quoted.zh)的时限",
                    en: "Time for \(act.title.quoted.text(in: .english))"
                ),
                isBetterShort: false,
                concern: .parties,
                touches: .open
            )
            tellRest(of: was, act, at: "parties.\(after.id).acts.\(act.id)", explained: ["limit"])
        }
    }

    private mutating func tellAct(_ act: ActDefinition, of party: PartyDefinition, isNew: Bool) {
        let (who, what) = (party.title.quoted, act.title.quoted)
        tell(
            .parties,
            "parties.\(party.id).acts.\(act.id)",
            isNew ? .stricter : .looser,
            zh: isNew ? "\(who.zh)新增须办：\(what.zh)" : "\(who.zh)不再须办：\(what.zh)",
            en: (isNew ? "New duty of " : "No longer a duty of ")
                + "\(who.text(in: .english)): \(what.text(in: .english))",
            touches: .open
        )
    }

    private mutating func compareQuestions() {
        let (removed, added, kept) = matched(old.situations, new.situations, by: \.id)
        for (situations, zh, en) in [(added, "新增问题", "New question"), (removed, "不再问", "No longer asked")] {
            for situation in situations {
                let question = situation.question.quoted
                tell(
                    .questions,
                    "situations.\(situation.id)",
                    .neutral,
                    zh: "\(zh)：\(question.zh)",
                    en: "\(en): \(question.text(in: .english))",
                    touches: .beforeAcceptance
                )
            }
        }
        for (before, after) in kept {
            tellRest(
                of: before,
                after,
                at: "situations.\(after.id)",
                explained: [],
                touches: .beforeAcceptance
            )
        }
    }

    private mutating func compareForm() {
        let (removed, added, kept) = matched(old.form, new.form, by: \.id)
        for field in added {
            let (name, duty) = (field.title.quoted, field.isRequired)
            tell(
                .form,
                "form.\(field.id)",
                duty ? .stricter : .neutral,
                zh: "申请表新增\(duty ? "必填" : "选填")项\(name.zh)",
                en: "New \(duty ? "required" : "optional") field \(name.text(in: .english))",
                touches: .beforeAcceptance
            )
        }
        for field in removed {
            let name = field.title.quoted
            tell(
                .form,
                "form.\(field.id)",
                .looser,
                zh: "申请表不再填\(name.zh)",
                en: "Field \(name.text(in: .english)) is no longer asked for",
                touches: .beforeAcceptance
            )
        }
        for (before, after) in kept {
            compare(
                before.isRequired,
                after.isRequired,
                .form,
                "form.\(after.id).isRequired",
                what: after.title.quoted,
                touches: .beforeAcceptance,
                effect: { $1 ? .stricter : .looser },
                words: { $0 ? LocalizedText(zh: "必填", en: "required") : LocalizedText(zh: "选填", en: "optional") }
            )
            tellRest(
                of: before,
                after,
                at: "form.\(after.id)",
                explained: ["isRequired"],
                touches: .beforeAcceptance
            )
        }
    }
}
