/// What a department says while it works on an item, and after it has decided.
extension CaseDraft {
    mutating func takeConduct(_ content: Answer.Content, on id: ItemID, order: WorkOrderID) throws(Refusal) {
        switch content {
        case .declined(let grounds):
            // 部门不予受理: the item ends without a decision on its merits; there is nothing that the department would stop.
            record(.itemTerminated(ItemTerminated(item: id, reason: .notTakenOn, grounds: grounds)))
        case .asked(let question): try ask(question, on: id, order: order)
        case .suspended(let suspension): try suspend(id, suspension, order: order)
        case .resumed(let number): try goOn(id, documentNumber: number, order: order)
        case .extended(let given):
            let serial = "\(order).\(state.factCount)"
            try extend(id, by: given.by, reason: given.reason, approver: given.approver, grant: serial)
        case .opinion(let opinion): try take(opinion, on: id, order: order)
        case .issued(let reference): try markIssued(id, reference: reference, order: order)
        case .delivered(let proof): try markDelivered(id, proof: proof, order: order)
        default: break
        }
    }

    /// The department cannot go on without an answer. Its clock stands still, so what it may ask for is bounded like a correction.
    private mutating func ask(_ question: Question, on id: ItemID, order: WorkOrderID) throws(Refusal) {
        try checkAtWork(id)
        if let silent = question.ifSilent, !question.options.contains(silent) {
            throw .unknown(
                .unknownOption,
                silent,
                zh: "沉默时采用的选项不在选项之内",
                en: "The option for silence is none of the options"
            )
        }
        guard question.within.nominalLength <= definition.limits.correction.nominalLength else {
            throw .tooLong(question.within, most: definition.limits.correction, at: id.text)
        }
        let clock = clockMaker.expiring(
            .question,
            .item(id),
            from: at,
            limit: question.within,
            remind: [.workingDays(1)]
        )
        record(
            .questionAsked(
                QuestionAsked(
                    item: id,
                    order: order,
                    question: question,
                    clock: clock,
                    clocks: pausedClocks(of: id, for: PauseReason(.question))
                )
            )
        )
    }

    /// Only a procedure that the guide declares stops a clock (行政许可法 art. 45 names them; a site visit is none of them).
    private mutating func suspend(_ id: ItemID, _ suspension: Suspension, order: WorkOrderID) throws(Refusal) {
        guard state.items[id]?.suspension == nil else {
            throw Refusal(
                .alreadySuspended,
                LocalizedText(zh: "特别程序正在进行。", en: "A special procedure is under way already."),
                at: id.text
            )
        }
        try checkAtWork(id)
        guard let procedure = item(id)?.specialProcedures.first(where: { $0.id == suspension.procedure }) else {
            let place = "\(id).\(suspension.procedure)"
            throw .unknown(.unknownProcedure, place, zh: "实施清单未声明该特别程序", en: "The guide declares no such procedure")
        }
        if let expected = suspension.expected, let most = procedure.maximum,
            expected.nominalLength > most.nominalLength
        {
            throw .tooLong(expected, most: most, at: id.text)
        }
        var clocks = pausedClocks(of: id, for: PauseReason(.specialProcedure, key: procedure.id.text))
        if let limit = suspension.expected ?? procedure.maximum {
            clocks.append(clockMaker(of: id).supervised(.procedure, .item(id), from: at, limit: limit))
        }
        record(.itemSuspended(ItemSuspended(item: id, order: order, suspension: suspension, clocks: clocks)))
    }

    private mutating func goOn(_ id: ItemID, documentNumber: String, order: WorkOrderID) throws(Refusal) {
        guard let suspension = state.items[id]?.suspension else {
            throw Refusal(
                .notSuspended,
                LocalizedText(zh: "该事项未处于特别程序。", en: "No special procedure is under way for this item."),
                at: id.text
            )
        }
        let reason = PauseReason(.specialProcedure, key: suspension.procedure.text)
        record(
            .itemContinued(
                ItemContinued(
                    item: id,
                    order: order,
                    documentNumber: documentNumber,
                    clocks: resumedClocks(of: id, from: reason)
                )
            )
        )
    }

    private mutating func markIssued(_ id: ItemID, reference: String, order: WorkOrderID) throws(Refusal) {
        guard state.items[id]?.status.isApproved == true else { throw .notDecided(id) }
        guard state.items[id]?.issuedReference == nil else { return }
        record(.itemIssued(ItemIssued(item: id, order: order, reference: reference)))
    }

    private mutating func markDelivered(_ id: ItemID, proof: String, order: WorkOrderID) throws(Refusal) {
        guard state.items[id]?.status == .released else { throw .notDecided(id) }
        guard state.items[id]?.deliveryProof == nil else { return }
        record(.itemDelivered(ItemDelivered(item: id, order: order, proof: proof)))
    }

    private func checkAtWork(_ id: ItemID) throws(Refusal) {
        guard [.dispatched, .received].contains(state.items[id]?.status) else { throw .itemNotOpen(id) }
    }
}

/// The clocks that an item's department holds.
extension CaseDraft {
    func pausedClocks(of id: ItemID, for reason: PauseReason) -> [Clock] {
        departmentClocks(of: id).map { clockMaker(of: id).paused($0, for: reason, at: at) }
    }

    func resumedClocks(of id: ItemID, from reason: PauseReason) -> [Clock] {
        departmentClocks(of: id).map {
            clockMaker(of: id).resumed($0, from: reason, at: at, statutory: item(id)?.statutoryLimit)
        }
    }

    private func departmentClocks(of id: ItemID) -> [Clock] {
        [Clock.id(.itemPromised, .item(id)), Clock.id(.consultation, .item(id))].compactMap { state.clocks[$0] }
    }
}

extension Refusal {
    static func itemNotOpen(_ id: ItemID) -> Refusal {
        Refusal(
            .itemNotOpen,
            LocalizedText(zh: "该事项当前不能进行此操作。", en: "The item is not in a state that admits this."),
            at: id.text
        )
    }

    static func notDecided(_ id: ItemID) -> Refusal {
        Refusal(
            .notDecided,
            LocalizedText(zh: "该事项尚无生效的批准。", en: "No approval of this item is in force."),
            at: id.text
        )
    }

    static func tooLong(_ asked: TimeLimit, most: TimeLimit?, at place: String) -> Refusal {
        let bound = most.map(\.description) ?? "0"
        return Refusal(
            .limitTooLong,
            LocalizedText(zh: "期限\(asked)超过允许的\(bound)。", en: "\(asked) is longer than the \(bound) that is allowed."),
            at: place
        )
    }
}
