import Orchestration

/// The theme as a whole, and what comes from the city.
extension DifferenceWriter {
    static let themeParts: Set<String> = [
        "id", "version", "title", "jurisdiction", "lead", "promisedLimit", "excludedFromLimit", "acceptance", "issue",
        "outcome", "parties", "situations", "form", "materials", "items", "departments", "sources", "statements",
        "calendar", "limits", "cards",
    ]

    mutating func compareTheme() {
        compare(old.id, new.id, .theme, "id", what: LocalizedText(zh: "主题编号", en: "Id"), words: plain)
        compare(old.title, new.title, .theme, "title", what: LocalizedText(zh: "主题名称", en: "Title")) { $0 }
        compare(
            old.jurisdiction,
            new.jurisdiction,
            .theme,
            "jurisdiction",
            what: LocalizedText(zh: "行政区划", en: "Jurisdiction"),
            words: plain
        )
        let (before, after) = (Titles(definition: old), Titles(definition: new))
        compare(
            old.lead,
            new.lead,
            .departments,
            "lead",
            what: LocalizedText(zh: "牵头部门", en: "Lead department"),
            touches: .open
        ) { [old] in $0 == old.lead ? before.department($0) : after.department($0) }
        compareLimit(
            old.promisedLimit,
            new.promisedLimit,
            "promisedLimit",
            what: LocalizedText(zh: "整件承诺时限", en: "Promise for the whole case"),
            isBetterShort: true,
            touches: .open
        )
        compareExcluded()
        compareAcceptance()
        compareOutcome()
        compareWhole()
        tellRest(of: old, new, at: "", explained: Self.themeParts.union(Self.wholeParts))
    }

    private mutating func compareExcluded() {
        let (removed, added, _) = matched(old.excludedFromLimit, new.excludedFromLimit, by: \.self)
        for text in added {
            tell(
                .limits,
                "excludedFromLimit",
                .stricter,
                zh: "新增不计入时限：\(text.zh)",
                en: "No longer counted in the promise: \(text.text(in: .english))",
                touches: .open
            )
        }
        for text in removed {
            tell(
                .limits,
                "excludedFromLimit",
                .looser,
                zh: "改为计入时限：\(text.zh)",
                en: "Now counted in the promise: \(text.text(in: .english))",
                touches: .open
            )
        }
    }

    private mutating func compareAcceptance() {
        compare(
            old.acceptance.mode,
            new.acceptance.mode,
            .acceptance,
            "acceptance.mode",
            what: LocalizedText(zh: "受理方式", en: "Acceptance"),
            touches: .beforeAcceptance,
            effect: { $1 == .automatic ? .looser : .stricter },
            words: { mode in
                switch mode {
                case .automatic: LocalizedText(zh: "自动核对", en: "automatic")
                case .reviewed: LocalizedText(zh: "人工核对", en: "by an examiner")
                }
            }
        )
        compareFlag(
            old.acceptance.isPerItem,
            new.acceptance.isPerItem,
            .acceptance,
            "acceptance.isPerItem",
            touches: .beforeAcceptance,
            Presence(
                LocalizedText(zh: "材料齐的事项", en: "Complete items"),
                came: ("可以先受理先办", "now begin while others are corrected"),
                went: ("不再先办，等全部补正", "no longer begin before all is corrected"),
                isBetter: true
            )
        )
        compareFlag(
            old.acceptance.isDeemedBySilence,
            new.acceptance.isDeemedBySilence,
            .acceptance,
            "acceptance.isDeemedBySilence",
            touches: .beforeAcceptance,
            Presence(
                LocalizedText(zh: "逾期不告知的", en: "Silence past the notice limit"),
                came: ("视为受理", "now counts as acceptance"),
                went: ("不再视为受理", "no longer counts as acceptance"),
                isBetter: true
            )
        )
        tellRest(
            of: old.acceptance,
            new.acceptance,
            at: "acceptance",
            explained: ["mode", "isPerItem", "isDeemedBySilence"],
            touches: .beforeAcceptance
        )
    }

    private mutating func compareOutcome() {
        compare(
            old.issue,
            new.issue,
            .outcome,
            "issue",
            what: LocalizedText(zh: "出件方式", en: "Results go out"),
            touches: .open,
            effect: { $1 == .each ? .looser : .stricter },
            words: { issue in
                switch issue {
                case .each: LocalizedText(zh: "各自出件", en: "one by one")
                case .together: LocalizedText(zh: "统一出件", en: "all together")
                }
            }
        )
        let (before, after) = (Titles(definition: old), Titles(definition: new))
        compare(
            old.outcome,
            new.outcome,
            .outcome,
            "outcome",
            what: LocalizedText(zh: "办结口径", en: "What decides the outcome"),
            touches: .open,
            effect: { from, to in
                switch (from, to) {
                case (.all, _): .looser
                case (_, .all): .stricter
                default: .neutral
                }
            },
            words: { [old] outcome in
                switch outcome {
                case .all: LocalizedText(zh: "全部事项", en: "every item")
                case .required: LocalizedText(zh: "必办事项", en: "the required items")
                case .lead(let item): (outcome == old.outcome ? before : after).item(item).quoted
                }
            }
        )
    }

    private func plain<Subject>(_ id: Identifier<Subject>) -> LocalizedText { LocalizedText(zh: id.text, en: id.text) }
}
