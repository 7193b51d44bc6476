extension CaseReading {
    func explain(_ item: ItemDefinition) -> ItemExplanation {
        let known = known(item)
        return ItemExplanation(
            id: item.id,
            title: item.title,
            status: known.status,
            statusText: known.status.text,
            since: known.since,
            holder: holder(of: item, known),
            why: why(item, known),
            next: next(item, known)
        )
    }

    func explain(_ clock: Clock) -> ClockExplanation {
        let arithmetic = arithmetic(of: clock)
        let marks = clock.isPaused ? [] : clock.marks.dropFirst(clock.firedMarks)
        return ClockExplanation(
            clock: progress(of: clock),
            ahead: marks.map { mark in
                MarkExplanation(kind: mark.kind, at: mark.at, text: consequence(of: mark.kind, clock))
            },
            days: arithmetic.steps.map { LocalizedText(zh: $0.chineseText, en: $0.englishText) },
            omittedDays: arithmetic.tally.omittedSteps
        )
    }

    private func why(_ item: ItemDefinition, _ known: ItemState) -> LocalizedText {
        switch known.status {
        case .incomplete:
            return .sentences([whyIncomplete(item), waiting(waits(of: item, known))])
        case .undecided, .waiting, .held, .correcting, .suspended, .asked, .awaitingParty:
            return waiting(waits(of: item, known))
        case .dispatched, .received:
            return .sentences([orderStory(known)] + troubles(item, known))
        case .notNeeded:
            return LocalizedText(zh: "按情形无需办理。", en: "The situation does not need it.")
        case .released where known.approval == nil:
            return item.kind == .consultation
                ? LocalizedText(zh: "意见已收到，或者逾期未复。", en: "The opinion is there, or silence stands for it.")
                : LocalizedText(zh: "当事人已办理。", en: "The party has acted.")
        case .released:
            let number = known.approval?.documentNumber ?? ""
            return LocalizedText(zh: "已批准（\(number)），结果已发出。", en: "Approved (\(number)); the result is out.")
        case .rejected:
            return LocalizedText(
                zh: "部门不予批准，依据：\(known.grounds?.basis ?? "")。",
                en: "The department rejected it under \(known.grounds?.basis ?? "")."
            )
        case .offered:
            return LocalizedText(zh: "可以加办,尚无人申请。", en: "It is offered; nobody has asked for it.")
        case .revoked:
            return revocationText(known)
        case .cancelled:
            return LocalizedText(zh: "申请人已撤回。", en: "The applicant withdrew.")
        case .terminated:
            return terminationText(item, known)
        }
    }

    private func waiting(_ waits: [Wait]) -> LocalizedText {
        let list = LocalizedText.list(waits.map(\.text))
        return LocalizedText(zh: "等待：\(list.zh)。", en: "It waits for \(list.english).")
    }

    private func troubles(_ item: ItemDefinition, _ known: ItemState) -> [LocalizedText] {
        let waits = waits(of: item, known)
        return waits.isEmpty ? [] : [waiting(waits)]
    }

    /// Where the order is, in the engine's own terms.
    private func orderStory(_ known: ItemState) -> LocalizedText {
        guard let id = known.order, let order = state.orders[id] else {
            return LocalizedText(zh: "没有工单。", en: "There is no order.")
        }
        let department = index.title(order.order.department)
        let issued = order.issuedAt.civilText(in: calendar.offset)
        let reference = known.reference ?? order.reference
        let standing: LocalizedText =
            switch order.status {
            case .issued: LocalizedText(zh: "尚未签收", en: "not acknowledged yet")
            case .received: LocalizedText(zh: "已签收", en: "acknowledged")
            case .failed: LocalizedText(zh: "第\(order.attempts)次发送失败", en: "failed \(order.attempts) times")
            case .closed: LocalizedText(zh: "已结束", en: "closed")
            }
        return LocalizedText(
            zh: "工单 \(id) 于\(issued)派给\(department.zh)（\(order.order.organ)），第\(order.revision)次发送，\(standing.zh)"
                + (reference.map { "，部门编号 \($0)" } ?? "") + "。",
            en:
                "Order \(id) went to \(department.english) (\(order.order.organ)) at \(issued), sending \(order.revision), "
                + standing.english + (reference.map { ", their number \($0)" } ?? "") + "."
        )
    }
}
