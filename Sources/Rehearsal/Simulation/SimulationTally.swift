import Orchestration

/// Adds up runs.
struct SimulationTally {
    private let definition: WorkflowDefinition
    private var runs = 0
    private var outcomes: [CaseOutcome?: Int] = [:]
    private var fromApplication: [Int] = []
    private var fromAcceptance: [Int] = []
    private var withinPromise = 0
    private var promised = 0
    private var waits: [SimulatedCase.Wait: Int] = [:]
    private var cards: [CardKey: (yellow: Int, red: Int)] = [:]
    private var asked: [MaterialID: Int] = [:]
    private var promises: [MaterialID: Int] = [:]
    private var commitments: [MaterialID: Int] = [:]
    private var incidents: [String: Int] = [:]
    private var broken: [MaterialID: Int] = [:]
    private var untrue: [MaterialID: Int] = [:]
    private var revoked: [ItemID: Int] = [:]
    private var open = 0

    private struct CardKey: Hashable {
        var limit: Clock.Kind?
        var item: ItemID?
        var department: DepartmentID
    }

    init(_ definition: WorkflowDefinition) {
        self.definition = definition
    }

    mutating func add(_ record: RunRecord) {
        runs += 1
        outcomes[record.outcome, default: 0] += 1
        // How long an application that was never accepted took says nothing of the departments.
        if let days = record.daysFromAcceptance, let total = record.daysFromApplication {
            fromAcceptance.append(days)
            fromApplication.append(total)
        }
        if let isWithin = record.isWithinPromise {
            promised += 1
            withinPromise += isWithin ? 1 : 0
        }
        waits.merge(record.waits, uniquingKeysWith: +)
        for card in record.cards {
            let key = CardKey(limit: card.limit, item: card.item?.base, department: card.department)
            var count = cards[key] ?? (0, 0)
            if card.colour == .yellow { count.yellow += 1 } else { count.red += 1 }
            cards[key] = count
        }
        for id in record.asked { asked[id, default: 0] += 1 }
        for id in record.promised { promises[id, default: 0] += 1 }
        for id in record.committed { commitments[id, default: 0] += 1 }
        for id in record.broken { broken[id, default: 0] += 1 }
        for id in record.untrue { untrue[id, default: 0] += 1 }
        for id in record.revoked { revoked[id, default: 0] += 1 }
        open += record.isClosed ? 0 : 1
        for kind in record.incidents { incidents[kind.rawValue, default: 0] += 1 }
    }

    func report(_ workflow: WorkflowReference, seed: UInt64, behaviour: String?) -> SimulationReport {
        SimulationReport(
            workflow: workflow,
            title: definition.title,
            runs: runs,
            seed: seed,
            behaviour: behaviour,
            promisedLimit: definition.promisedLimit,
            outcomes: outcomeRows,
            fromApplication: days(fromApplication),
            fromAcceptance: days(fromAcceptance),
            withinPromise: promised == 0 ? nil : withinPromise,
            promised: promised == 0 ? nil : promised,
            waits: waitRows,
            cards: cardRows,
            materials: materialRows,
            incidents: incidents,
            revoked: revokedRows,
            open: open
        )
    }
}

extension SimulationTally {
    private var outcomeRows: [SimulationReport.Outcome] {
        outcomes.map { outcome, count in
            SimulationReport.Outcome(
                outcome: outcome?.rawValue ?? "unfinished",
                title: outcome.map { CaseWords.outcomes.text($0) } ?? both("未办结", "unfinished"),
                count: count
            )
        }
        .sorted { ($1.count, $0.outcome) < ($0.count, $1.outcome) }
    }

    private func days(_ values: [Int]) -> SimulationReport.Days? {
        let sorted = values.sorted()
        guard let longest = sorted.last else { return nil }
        // The smallest number of days within which that share of the cases was concluded.
        func quantile(_ percent: Int) -> Int { sorted[max((sorted.count * percent + 99) / 100 - 1, 0)] }
        return SimulationReport.Days(median: quantile(50), p90: quantile(90), longest: longest)
    }

    private var waitRows: [SimulationReport.WaitShare] {
        let total = max(waits.values.reduce(0, +), 1)
        return waits.map { wait, minutes in
            SimulationReport.WaitShare(
                item: wait.item,
                title: wait.item.map(title) ?? both("受理", "acceptance"),
                holder: wait.holder,
                holderTitle: wait.holderTitle,
                sharePermille: minutes * 1_000 / total,
                workingHoursPerCase: minutes / 60 / max(runs, 1)
            )
        }
        .sorted { ($1.sharePermille, $0.title.zh, $0.holder) < ($0.sharePermille, $1.title.zh, $1.holder) }
    }

    private var cardRows: [SimulationReport.CardCount] {
        cards.map { key, count in
            SimulationReport.CardCount(
                limit: key.limit,
                item: key.item,
                title: key.item.map(title) ?? CaseWords.clocks.text(key.limit),
                department: key.department,
                departmentTitle: definition.departments.first { $0.id == key.department }?.title
                    ?? both(key.department.text, key.department.text),
                yellow: count.yellow,
                red: count.red
            )
        }
        .sorted { ($1.yellow, $0.title.zh, $0.department) < ($0.yellow, $1.title.zh, $1.department) }
    }

    private var materialRows: [SimulationReport.MaterialCount] {
        let licences = definition.items.filter { $0.commitment != nil }.map { item in
            (id: item.id.licenceCommitment, title: item.commitmentTitle)
        }
        return (definition.materials.map { (id: $0.id, title: $0.title) } + licences).compactMap { id, title in
            let row = SimulationReport.MaterialCount(
                material: id,
                title: title,
                asked: asked[id] ?? 0,
                promised: promises[id] ?? 0,
                committed: commitments[id] ?? 0,
                broken: broken[id] ?? 0,
                untrue: untrue[id] ?? 0
            )
            return row.asked + row.promised + row.committed == 0 ? nil : row
        }
    }

    private var revokedRows: [SimulationReport.RevokedCount] {
        revoked.sorted { $0.key < $1.key }.map { id, count in
            SimulationReport.RevokedCount(item: id, title: title(id), count: count)
        }
    }

    private func title(_ id: ItemID) -> LocalizedText {
        definition.items.first { $0.id == id }?.title ?? LocalizedText(zh: id.text, en: id.text)
    }
}

extension CardRaised {
    /// Clocks are called by their kind and what they are about.
    fileprivate var limit: Clock.Kind? {
        clock.text.split(separator: "/").first.flatMap { Clock.Kind(rawValue: String($0)) }
    }
}
