import Orchestration

/// Cards and incidents.
extension Expectation {
    static let supervision: [Expectation] = [
        card("yellow card 黄牌", .yellow, both("=> 黄牌 康复确认；黄牌 无", "=> yellow card rehabilitation-confirmation")),
        card("red card 红牌", .red, both("=> 红牌 无", "=> red card none")),
        Expectation(
            "incident 待处置",
            both("=> 待处置 前后矛盾 产权核验；待处置 无", "=> incident contradiction property-check; incident none"),
            both("有人要处置的事；“无”是一件也没有。", "Something only a person can settle; `none` means not one.")
        ) { phrase in
            if phrase.takeNone() {
                return { stage in
                    let open = stage.player.incidents.map { CaseWords.incidents.text($0.kind) }
                    guard open.isEmpty else {
                        throw Complaint.expected(both("待处置 无", "incident none"), found: .list(open))
                    }
                }
            }
            let kind = try phrase.require(CaseWords.incidents.names, both("待处置的种类", "kind of incident"))
            let subject = try phrase.incidentSubject()
            return { stage in
                let open = stage.player.incidents
                guard !open.contains(where: { $0.kind == kind && subject.matches($0) }) else { return }
                let text = CaseWords.incidents.text(kind)
                throw Complaint.expected(
                    both("待处置 \(text.zh)", "incident \(text.english)"),
                    found: .list(open.map { CaseWords.incidents.text($0.kind) })
                )
            }
        },
    ]

    private static func card(_ words: Words, _ colour: CardRaised.Colour, _ example: LocalizedText) -> Expectation {
        Expectation(
            words,
            example,
            both(
                "事项（或“整件”）有没有这种未撤的牌；“无”是一张也没有。",
                "Whether the item (or `case`) has this card, and it was not lifted; `none`: not one."
            )
        ) { phrase in
            let isNone = phrase.takeNone()
            let item = isNone ? nil : phrase.itemIfAny()
            if !isNone, item == nil, !["整件", "case"].contains(phrase.word() ?? "") {
                throw Complaint(zh: "请写事项、“整件”或“无”。", en: "Write an item, “case” or “none”.")
            }
            return { stage in
                let raised = stage.state.cards.filter { card in
                    card.colour == colour && stage.state.cardRulings[card.id]?.isLifted != true
                }
                let found = raised.map { $0.item.map { stage.title($0) } ?? both("整件", "case") }
                let isThere = isNone ? raised.isEmpty : raised.contains { $0.item == item }
                guard !isThere else { return }
                let subject = isNone ? both("无", "none") : item.map { stage.title($0) } ?? both("整件", "case")
                throw Complaint.expected(
                    both("\(words.text.zh) \(subject.zh)", "\(words.text.english) \(subject.english)"),
                    found: .list(found)
                )
            }
        }
    }
}

extension Phrase {
    mutating func takeNone() -> Bool {
        guard ["无", "none"].contains(nextWord) else { return false }
        _ = word()
        return true
    }
}
