import Orchestration

/// How an item is carried out: how often, by whom asked for, what parties owe, which limits and procedures the law allows.
extension DifferenceWriter {
    static let conductParts: Set<String> = [
        "afterAny", "repetition", "offeredBy", "opinion", "task", "divertLimit", "isPointOfNoReturn", "extensionPolicy",
        "specialProcedures", "deliveryLimit", "commitment", "title",
    ]

    mutating func compareCourse(_ before: ItemDefinition, _ after: ItemDefinition) {
        let place = "items.\(after.id)"
        let name = after.title.quoted
        let unsettled = CaseQuery.unsettled([after.id])
        compare(before.title, after.title, .items, "\(place).title", what: before.title.quoted, touches: unsettled) {
            $0
        }
        compareGroups(before, after)
        compareRepetition(before, after)
        _ = comparePresence(
            before.offeredBy,
            after.offeredBy,
            .items,
            "\(place).offeredBy",
            touches: .notOrdered([after.id]),
            Presence(
                name,
                came: ("改为需要时加办", "is now done only when asked for"),
                went: ("改为随申请办理", "is now part of every case"),
                isBetter: nil
            )
        )
        compareFlag(
            before.isPointOfNoReturn,
            after.isPointOfNoReturn,
            .outcome,
            "\(place).isPointOfNoReturn",
            touches: .notOrdered([after.id]),
            Presence(
                name,
                came: ("交办后，申请不能再撤回", "now keeps the application from being taken back once ordered"),
                went: ("交办后，申请仍可撤回", "no longer keeps the application from being taken back"),
                isBetter: false
            )
        )
        compareTask(before, after)
        compareOpinion(before, after)
        compareLawfulTime(before, after)
        compareCommitment(
            before.commitment,
            after.commitment,
            LocalizedText(zh: "\(name.zh)的审查", en: "the examination for \(name.text(in: .english))"),
            "\(place).commitment"
        )
    }

    private mutating func compareGroups(_ before: ItemDefinition, _ after: ItemDefinition) {
        let (removed, added, _) = matched(before.afterAny, after.afterAny, by: { Set($0) })
        let name = after.title.quoted
        for (groups, titles, effect, zh, en) in [
            (added, Titles(definition: new), Effect.stricter, "要等其中任一项", "now waits for any one of"),
            (removed, Titles(definition: old), .looser, "不再要等其中任一项", "no longer waits for any one of"),
        ] {
            for group in groups {
                let items = LocalizedText.both { $0.quoted(group.map(titles.item)) }
                tell(
                    .order,
                    "items.\(after.id).afterAny",
                    effect,
                    zh: "\(name.zh)\(zh)：\(items.zh)",
                    en: "\(name.text(in: .english)) \(en): \(items.text(in: .english))",
                    touches: .notOrdered([after.id])
                )
            }
        }
    }

    private mutating func compareRepetition(_ before: ItemDefinition, _ after: ItemDefinition) {
        let (was, now) = (Titles(definition: old), Titles(definition: new))
        compare(
            before.repetition,
            after.repetition,
            .items,
            "items.\(after.id).repetition",
            what: LocalizedText(
                zh: "\(after.title.quoted.zh)办几次",
                en: "How often \(after.title.quoted.text(in: .english)) is done"
            ),
            touches: .open,
            effect: { before, after in
                guard case .recurring(let from) = before, case .recurring(let to) = after else { return .neutral }
                return from.maximum == to.maximum ? .neutral : from.maximum < to.maximum ? .looser : .stricter
            },
            words: { repetition in
                switch repetition {
                case nil: LocalizedText(zh: "一次", en: "once")
                case .each(let list):
                    .both { say in
                        let title = repetition == before.repetition ? was.list(list) : now.list(list)
                        return say("\(say.quoted(title))每个一次", "for each of \(say.quoted(title))")
                    }
                case .recurring(let recurrence):
                    LocalizedText(
                        zh: (recurrence.period.map { "每\($0.text.zh)一次，" } ?? "") + "最多\(recurrence.maximum)次",
                        en: (recurrence.period.map { "every \($0.text.text(in: .english)), " } ?? "")
                            + "\(recurrence.maximum) times at most"
                    )
                }
            }
        )
    }

    private mutating func compareTask(_ before: ItemDefinition, _ after: ItemDefinition) {
        let place = "items.\(after.id).task"
        let name = after.title.quoted
        let both = comparePresence(
            before.task,
            after.task,
            .parties,
            place,
            touches: .notOrdered([after.id]),
            Presence(
                name,
                came: ("改为要当事人办理", "now asks a party to act"),
                went: ("不再要当事人办理", "no longer asks a party to act"),
                isBetter: false
            )
        )
        guard let (was, now) = both else { return }
        compareLimit(
            was.limit,
            now.limit,
            "\(place).limit",
            what: LocalizedText(zh: "\(name.zh)当事人的时间", en: "The party's time for \(name.text(in: .english))"),
            isBetterShort: false,
            concern: .parties,
            touches: .unsettled([after.id])
        )
        if case .fixed(let from) = was.amount, case .fixed(let to) = now.amount {
            compare(
                from,
                to,
                .parties,
                "\(place).amount",
                what: LocalizedText(zh: "\(name.zh)的金额", en: "What \(name.text(in: .english)) costs"),
                touches: .notOrdered([after.id]),
                effect: { $1 < $0 ? .looser : .stricter },
                words: { fen in .both { Money(fen: fen).text($0) } }
            )
        } else if was.amount != now.amount {
            tell(
                .parties,
                "\(place).amount",
                .neutral,
                zh: "\(name.zh)的金额改按另一口径确定",
                en: "What \(name.text(in: .english)) costs is found in another way",
                touches: .notOrdered([after.id])
            )
        }
        compare(
            was.onExpiry,
            now.onExpiry,
            .parties,
            "\(place).onExpiry",
            what: LocalizedText(zh: "\(name.zh)逾期的", en: "If the time for \(name.text(in: .english)) runs out"),
            touches: .unsettled([after.id]),
            effect: { $1 == .incident ? .looser : .stricter },
            words: {
                $0 == .incident
                    ? LocalizedText(zh: "转人工处理", en: "a person takes it up")
                    : LocalizedText(zh: "终止本事项", en: "the item ends")
            }
        )
        tellRest(of: was, now, at: place, explained: ["limit", "amount", "onExpiry"])
    }

    private mutating func compareOpinion(_ before: ItemDefinition, _ after: ItemDefinition) {
        let place = "items.\(after.id).opinion"
        let name = after.title.quoted
        let both = comparePresence(
            before.opinion,
            after.opinion,
            .items,
            place,
            touches: .notOrdered([after.id]),
            Presence(
                name,
                came: ("改为只征求意见", "is now a consultation"),
                went: ("不再只征求意见", "is no longer a consultation"),
                isBetter: nil
            )
        )
        guard let (was, now) = both else { return }
        compareLimit(
            was.limit,
            now.limit,
            "\(place).limit",
            what: LocalizedText(zh: "\(name.zh)的答复时限", en: "Time for the opinion \(name.text(in: .english))"),
            isBetterShort: true,
            touches: .unsettled([after.id])
        )
        compare(
            was.silenceIsConsent,
            now.silenceIsConsent,
            .outcome,
            "\(place).silenceIsConsent",
            what: LocalizedText(zh: "\(name.zh)逾期不答复", en: "Silence about \(name.text(in: .english))"),
            touches: .unsettled([after.id]),
            effect: { $1 ? .looser : .stricter },
            words: {
                $0
                    ? LocalizedText(zh: "视为无意见", en: "no objection") : LocalizedText(zh: "转人工处理", en: "a person acts")
            }
        )
        tellRest(of: was, now, at: place, explained: ["limit", "silenceIsConsent"])
    }
}
