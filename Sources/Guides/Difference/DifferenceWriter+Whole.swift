import Orchestration

/// Parts of a theme as a whole that came later to the format: lists, alternatives, what is decided anew, the law's own limit.
extension DifferenceWriter {
    static let wholeParts: Set<String> = [
        "lists", "alternatives", "reopenRules", "excludedItems", "statutoryLimit", "extensionPolicy", "effective",
    ]

    mutating func compareWhole() {
        compareLimit(
            old.statutoryLimit,
            new.statutoryLimit,
            "statutoryLimit",
            what: LocalizedText(zh: "整件法定时限", en: "Legal limit for the whole case"),
            isBetterShort: true,
            touches: .open
        )
        let whole = LocalizedText(zh: "整件", en: "The whole case")
        compareExtension(old.extensionPolicy, new.extensionPolicy, whole, "extensionPolicy", touches: .open)
        compareExcludedItems()
        compareLists()
        compareAlternatives()
        compareReopenings()
        compare(
            old.effective,
            new.effective,
            .theme,
            "effective",
            what: LocalizedText(zh: "施行期间", en: "Taken from and until")
        ) { period in
            let text = "\(period?.from?.description ?? "…") – \(period?.until?.description ?? "…")"
            return LocalizedText(zh: text, en: text)
        }
    }

    private mutating func compareExcludedItems() {
        let (removed, added, _) = matched(old.excludedItems, new.excludedItems, by: \.self)
        for (items, titles, effect, zh, en) in [
            (added, Titles(definition: new), Effect.stricter, "新增不计入时限", "No longer counted in the promise"),
            (removed, Titles(definition: old), .looser, "改为计入时限", "Now counted in the promise"),
        ] {
            for item in items {
                let name = titles.item(item).quoted
                tell(
                    .limits,
                    "excludedItems",
                    effect,
                    zh: "\(zh)：\(name.zh)",
                    en: "\(en): \(name.text(in: .english))",
                    touches: .open
                )
            }
        }
    }

    private mutating func compareLists() {
        let (removed, added, kept) = matched(old.lists, new.lists, by: \.id)
        for (lists, zh, en) in [(added, "新增名单", "New list"), (removed, "不再有名单", "No longer a list")] {
            for list in lists {
                let name = list.title.quoted
                tell(
                    .form,
                    "lists.\(list.id)",
                    .neutral,
                    zh: "\(zh)\(name.zh)",
                    en: "\(en): \(name.text(in: .english))",
                    touches: .beforeAcceptance
                )
            }
        }
        for (was, now) in kept {
            compare(
                was.minimum...max(was.minimum, was.maximum),
                now.minimum...max(now.minimum, now.maximum),
                .form,
                "lists.\(now.id).count",
                what: LocalizedText(
                    zh: "名单\(now.title.quoted.zh)的数量",
                    en: "How many of \(now.title.quoted.text(in: .english))"
                ),
                touches: .beforeAcceptance,
                effect: { from, to in
                    if to.lowerBound <= from.lowerBound, to.upperBound >= from.upperBound { return .looser }
                    return to.lowerBound >= from.lowerBound && to.upperBound <= from.upperBound ? .stricter : .neutral
                },
                words: {
                    LocalizedText(
                        zh: "\($0.lowerBound)至\($0.upperBound)个",
                        en: "\($0.lowerBound) to \($0.upperBound)"
                    )
                }
            )
            tellRest(of: was, now, at: "lists.\(now.id)", explained: ["minimum", "maximum"])
        }
    }

    private mutating func compareAlternatives() {
        let (removed, added, kept) = matched(old.alternatives, new.alternatives, by: \.id)
        func names(_ alternative: Alternative, _ definition: WorkflowDefinition) -> LocalizedText {
            let titles = Titles(definition: definition)
            return .both { $0.quoted(alternative.items.map(titles.item)) }
        }
        for (alternatives, definition, effect, zh, en) in [
            (added, new, Effect.looser, "改为办成一项即可", "One of these is now enough"),
            (removed, old, .stricter, "不再是办成一项即可", "One of these is no longer enough"),
        ] {
            for alternative in alternatives {
                let items = names(alternative, definition)
                tell(
                    .outcome,
                    "alternatives.\(alternative.id)",
                    effect,
                    zh: "\(zh)：\(items.zh)",
                    en: "\(en): \(items.text(in: .english))",
                    touches: .unsettled(alternative.items)
                )
            }
        }
        let (before, after) = (old, new)
        for (was, now) in kept {
            compare(
                was.items,
                now.items,
                .outcome,
                "alternatives.\(now.id).items",
                what: LocalizedText(zh: "办成一项即可的事项（按先后）", en: "Items of which one is enough, in order"),
                touches: .unsettled((was.items + now.items).uniqued())
            ) { $0 == was.items ? names(was, before) : names(now, after) }
            tellRest(of: was, now, at: "alternatives.\(now.id)", explained: ["items"])
        }
    }

    private mutating func compareReopenings() {
        let (removed, added, _) = matched(old.reopenRules, new.reopenRules, by: \.self)
        for (rules, definition, effect, zh, en) in [
            (added, new, Effect.stricter, "新增：", "Now"), (removed, old, .looser, "不再：", "No longer"),
        ] {
            let titles = Titles(definition: definition)
            for rule in rules {
                let (what, items) = (
                    LocalizedText.both { ConditionWords(titles: titles, say: $0).name(rule.trigger) },
                    LocalizedText.both { $0.quoted(rule.items.map(titles.item)) }
                )
                tell(
                    .outcome,
                    "reopenRules",
                    effect,
                    zh: "\(zh)\(what.zh)变化的，重新审查\(items.zh)",
                    en: "\(en) decided anew when \(what.text(in: .english)) changes: \(items.text(in: .english))",
                    touches: .open
                )
            }
        }
    }
}
