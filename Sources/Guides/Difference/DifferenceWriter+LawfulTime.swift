import Orchestration

/// What the law allows or asks beside an item's limits: extensions, procedures that stop the clock, delivery, the way offline.
extension DifferenceWriter {
    mutating func compareLawfulTime(_ before: ItemDefinition, _ after: ItemDefinition) {
        let place = "items.\(after.id)"
        let (zh, en) = (after.title.quoted.zh, after.title.quoted.text(in: .english))
        let unsettled = CaseQuery.unsettled([after.id])
        compareExtension(
            before.extensionPolicy,
            after.extensionPolicy,
            after.title.quoted,
            "\(place).extensionPolicy",
            touches: unsettled
        )
        compareLimit(
            before.deliveryLimit,
            after.deliveryLimit,
            "\(place).deliveryLimit",
            what: LocalizedText(zh: "\(zh)结果的送达时限", en: "Time to deliver the result of \(en)"),
            isBetterShort: true,
            touches: unsettled
        )
        compareLimit(
            before.divertLimit,
            after.divertLimit,
            "\(place).divertLimit",
            what: LocalizedText(zh: "\(zh)转线下的最长时间", en: "Longest time of \(en) at the counter"),
            isBetterShort: nil,
            touches: unsettled
        )
        let (removed, added, kept) = matched(before.specialProcedures, after.specialProcedures, by: \.id)
        for (procedures, effect, words) in [
            (added, Effect.stricter, LocalizedText(zh: "新增不计时限的程序", en: "may now be stopped for")),
            (removed, .looser, LocalizedText(zh: "不再有不计时限的程序", en: "is no longer stopped for")),
        ] {
            for procedure in procedures {
                let title = procedure.title.quoted
                tell(
                    .limits,
                    "\(place).specialProcedures.\(procedure.id)",
                    effect,
                    zh: "\(zh)\(words.zh)\(title.zh)（\(procedure.basis)）",
                    en: "\(en) \(words.text(in: .english)) \(title.text(in: .english)) (\(procedure.basis))",
                    touches: unsettled
                )
            }
        }
        for (was, now) in kept {
            let title = now.title.quoted
            compareLimit(
                was.maximum,
                now.maximum,
                "\(place).specialProcedures.\(now.id).maximum",
                what: LocalizedText(
                    zh: "\(zh)的\(title.zh)的时间",
                    en: "Time for \(title.text(in: .english)) in \(en)"
                ),
                isBetterShort: true,
                touches: unsettled
            )
            tellRest(
                of: was,
                now,
                at: "\(place).specialProcedures.\(now.id)",
                explained: ["maximum"],
                touches: unsettled
            )
        }
    }

    mutating func compareExtension(
        _ before: ExtensionPolicy?,
        _ after: ExtensionPolicy?,
        _ name: LocalizedText,
        _ place: String,
        touches: CaseQuery
    ) {
        let both = comparePresence(
            before,
            after,
            .limits,
            place,
            touches: touches,
            Presence(
                name,
                came: ("的时限改为可以延长", "may now be given more time"),
                went: ("的时限不再可以延长", "may no longer be given more time"),
                isBetter: false
            )
        )
        guard let (was, now) = both else { return }
        compareLimit(
            was.maximum,
            now.maximum,
            "\(place).maximum",
            what: LocalizedText(zh: "\(name.zh)最多延长", en: "Longest extension of \(name.text(in: .english))"),
            isBetterShort: true,
            touches: touches
        )
        tellRest(of: was, now, at: place, explained: ["maximum"], touches: touches)
    }
}
