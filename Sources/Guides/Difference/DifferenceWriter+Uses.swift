import Orchestration

/// How an item uses its materials: which, how strictly, and whether they may come later (容缺).
extension DifferenceWriter {
    mutating func compareUses(_ before: ItemDefinition, _ after: ItemDefinition) {
        let (removed, added, kept) = matched(before.materials, after.materials, by: \.material)
        let name = after.title.quoted
        for use in added {
            let material = Titles(definition: new).material(use.material).quoted
            tell(
                .materials,
                "items.\(after.id).materials.\(use.material)",
                .stricter,
                zh: "\(name.zh)新增材料\(material.zh)",
                en: "\(name.text(in: .english)) now needs \(material.text(in: .english))",
                touches: .notOrdered([after.id])
            )
        }
        for use in removed {
            let material = Titles(definition: old).material(use.material).quoted
            tell(
                .materials,
                "items.\(after.id).materials.\(use.material)",
                .looser,
                zh: "\(name.zh)不再要材料\(material.zh)",
                en: "\(name.text(in: .english)) no longer needs \(material.text(in: .english))",
                touches: .notOrdered([after.id])
            )
        }
        for (was, now) in kept { compareUse(was, now, of: after) }
    }

    private mutating func compareUse(_ was: MaterialUse, _ now: MaterialUse, of item: ItemDefinition) {
        let place = "items.\(item.id).materials.\(now.material)"
        let material = Titles(definition: new).material(now.material).quoted
        let what = LocalizedText(
            zh: "\(item.title.quoted.zh)的材料\(material.zh)",
            en: "\(material.text(in: .english)) for \(item.title.quoted.text(in: .english))"
        )
        compare(
            was.importance,
            now.importance,
            .materials,
            "\(place).importance",
            what: what,
            touches: .beforeAcceptance,
            effect: { $1 == .secondary ? .looser : .stricter },
            words: { importance in
                switch importance {
                case .primary: LocalizedText(zh: "主件", en: "primary")
                case .secondary: LocalizedText(zh: "副件", en: "secondary")
                }
            }
        )
        let titles = (Titles(definition: old), Titles(definition: new))
        compare(
            was.condition,
            now.condition,
            .conditions,
            "\(place).condition",
            what: what,
            touches: .beforeAcceptance
        ) { condition in
            .both { ConditionWords(titles: condition == was.condition ? titles.0 : titles.1, say: $0).text(condition) }
        }
        compareTolerance(was.tolerance, now.tolerance, what, place)
        tellRest(of: was, now, at: place, explained: ["importance", "condition", "tolerance"])
    }

    private mutating func compareTolerance(
        _ was: TolerancePolicy?,
        _ now: TolerancePolicy?,
        _ what: LocalizedText,
        _ place: String
    ) {
        let english = what.text(in: .english)
        switch (was, now) {
        case (nil, let now?):
            tell(
                .tolerance,
                "\(place).tolerance",
                .looser,
                zh: "\(what.zh)可以后补（容缺，\(now.within.text.zh)）",
                en: "\(english) may now come later (within \(now.within.text.text(in: .english)))",
                touches: .beforeAcceptance
            )
        case (.some, nil):
            tell(
                .tolerance,
                "\(place).tolerance",
                .stricter,
                zh: "\(what.zh)不再可以后补",
                en: "\(english) may no longer come later",
                touches: .beforeAcceptance
            )
        case (let was?, let now?):
            compareLimit(
                was.within,
                now.within,
                "\(place).tolerance.within",
                what: LocalizedText(zh: "\(what.zh)的容缺期限", en: "Time to bring \(english) later"),
                isBetterShort: false,
                concern: .tolerance,
                touches: .open
            )
            compare(
                was.release,
                now.release,
                .tolerance,
                "\(place).tolerance.release",
                what: LocalizedText(zh: "\(what.zh)补齐前的结果", en: "The result before \(english) is in"),
                touches: .open,
                effect: { $1 == .beforeSupply ? .looser : .stricter },
                words: {
                    $0 == .beforeSupply
                        ? LocalizedText(zh: "可先发出", en: "may go out") : LocalizedText(zh: "暂不发出", en: "is held")
                }
            )
            compare(
                was.onExpiry,
                now.onExpiry,
                .tolerance,
                "\(place).tolerance.onExpiry",
                what: LocalizedText(zh: "\(what.zh)逾期不补", en: "If \(english) does not come in time"),
                touches: .open,
                effect: { $1 == .terminateItem ? .looser : .stricter },
                words: {
                    $0 == .terminateItem
                        ? LocalizedText(zh: "终止有关事项", en: "the items that need it end")
                        : LocalizedText(zh: "终止整件", en: "the whole case ends")
                }
            )
            compareLimit(
                was.extensionLimit,
                now.extensionLimit,
                "\(place).tolerance.extensionLimit",
                what: LocalizedText(zh: "\(what.zh)因不可抗力最多延长", en: "Longest extension for \(english) in force majeure"),
                isBetterShort: nil,
                concern: .tolerance,
                touches: .open
            )
            let explained: Set = ["within", "release", "onExpiry", "extensionLimit"]
            tellRest(of: was, now, at: "\(place).tolerance", explained: explained)
        case (nil, nil): break
        }
    }
}
