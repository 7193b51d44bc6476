import Orchestration

/// Who must do something next, and who has an item: what the progress document says.
extension Expectation {
    static let actions: [Expectation] = [
        Expectation(
            "next 下一步",
            both("=> 下一步 申请人 补交 户籍证明；下一步 申请人 无", "=> next applicant supply household-proof; next applicant nothing"),
            both("进度页上告诉这个人要做的事里有这一件。", "What the progress page tells this person to do holds this.")
        ) { phrase in
            let who = try phrase.require(phrase.vocabulary.people, both("人或部门", "person or department"))
            let kind = try phrase.require(CaseWords.actions.names, both("要做的事", "thing to do"))
            let subject = phrase.actionSubject()
            return { stage in
                let actions = stage.progress(for: who).actions
                let isThere = actions.contains { action in
                    action.kind == kind && subject.map { stage.concerns(action, $0) } ?? true
                }
                guard !isThere else { return }
                let text = CaseWords.actions.text(kind)
                throw Complaint.expected(
                    both("下一步 \(text.zh) \(subject ?? "")", "next \(text.english) \(subject ?? "")"),
                    found: .list(actions.map(\.text))
                )
            }
        },
        Expectation(
            "holder 经办",
            both("=> 经办 产权核验 自然资源", "=> holder property-check natural-resources"),
            both("事项现在在谁手里。", "Who has the item now.")
        ) { phrase in
            let item = try phrase.item()
            let who = try phrase.require(phrase.vocabulary.people, both("人或部门", "person or department"))
            return { stage in
                let holder = stage.progress(for: .party(.applicant)).items.first { $0.id == item }?.holder
                let isHim = who.department.map { holder?.department == $0 } ?? (holder?.party == who.party)
                guard holder == nil || !isHim else { return }
                let title = stage.title(item)
                throw Complaint.expected(
                    both("\(title.zh)由所写的人经办", "“\(title.english)” with the one named"),
                    found: holder?.title ?? both("无人", "nobody")
                )
            }
        },
    ]
}

extension Who {
    fileprivate var party: PartyID? {
        if case .party(let party) = self { party } else { nil }
    }
}

extension Phrase {
    /// The id of the item, material, field or act that an action concerns.
    fileprivate mutating func actionSubject() -> String? {
        itemIfAny()?.text ?? materialIfAny()?.text ?? take(vocabulary.fields)?.text ?? take(vocabulary.acts)?.text
            ?? take(vocabulary.situations)?.text ?? take(vocabulary.parties)?.text
    }
}

extension Stage {
    fileprivate func progress(for who: Who) -> ProgressDocument {
        ProgressDocument(
            state: state,
            definition: player.definition,
            calendar: player.calendar,
            now: player.now,
            audience: who.department.map { .staff($0) } ?? .party(who.party ?? .applicant)
        )
    }

    /// An action on an order or an incident concerns what that is about.
    fileprivate func concerns(_ action: NextAction, _ subject: String) -> Bool {
        if action.subject == subject { return true }
        guard let id = action.subject else { return false }
        if let order = state.orders[WorkOrderID(id)]?.order {
            return order.item?.text == subject || order.materials.contains { $0.text == subject }
        }
        let incident = state.incidents[IncidentID(id)]
        return incident?.item?.text == subject || incident?.detail == subject
    }
}
