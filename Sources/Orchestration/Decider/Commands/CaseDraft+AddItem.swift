/// Offered items, and the next run of a loop (可加办、再次申请).
extension CaseDraft {
    mutating func addItem(_ command: ItemAddition) throws(Refusal) {
        guard !state.isWithdrawing else { throw .withdrawing }
        // What was never accepted has no items that a run could follow.
        guard state.acceptedAt != nil else { throw .over(command.item) }
        if let series = series(command.item) { return try addRun(of: series, command) }
        guard let item = item(command.item) else { throw .unknownItem(command.item) }
        guard let initiator = item.offeredBy, state.items[item.id]?.status == .offered, truth(item.condition) != false
        else { throw .notOffered(item) }
        guard state.phase == .inProgress else { throw .over(item.id) }
        try check(initiator)
        record(
            .itemAdded(
                ItemAdded(item: item.id, by: initiator, reason: command.reason, begins: beginning(ofAdded: item))
            )
        )
    }

    /// The recurring item that the id means: its own id, or that of one of its runs.
    func series(_ id: ItemID) -> ItemDefinition? {
        context.definition.items.first {
            guard case .recurring? = $0.repetition else { return false }
            return $0.id == id.base
        }
    }

    private mutating func addRun(of series: ItemDefinition, _ command: ItemAddition) throws(Refusal) {
        guard case .recurring(let recurrence)? = series.repetition, let initiator = recurrence.startedBy else {
            throw .notOffered(series)
        }
        try check(initiator)
        let runs = state.runs[series.id] ?? 0
        guard runs < recurrence.maximum else {
            throw Refusal(
                .noMoreRuns,
                LocalizedText(
                    zh: "「\(series.title.zh)」最多办理\(recurrence.maximum)次。",
                    en: "“\(series.title.english)” is done \(recurrence.maximum) times at most."
                ),
                at: series.id.text
            )
        }
        if let key = command.item.key, key.text != "\(runs + 1)" { throw .notOffered(series) }
        let previous = state.items[series.id.instance(ElementKey("\(runs)"))]
        guard previous?.status.isFinal != false else {
            throw Refusal(
                .itemNotOffered,
                LocalizedText(
                    zh: "「\(series.title.zh)」上一次尚未办完。",
                    en: "“\(series.title.english)” is still being done; ask again when that has ended."
                ),
                at: series.id.text,
                isRetryable: true
            )
        }
        record(
            .itemAdded(
                ItemAdded(
                    item: series.id.instance(ElementKey("\(runs + 1)")),
                    by: initiator,
                    reason: command.reason,
                    begins: beginning(ofAdded: series),
                    run: runs + 1
                )
            )
        )
    }

    private func check(_ initiator: Initiator) throws(Refusal) {
        let isSupervisor = context.actor.role == .supervisor
        guard isSupervisor == (initiator == .supervisor) else {
            throw Refusal(
                .notAuthorised,
                initiator == .supervisor
                    ? LocalizedText(zh: "该事项只能由主管人员加办。", en: "Only a supervisor may add this item.")
                    : LocalizedText(zh: "该事项只能由申请人加办。", en: "Only the applicant may add this item.")
            )
        }
    }
}

extension Refusal {
    static func unknownItem(_ id: ItemID) -> Refusal {
        .unknown(.unknownItem, id.text, zh: "办件没有这个事项", en: "The case has no such item")
    }

    static let withdrawing = Refusal(
        .alreadyWithdrawing,
        LocalizedText(zh: "申请正在撤回。", en: "The application is being withdrawn.")
    )

    fileprivate static func over(_ id: ItemID) -> Refusal {
        Refusal(
            .caseConcluded,
            LocalizedText(zh: "办件已办结，不能再加办。", en: "The case is concluded; nothing can be added to it."),
            at: id.text
        )
    }

    fileprivate static func notOffered(_ item: ItemDefinition) -> Refusal {
        Refusal(
            .itemNotOffered,
            LocalizedText(zh: "「\(item.title.zh)」不可加办。", en: "“\(item.title.english)” cannot be added."),
            at: item.id.text
        )
    }
}
