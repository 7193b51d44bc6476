extension CaseDraft {
    /// A department, or the owner of a source, answers a work order.
    mutating func take(_ answer: Answer) throws(Refusal) {
        guard let order = state.orders[answer.order] else {
            throw .unknown(.workOrderNotFound, answer.order.text, zh: "没有这个工单", en: "No such work order")
        }
        guard order.order.kind.admittedAnswers.contains(answer.kind) else {
            throw .notAdmitted(answer.kind, by: order.order)
        }
        guard order.isOpen || answer.kind.comesAfterDecision else { return try contradict(order.order, by: answer) }
        try move(to: answer.occurredAt, notBefore: order.issuedAt)
        try take(answer.content, for: order)
    }

    private mutating func take(_ content: Answer.Content, for state: WorkOrderState) throws(Refusal) {
        let order = state.order
        switch content {
        case .received(let reference):
            // Saying so twice changes nothing.
            guard state.status != .received else { return }
            record(.workOrderReceived(WorkOrderReceived(order: order.id, reference: reference)))
        case .failed(let isRetryable, let detail):
            fail(state, isRetryable: isRetryable, detail: detail)
        case .found(let found):
            take(found, for: order)
        case .none:
            passOver(order, reason: .none)
        case .confirmed, .rectified, .false:
            takeVerification(content, for: order)
        case .cancelled where order.item == nil, .tooLate where order.item == nil:
            // A check that is called off leaves nothing to decide: that the department knows is enough.
            record(.workOrderReceived(WorkOrderReceived(order: order.id, reference: nil)))
        case .approved, .rejected, .objected, .cancelled, .tooLate:
            guard let item = order.item else { return }
            try take(content, on: item, order: order.id)
        case .compensated, .cannotCompensate:
            takeReversal(content, for: order)
        case .declined, .asked, .suspended, .resumed, .extended, .opinion, .issued, .delivered:
            guard let item = order.item else { return }
            try takeConduct(content, on: item, order: order.id)
        }
    }

    private mutating func take(_ content: Answer.Content, on item: ItemID, order: WorkOrderID) throws(Refusal) {
        switch content {
        case .approved(let approval):
            try checkDecides(item)
            try check(approval, for: item)
            try checkEvidence(approval, for: item)
            record(.itemApproved(ItemApproved(item: item, order: order, approval: approval)))
            reopenItemsResting(onResultOf: item)
        case .rejected(let grounds):
            try checkDecides(item)
            record(.itemRejected(ItemRejected(item: item, order: order, grounds: grounds)))
        case .objected(let objections):
            if state.orders[order]?.order.kind == .material {
                try objectToNews(objections, item: item, order: order)
            } else {
                try checkDecides(item)
                // While the applicant owes an answer or an act, or a procedure runs, a second clock would run against them.
                let status = state.items[item]?.status
                guard status != .asked, status != .suspended, status != .awaitingParty else { throw .notOpen(item) }
                try object(objections, to: item, order: order)
            }
        case .cancelled:
            let known = state.items[item]
            record(.cancellationConfirmed(CancellationConfirmed(item: item, order: order)))
            // An order that was stale is called off without harm to the item.
            if known?.cancellation == order, known?.status.isWithDepartment == true || known?.status == .awaitingParty {
                record(.itemCancelled(ItemCancelled(item: item)))
            }
        case .tooLate:
            record(.cancellationCameTooLate(CancellationCameTooLate(item: item, order: order)))
        default:
            break
        }
    }

    /// An order that is closed admits nothing; but a department that contradicts its own decision must be heard by a person.
    /// The first decision stands.
    private mutating func contradict(_ order: WorkOrder, by answer: Answer) throws(Refusal) {
        let status = order.item.flatMap { state.items[$0]?.status }
        let contradicts =
            switch answer.kind {
            case .approved: status == .rejected
            case .rejected: status?.isApproved == true
            // The decision was restored before the department said that it had dropped it.
            case .cancelled: status?.isApproved == true && order.target == order.item.flatMap { state.items[$0]?.order }
            default: false
            }
        let isStale = order.kind == .do && order.item.map { state.items[$0]?.order != order.id } == true
        guard contradicts, !isStale, state.phase != .closed else {
            throw Refusal(
                .workOrderClosed,
                LocalizedText(zh: "该工单已经结束。", en: "The work order is closed."),
                at: order.id.text
            )
        }
        let isKnown = state.incidents.values.contains { $0.kind == .contradiction && $0.order == order.id }
        guard !isKnown else { return }
        openIncident(
            .contradiction,
            item: order.item,
            order: order.id,
            holder: definition.lead,
            detail: "\(answer.kind.rawValue) after \(status?.rawValue ?? "closed")"
        )
    }

    /// Result data must be what the catalogue entry declares: items that need it would otherwise wait for ever.
    func check(_ approval: Approval, for id: ItemID) throws(Refusal) {
        let declared = item(id)?.resultData ?? []
        let data = approval.data.value ?? [:]
        for field in declared {
            guard let value = data[field.id], field.kind.admits(value) else {
                throw Refusal(
                    .missingResultData,
                    LocalizedText(
                        zh: "批准结果缺少数据项 \(field.id)(\(field.kind.rawValue))。",
                        en: "The approval lacks the declared datum \(field.id) (\(field.kind.rawValue))."
                    ),
                    at: "\(id).\(field.id)"
                )
            }
        }
        for field in data.keys.sorted() where !declared.contains(where: { $0.id == field }) {
            throw .unknown(.unknownField, "\(id).\(field)", zh: "实施清单未声明该结果数据", en: "Undeclared result datum")
        }
    }

    /// A department's first examination may object once, to everything at once, and only to what the guide lists.
    private mutating func object(_ objections: [Objection], to id: ItemID, order: WorkOrderID) throws(Refusal) {
        guard let item = item(id), let itemState = state.items[id] else { return }
        guard !objections.isEmpty else { throw .unknown(.answerNotAdmitted, id.text, zh: "未指明材料", en: "Nothing named") }
        let used = uses(by: item).map(\.material)
        for objection in objections where !used.contains(objection.material) {
            throw .beyondGuide(objection.material)
        }
        let late = objections.filter { wasBroughtLater($0.material, than: order) }
        let objections = objections.filter { !late.contains($0) }
        // What came later could not be named the first time: an objection to it does not count as the department's one.
        guard objections.isEmpty || !itemState.hasObjected else {
            throw Refusal(
                .toldOnceAlready,
                LocalizedText(zh: "该部门已作过一次性告知。", en: "The department has told the applicant once already."),
                at: id.text
            )
        }
        for objection in late { reopenPromise(objection, item: id, order: order) }
        guard !objections.isEmpty else { return }
        let clock = state.clocks[Clock.id(.itemPromised, .item(id))]
        record(
            .itemObjected(
                ItemObjected(
                    item: id,
                    order: order,
                    notice: nextNotice,
                    gaps: objections.map(gap(for:)).uniqueBySubject(),
                    clock: clockMaker.expiring(.objection, .item(id), from: at, limit: definition.limits.correction),
                    pausedClock: clock.map { clockMaker.paused($0, at: at) }
                )
            )
        )
    }
}

extension Answer.Kind {
    /// Making a result out and delivering it come when the order itself is done.
    fileprivate var comesAfterDecision: Bool { self == .issued || self == .delivered }
}

extension Refusal {
    fileprivate static func notAdmitted(_ answer: Answer.Kind, by order: WorkOrder) -> Refusal {
        let admitted = order.kind.admittedAnswers.map(\.rawValue).sorted().joined(separator: ", ")
        return Refusal(
            .answerNotAdmitted,
            LocalizedText(
                zh: "“\(order.kind.rawValue)”类工单不接受“\(answer.rawValue)”,可用:\(admitted)。",
                en: "A “\(order.kind.rawValue)” order does not admit “\(answer.rawValue)”; it admits \(admitted)."
            ),
            at: order.id.text
        )
    }
}
