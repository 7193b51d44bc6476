import Orchestration

/// The few words that a node of the chart has room for.
struct FlowWords {
    let titles: Titles
    let say: Speaker

    func node(_ item: ItemDefinition, _ id: String) -> FlowGraph.Node {
        var marks: Set<FlowGraph.Mark> = []
        if item.condition != .always || item.offeredBy != nil || item.recurrence?.startedBy != nil {
            marks.insert(.conditional)
        }
        if item.repetition != nil { marks.insert(.repeated) }
        if item.isPointOfNoReturn { marks.insert(.pointOfNoReturn) }
        return FlowGraph.Node(id: id, lines: lines(of: item), shape: shape(of: item.kind), marks: marks)
    }

    func choice(_ id: String, title: LocalizedText?) -> FlowGraph.Node {
        let lines = [title.map { say($0) }, say("办成一项即可", "one is enough")].compactMap(\.self)
        return FlowGraph.Node(id: id, lines: lines, shape: .choice)
    }

    func preference(_ index: Int) -> String {
        index == 0 ? say("首选", "first choice") : say("备选", "otherwise")
    }

    private func shape(of kind: ItemDefinition.Kind) -> FlowGraph.Shape {
        switch kind {
        case .approval, .instant: .item
        case .consultation: .consultation
        case .payment, .signature, .appearance: .task
        }
    }

    private func lines(of item: ItemDefinition) -> [String] {
        var lines = [say(item.title), say(titles.department(item.department))]
        if let limit = item.promisedLimit ?? item.opinion?.limit ?? item.task?.limit {
            lines.append(limit == .workingDays(0) ? say("当日办结", "same day") : say(limit.text))
        }
        if let task = item.task { lines.append(duty(task, item.kind)) }
        if let repetition = item.repetition { lines.append(times(repetition)) }
        if item.condition != .always { lines.append(say("视情况办理", "if your case needs it")) }
        if item.offeredBy != nil { lines.append(say("需要时加办", "added on request")) }
        if item.commitment != nil { lines.append(say("可承诺后直接发证", "a statement may replace the examination")) }
        if item.divertLimit != nil { lines.append(say("可转线下", "may go on at the counter")) }
        if item.isPointOfNoReturn { lines.append(say("交办后不能撤回", "no taking back after this")) }
        return lines
    }

    private func duty(_ task: TaskPolicy, _ kind: ItemDefinition.Kind) -> String {
        let party = say(titles.party(task.party))
        switch kind {
        case .payment:
            guard case .fixed(let fen) = task.amount else { return say("\(party)缴费", "\(party) pays") }
            let amount = Money(fen: fen).text(say)
            return say("\(party)缴费\(amount)", "\(party) pays \(amount)")
        case .signature: return say("\(party)签署", "\(party) signs")
        case .appearance: return say("\(party)到场", "\(party) appears in person")
        case .approval, .instant, .consultation: return say("\(party)办理", "\(party) acts")
        }
    }

    private func times(_ repetition: Repetition) -> String {
        switch repetition {
        case .each(let list):
            let name = say.quoted(titles.list(list))
            return say("\(name)每个一次", "for each of \(name)")
        case .recurring(let recurrence):
            let most = recurrence.maximum
            guard let period = recurrence.period else { return say("可再次办理，最多\(most)次", "again, \(most) times at most") }
            return say(
                "每\(period.text.zh)一次，最多\(most)次",
                "every \(period.text.text(in: .english)), \(most) times at most"
            )
        }
    }
}
