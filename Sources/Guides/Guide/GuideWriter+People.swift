import Orchestration

extension GuideWriter {
    /// Who applies, who may do so for them, and what other people must do.
    var applicants: [String] {
        period
            + definition.parties.flatMap { party -> [String] in
                let name = say.quoted(party.title)
                var lines: [String] = []
                if party.id == .applicant {
                    lines.append(
                        party.mayUseAgent
                            ? say("\(name)可以申请，也可以委托他人代办。", "\(name) may apply, in person or through an agent.")
                            : say("\(name)可以申请，须本人办理。", "\(name) may apply, and must do so in person.")
                    )
                }
                return lines + party.acts.map { duty($0, of: name) }
            } + definition.lists.map(list)
    }

    /// 施行期间.
    private var period: [String] {
        guard let period = definition.effective else { return [] }
        switch (period.from, period.until) {
        case (let from?, let until?):
            return [say("自\(from)至\(until)可以申请。", "You may apply from \(from) to \(until).")]
        case (let from?, nil): return [say("自\(from)起可以申请。", "You may apply from \(from).")]
        case (nil, let until?): return [say("\(until)前（含当日）可以申请。", "You may apply until \(until).")]
        case (nil, nil): return []
        }
    }

    private func list(_ list: ListDefinition) -> String {
        let name = say.quoted(list.title)
        return say(
            "一份申请可以写\(list.minimum)至\(list.maximum)个\(name)，不用分别申请；标明“每一个”的事项和材料，每一个各有一份。",
            "One application is for \(list.minimum) to \(list.maximum) of \(name); items and materials marked “for each” are there once for each."
        )
    }

    private func duty(_ act: ActDefinition, of party: String) -> String {
        let title = say.quoted(act.title)
        let limit = act.limit.map { say("在\($0.text.zh)内", " within \($0.text.text(in: .english))") } ?? ""
        let items = act.items.isEmpty ? say("全部事项", "everything") : say.quoted(act.items.map(titles.item))
        return say(
            "\(party)须\(limit)办理\(title)，\(items)等它办完才开始。",
            "\(party) must do \(title)\(limit); \(items) waits for it."
        )
    }
}
