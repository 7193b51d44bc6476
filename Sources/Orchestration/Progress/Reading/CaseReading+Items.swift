extension CaseReading {
    var items: [ItemProgress] {
        definition.items.filter { sees($0) }.map { progress(of: $0) }
    }

    private func progress(of item: ItemDefinition) -> ItemProgress {
        let known = known(item)
        let clock = clock(governing: item, known)
        let isDetailed = seesPart(of: item.department)
        return ItemProgress(
            id: item.id,
            title: item.title,
            status: known.status,
            statusText: known.status.text,
            holder: holder(of: item, known),
            since: known.since,
            due: clock?.runningDue,
            isOverdue: clock?.runningDue.map { $0 <= now } ?? false,
            whyThatDay: clock.map { explanation(of: $0) },
            waitsFor: waits(of: item, known),
            reference: isDetailed ? known.reference : nil,
            documentNumber: isDetailed ? known.approval?.documentNumber : nil,
            grounds: isDetailed ? known.grounds.map { grounds($0, of: item.department) } : nil,
            amountFen: known.task?.amountFen,
            diversion: known.diversion.map { diversion($0, of: item.department) },
            opinion: known.opinion.flatMap { opinion($0, of: item.department) }
        )
    }

    private func diversion(_ diversion: ItemDiverted, of department: DepartmentID) -> DiversionProgress {
        let until = deadlineText(of: diversion.clock)
        return DiversionProgress(
            holder: seesWords(of: department) ? diversion.holder.value : nil,
            until: diversion.clock.due,
            text: LocalizedText(zh: "线下办理中，应\(until.zh)返回", en: "outside the system; due back\(until.english)")
        )
    }

    /// The lead decides on it and the department gave it; it is not told to the applicant before the decision.
    private func opinion(_ opinion: Opinion, of department: DepartmentID) -> OpinionProgress? {
        guard isStaffOrAuditor, seesPart(of: department) else { return nil }
        return OpinionProgress(
            isInFavour: opinion.isInFavour,
            words: seesWords(of: department) ? opinion.text.value : nil
        )
    }

    /// Before acceptance no item has begun; what the answers given so far say of it is shown instead.
    func known(_ item: ItemDefinition) -> ItemState {
        if let known = state.items[item.id] { return known }
        if item.offeredBy != nil, state.outcome == nil { return ItemState(status: .offered, since: state.phaseSince) }
        let status: ItemStatus =
            switch rules.truth(item.condition) {
            case true?: state.outcome == nil ? .waiting : .notNeeded
            case false?: .notNeeded
            case nil: state.outcome == nil ? .undecided : .notNeeded
            }
        return ItemState(status: status, since: state.phaseSince)
    }

    /// The clock that says by when whoever has the item must act.
    func clock(governing item: ItemDefinition, _ known: ItemState) -> Clock? {
        switch known.status {
        case .dispatched, .received:
            clock(.itemPromised, .item(item.id)) ?? clock(.consultation, .item(item.id))
        case .correcting:
            clock(.objection, .item(item.id))
        case .suspended:
            clock(.procedure, .item(item.id))
        case .asked:
            clock(.question, .item(item.id))
        case .awaitingParty:
            clock(.task, .item(item.id))
        case .incomplete:
            known.isAddition ? clock(.objection, .item(item.id)) : clock(governingAdmissionOf: item)
        case .held:
            rules.holdingMaterials(of: item.id).compactMap { clock(.tolerance, .material($0)) }
                .min { $0.due < $1.due }
        case .waiting where !state.phase.isBeforeAcceptance:
            // While other items come first, their clocks are theirs: this one has no day of its own yet.
            rules.standing(of: item) == .pending
                ? nil : rules.waitingActs(of: item).compactMap { clock(.act, .act($0.id)) }.min { $0.due < $1.due }
        case .waiting, .undecided, .notNeeded, .offered, .released, .rejected, .cancelled, .terminated, .revoked:
            nil
        }
    }

    func holder(of item: ItemDefinition, _ known: ItemState) -> Holder? {
        switch known.status {
        case .dispatched, .received, .suspended:
            index.holder(
                known.assignment?.department ?? item.department,
                organ: known.order.flatMap { state.orders[$0]?.order.organ }
            )
        case .correcting, .asked:
            index.holder(.applicant)
        case .incomplete where known.isAddition:
            index.holder(.applicant)
        case .incomplete:
            waits(of: item, known).first?.holder ?? index.holder(.applicant)
        case .awaitingParty:
            index.holder(known.task?.party ?? .applicant)
        case .held, .waiting, .undecided:
            waits(of: item, known).compactMap(\.holder).first ?? index.holder(definition.lead)
        case .notNeeded, .offered, .released, .rejected, .cancelled, .terminated, .revoked:
            nil
        }
    }

    private func grounds(_ grounds: Grounds, of department: DepartmentID) -> GroundsProgress {
        GroundsProgress(
            reason: seesWords(of: department) ? grounds.reason.value : nil,
            basis: grounds.basis,
            remedy: grounds.remedy
        )
    }
}

extension Clock {
    /// `nil` while the clock stands still.
    var runningDue: Timestamp? { isPaused ? nil : due }
}
