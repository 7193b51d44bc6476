import Orchestration

/// What the city's defaults brought into the definition: clocks, departments, sources, statements.
extension DifferenceWriter {
    mutating func compareCity() {
        compareLimit(
            old.limits.correctionNotice,
            new.limits.correctionNotice,
            "limits.correctionNotice",
            what: LocalizedText(zh: "一次性告知时限", en: "Limit for saying what is missing"),
            isBetterShort: true,
            concern: .clocks,
            touches: .beforeAcceptance
        )
        compareLimit(
            old.limits.correction,
            new.limits.correction,
            "limits.correction",
            what: LocalizedText(zh: "补正时限", en: "Time for corrections"),
            isBetterShort: false,
            concern: .clocks,
            touches: .open
        )
        tellRest(of: old.limits, new.limits, at: "limits", explained: ["correctionNotice", "correction"])
        tellRest(of: old.cards, new.cards, at: "cards", explained: [])
        compare(
            old.calendar,
            new.calendar,
            .clocks,
            "calendar",
            what: LocalizedText(zh: "工作日历", en: "Calendar"),
            touches: .open
        ) { LocalizedText(zh: $0, en: $0) }
        compareDepartments()
        compareSources()
        compareStatements()
    }

    private mutating func compareDepartments() {
        for (before, after) in matched(old.departments, new.departments, by: \.id).kept {
            let name = after.title.quoted
            compare(
                before.organ,
                after.organ,
                .departments,
                "departments.\(after.id).organ",
                what: LocalizedText(zh: "\(name.zh)的机构代码", en: "Organ code of \(name.text(in: .english))"),
                touches: .open
            ) { LocalizedText(zh: $0.text, en: $0.text) }
            tellRest(of: before, after, at: "departments.\(after.id)", explained: ["organ"])
        }
    }

    private mutating func compareSources() {
        for (before, after) in matched(old.sources, new.sources, by: \.id).kept {
            let name = after.title.quoted
            compare(
                before.status,
                after.status,
                .materials,
                "sources.\(after.id).status",
                what: LocalizedText(zh: "数据来源\(name.zh)", en: "Source \(name.text(in: .english))"),
                touches: .beforeAcceptance,
                effect: { $1 == .open ? .looser : .stricter },
                words: { status in
                    switch status {
                    case .open: LocalizedText(zh: "已开放", en: "open")
                    case .closed: LocalizedText(zh: "未开放", en: "closed")
                    }
                }
            )
            tellRest(of: before, after, at: "sources.\(after.id)", explained: ["status"], touches: .beforeAcceptance)
        }
    }

    private mutating func compareStatements() {
        for (before, after) in matched(old.statements, new.statements, by: \.id).kept where before != after {
            tell(
                .commitment,
                "statements.\(after.id)",
                .neutral,
                zh:
                    "承诺书 \(after.id)：版本 \(before.version) → \(after.version)，文本\(before.text == after.text ? "不变" : "有改动")",
                en:
                    "Statement \(after.id): version \(before.version) → \(after.version), text \(before.text == after.text ? "unchanged" : "changed")",
                touches: .beforeAcceptance
            )
        }
    }
}
