import Orchestration
import WorkflowFiles

/// One department's part, as its applicant sees it.
extension GuideWriter {
    func item(_ item: ItemDefinition) -> GuideText.Item {
        let texts = services[item.catalogue]
        let waits = waits(of: item)
        let conduct = conduct(of: item)
        return GuideText.Item(
            title: say(item.title),
            department: say(titles.department(item.department)),
            when: item.condition == .always ? nil : conditions.text(item.condition),
            waits: waits,
            hasWaits: !waits.isEmpty,
            promised: promise(of: item),
            statutory: item.statutoryLimit.map { say($0.text) },
            fees: words(texts?.fees) ?? say("未载明，请向办理部门询问", "Not stated; please ask the department"),
            results: words(texts?.results) ?? say("办理决定", "The decision"),
            basis: words(texts?.basis),
            statement: item.commitment.map { words(of: $0, for: .licence) },
            statementText: item.commitment.flatMap(signedText),
            conduct: conduct,
            hasConduct: !conduct.isEmpty
        )
    }

    private func promise(of item: ItemDefinition) -> String {
        if item.promisedLimit == nil, item.task != nil {
            return say("看当事人何时办理，见“请注意”", "It depends on when the party acts; see “Please note”")
        }
        guard let limit = item.promisedLimit ?? item.opinion?.limit else {
            return say("不单独承诺时限", "No promise of its own")
        }
        return limit == .workingDays(0) ? say("当日办结", "The same working day") : say(limit.text)
    }

    private func words(_ texts: [LocalizedText]?) -> String? {
        guard let texts, !texts.isEmpty else { return nil }
        return say.list(texts.map { say($0) })
    }

    /// What a refusal of each item means, said once for the items it is the same for.
    var rejectionEffects: [String] {
        let policies: [ItemDefinition.RejectionPolicy] = [.rejectCase, .stopDependants, .continue]
        return policies.compactMap { policy in
            let items = definition.items.filter { $0.onReject == policy }.map(\.title)
            guard !items.isEmpty else { return nil }
            let names = say.quoted(items)
            switch policy {
            case .rejectCase:
                return say("\(names)不予办理的，整件事不予办理。", "If \(names) is refused, the whole case is refused.")
            case .stopDependants:
                return say(
                    "\(names)不予办理的，等它的事项也不再办，其他照办。",
                    "If \(names) is refused, what waits for it ends; the rest goes on."
                )
            case .continue:
                return say("\(names)不予办理的，其他事项照办。", "If \(names) is refused, all other items go on.")
            }
        }
    }
}

extension Sequence where Element: Hashable {
    /// Each once, where it first stands.
    func uniqued() -> [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
