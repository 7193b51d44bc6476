import Orchestration

/// How items are carried out, and what a theme says of the case as a whole.
extension EffectiveRenderer {
    func conduct(_ item: ItemDefinition) -> [(Term, Sheet)] {
        [
            (.afterAny, anyGroups(item.afterAny)),
            (.forEach, item.repetition.map(list) ?? .empty),
            (.repetition, item.repetition.map(recurrence) ?? .empty),
            (.optional, item.offeredBy.map(initiator) ?? .empty),
            (.opinion, item.opinion.map(opinion) ?? .empty),
            (taskTerm(item.kind), item.task.map(task) ?? .empty),
            (.divert, limit(item.divertLimit)),
            (.pointOfNoReturn, item.isPointOfNoReturn ? flag(true) : .empty),
            (.reversal, item.reversal.map(title) ?? .empty),
            (.extensions, item.extensionPolicy.map(extensionPolicy) ?? .empty),
            (.specialProcedures, named(item.specialProcedures, \.id.text, procedure)),
            (.delivery, limit(item.deliveryLimit)),
            (.commitment, item.commitment.map(commitment) ?? .empty),
        ]
    }

    func kindWord(_ kind: ItemDefinition.Kind) -> Sheet {
        CatalogueEntry.kinds.first { $0.value == kind }.map { word($0.key) } ?? .text(kind.rawValue)
    }

    /// One group on its own, several as a list of lists.
    private func anyGroups(_ groups: [[ItemID]]) -> Sheet {
        let sheets = groups.map { group in Sheet.list(group.map { .text($0.text) }) }
        return sheets.count == 1 ? sheets[0] : .list(sheets)
    }

    private func list(_ repetition: Repetition) -> Sheet {
        if case .each(let list) = repetition { .text(list.text) } else { .empty }
    }

    private func recurrence(_ repetition: Repetition) -> Sheet {
        guard case .recurring(let recurrence) = repetition else { return .empty }
        return keyed([
            (.maximum, .number(recurrence.maximum)),
            (.startedBy, recurrence.startedBy.map(initiator) ?? .empty),
            (.forEach, limit(recurrence.period)),
        ])
    }

    private func initiator(_ initiator: Initiator) -> Sheet {
        word(initiator == .applicant ? .applicant : .supervisor)
    }

    private func opinion(_ opinion: OpinionPolicy) -> Sheet {
        keyed([
            (.limit, limit(opinion.limit)),
            (.silence, word(opinion.silenceIsConsent ? .noObjection : .toPerson)),
            (.basis, opinion.basis.isEmpty ? .empty : .text(opinion.basis)),
        ])
    }

    private func taskTerm(_ kind: ItemDefinition.Kind) -> Term {
        switch kind {
        case .signature: .signature
        case .appearance: .appearance
        case .payment, .approval, .instant, .consultation: .payment
        }
    }

    private func task(_ task: TaskPolicy) -> Sheet {
        keyed([
            (.parties, .text(task.party.text)),
            (.amount, task.amount.map(amount) ?? .empty),
            (.limit, limit(task.limit)),
            (.onExpiry, word(task.onExpiry == .terminateItem ? .terminateItem : .toPerson)),
        ])
    }

    private func amount(_ amount: PaymentAmount) -> Sheet {
        switch amount {
        case .fixed(let fen):
            let cents = fen % 100
            let decimals = cents == 0 ? "" : cents < 10 ? ".0\(cents)" : ".\(cents)"
            return .text("\(fen / 100)\(decimals)\(isChinese ? "元" : "yuan")")
        case .result(let reference):
            return .text("\(reference.item).\(reference.field)")
        }
    }

    func extensionPolicy(_ policy: ExtensionPolicy) -> Sheet {
        keyed([
            (.maximum, limit(policy.maximum)), (.approver, title(policy.approver)), (.basis, .text(policy.basis)),
        ])
    }

    private func procedure(_ procedure: SpecialProcedure) -> Sheet {
        keyed([
            (.title, title(procedure.title)), (.basis, .text(procedure.basis)),
            (.maximumLength, limit(procedure.maximum)),
        ])
    }
}

extension EffectiveRenderer {
    func acceptance(_ policy: AcceptancePolicy) -> Sheet {
        let mode = word(policy.mode == .automatic ? .automatic : .reviewed)
        guard policy.isPerItem || policy.isDeemedBySilence else { return mode }
        return keyed([
            (.method, mode),
            (.perItem, flag(policy.isPerItem)),
            (.deemed, flag(policy.isDeemedBySilence)),
        ])
    }

    func list(_ list: ListDefinition) -> Sheet {
        keyed([
            (.title, title(list.title)), (.minimum, .number(list.minimum)), (.maximum, .number(list.maximum)),
        ])
    }

    func alternative(_ alternative: Alternative) -> Sheet {
        let items = Sheet.list(alternative.items.map { .text($0.text) })
        guard let name = alternative.title else { return items }
        return keyed([(.title, title(name)), (.items, items)])
    }

    func reopening(_ rules: [ReopenRule]) -> Sheet {
        .map(
            rules.map { rule in
                (ConditionText.text(rule.trigger, in: language), .list(rule.items.map { .text($0.text) }))
            }
        )
    }

    func effective(_ period: EffectivePeriod) -> Sheet {
        keyed([
            (.from, period.from.map { .text("\($0)") } ?? .empty),
            (.until, period.until.map { .text("\($0)") } ?? .empty),
        ])
    }

    /// By department, in the directory's order.
    func organs(_ organs: [OrganAssignment]) -> Sheet {
        var departments: [DepartmentID] = []
        for organ in organs where !departments.contains(organ.department) { departments.append(organ.department) }
        return named(departments, \.text) { department in
            .list(organs.filter { $0.department == department }.map(organ))
        }
    }

    private func organ(_ organ: OrganAssignment) -> Sheet {
        keyed([
            (.organ, .text(organ.organ.text)), (.title, title(organ.title)),
            (.area, .list(organ.areas.map(Sheet.text))),
            (.calendar, organ.calendar.map(Sheet.text) ?? .empty),
            (.from, organ.from.map { .text("\($0)") } ?? .empty),
            (.until, organ.until.map { .text("\($0)") } ?? .empty),
        ])
    }

    func notices(_ policy: NoticePolicy) -> Sheet {
        keyed([
            (.deliveredBy, policy.delivery.map { .text($0.text) } ?? .empty),
            (
                .channels,
                .list(
                    policy.channels.compactMap { channel in
                        CityReader.channels.first { $0.value == channel }.map { word($0.key) }
                    }
                )
            ),
            (.limit, limit(policy.channelLimit)),
            (
                .templates,
                .map(
                    policy.templates.compactMap { template in
                        CityReader.noticeKinds.first { $0.value == template.kind }.map { kind in
                            (kind.key.word(in: language), self.template(template))
                        }
                    }
                )
            ),
        ])
    }

    private func template(_ template: NoticeTemplate) -> Sheet {
        keyed([
            (.title, title(template.title)), (.version, .number(template.version)), (.text, title(template.text)),
        ])
    }
}
