/// A party did what a task asks.
extension CaseDraft {
    mutating func completeTask(_ command: TaskCompletion) throws(Refusal) {
        guard let item = item(command.item), let known = state.items[item.id] else { throw .unknownItem(command.item) }
        guard known.status == .awaitingParty, known.task != nil else {
            throw Refusal(
                .noTaskOpen,
                LocalizedText(zh: "当前没有待当事人办理的任务。", en: "No party is asked for anything on this item."),
                at: item.id.text
            )
        }
        try move(to: command.occurredAt, notBefore: known.since)
        if item.kind == .appearance {
            guard state.department(of: item.id).map({ context.actor.worksFor($0) }) == true else {
                throw Refusal(
                    .notAuthorised,
                    LocalizedText(zh: "到场由经办部门登记。", en: "An appearance is recorded by the department.")
                )
            }
        }
        // A party may say that it has paid; whether the money is there the department says.
        let isDone: Bool? = item.kind == .payment ? nil : true
        record(.taskCompleted(TaskCompleted(item: item.id, reference: command.reference, isDone: isDone)))
    }
}
