import Orchestration

/// What parties do while departments are at work: pay, sign, appear, ask for more.
extension SimulatedCase {
    mutating func planTasks() {
        for (id, known) in state.items.sorted(by: { $0.key < $1.key }) where known.status == .awaitingParty {
            guard let task = known.task else { continue }
            let key = "task.\(id).\(known.since)"
            guard !isPlanned(key) else { continue }
            let isApplicant = task.party == .applicant
            guard !random.chance(isApplicant ? behaviour.applicant.omits : behaviour.parties.omits) else {
                neglect(key)
                continue
            }
            let left = hours.minutes(from: player.now, to: task.clock.due)
            let pace = isApplicant ? behaviour.applicant.pace : behaviour.parties.pace
            plan(key, after: min(pace.draw(task.clock.limit, &random), left * 9 / 10)) { $0.perform(task) }
        }
    }

    /// Who appears is seen by a clerk; who has paid or signed says so.
    private mutating func perform(_ task: TaskOpened) {
        guard let known = state.items[task.item], known.status == .awaitingParty else { return }
        let isAppearance = definition.items.first { $0.id == task.item }?.kind == .appearance
        let order = known.order.flatMap { state.orders[$0] }?.order
        let clerk = order.map { Actor.clerk(of: $0.department, organ: $0.organ) }
        player.play(
            .completeTask(TaskCompletion(item: task.item, reference: "模拟5号")),
            by: isAppearance ? clerk ?? .party(task.party) : .party(task.party)
        )
    }

    /// Offered items, and the next run of a loop once the one before has ended.
    mutating func planAdditions() {
        guard state.phase == .inProgress || state.phase == .concluded else { return }
        for (id, known) in state.items.sorted(by: { $0.key < $1.key }) where known.status == .offered {
            let initiator = definition.items.first { $0.id == id }?.offeredBy
            planAddition(of: id, by: initiator ?? .applicant, key: "add.\(id)")
        }
        for series in player.definition.items {
            guard case .recurring(let recurrence)? = series.repetition, let initiator = recurrence.startedBy else {
                continue
            }
            let runs = state.runs[series.id] ?? 0
            let last = state.items[series.id.instance(ElementKey("\(runs)"))]
            guard runs < recurrence.maximum, last?.status.isFinal != false else { continue }
            planAddition(of: series.id, by: initiator, key: "add.\(series.id).\(runs)")
        }
    }

    private mutating func planAddition(of id: ItemID, by initiator: Initiator, key: String) {
        guard !isPlanned(key) else { return }
        guard random.chance(behaviour.applicant.adds) else { return neglect(key) }
        plan(key, after: behaviour.applicant.pace.draw(definition.promisedLimit, &random)) { story in
            let who = initiator == .supervisor ? Who.supervisor(story.definition.lead) : .party(.applicant)
            story.player.play(.addItem(ItemAddition(item: id)), by: who.actor(in: story.definition))
        }
    }
}
