/// From collecting to acceptance: one notice, an examiner where one must look, then the departments begin.
extension CaseDraft {
    mutating func settleAcceptance() {
        switch state.phase {
        case .checking where !state.isWithdrawing:
            settleCheck()
        case .correcting:
            guard let correction = state.correction else { break }
            let gaps = gaps()
            guard gaps.isEmpty else { return beginCompleteItems(gaps) }
            record(.correctionAnswered(CorrectionAnswered(notice: correction.notice, clock: noticeClock())))
        case .inProgress where !state.isWithdrawing:
            settleAdmission()
        default:
            break
        }
    }

    /// Nothing is said before every source has spoken or had its time: the notice names everything at once.
    private mutating func settleCheck() {
        guard !neededMaterials.contains(where: isBeingCollected) else { return }
        let gaps = gaps()
        if gaps.isEmpty {
            switch definition.acceptance.mode {
            case .automatic: accept(.automatic)
            case .reviewed: openExamination()
            }
        } else if let incomplete = itemsLeftOut(by: gaps) {
            switch definition.acceptance.mode {
            case .automatic: accept(.automatic, incomplete: incomplete, telling: gaps)
            case .reviewed: openExamination(without: incomplete)
            }
        } else if !state.told.isSuperset(of: gaps.map(\.subject)) {
            // The first notice, or a correction that made something necessary which nobody could have named before.
            requestCorrection(gaps)
        } else {
            // Told, answered, and still incomplete: no second notice for the same things.
            record(.caseNotAccepted(CaseNotAccepted(notice: nextNotice, grounds: .incomplete)))
        }
    }

    /// While the notice runs an item may become complete before the others; where a person must look, all wait for the answer.
    private mutating func beginCompleteItems(_ gaps: [Gap]) {
        guard definition.acceptance.mode == .automatic, state.told.isSuperset(of: gaps.map(\.subject)),
            !neededMaterials.contains(where: isBeingCollected), let incomplete = itemsLeftOut(by: gaps)
        else { return }
        accept(.automatic, incomplete: incomplete)
    }

    private mutating func openExamination(without incomplete: Set<ItemID> = []) {
        guard let lead = department(definition.lead) else { return }
        let missing = definition.items.map(\.id).filter(incomplete.contains)
        record(
            .examinationOpened(
                ExaminationOpened(
                    department: lead.id,
                    organ: lead.organ,
                    incomplete: missing.isEmpty ? nil : missing
                )
            )
        )
    }

    mutating func requestCorrection(_ gaps: [Gap], reason: Sealed<String>? = nil) {
        record(
            .correctionRequested(
                CorrectionRequested(
                    notice: nextNotice,
                    gaps: gaps.uniqueBySubject(),
                    clock: clockMaker.expiring(
                        .correction,
                        .case,
                        from: at,
                        limit: definition.limits.correction,
                        remind: [.workingDays(1)]
                    ),
                    reason: reason
                )
            )
        )
    }

    var nextNotice: NoticeID { NoticeID("\(state.id).notice.\(state.factCount + 1)") }

    /// - Parameters:
    ///   - incomplete: Items whose materials are still asked for; they join the others later (分项受理).
    ///   - since: The day from which the authority's own limits count, if that is not today.
    mutating func accept(_ basis: AcceptanceBasis, incomplete: Set<ItemID> = [], since: Timestamp? = nil) {
        let items = definition.items.map { ($0.id, incomplete.contains($0.id) ? .incomplete : beginning(of: $0)) }
        record(
            .caseAccepted(
                CaseAccepted(
                    notice: nextNotice,
                    items: Dictionary(items, uniquingKeysWith: { first, _ in first }),
                    tolerances: tolerances(for: Set(items.map(\.0)).subtracting(incomplete)),
                    commitments: neededMaterials.map(\.id).filter { state.materials[$0]?.standing == .committed },
                    clock: definition.promisedLimit.map {
                        clockMaker.supervised(
                            .casePromised,
                            .case,
                            from: since ?? at,
                            limit: $0,
                            statutory: definition.statutoryLimit,
                            excludes: definition.excludedItems
                        )
                    },
                    acts: definition.parties.filter { $0.id != .applicant }.flatMap(owedActs).compactMap(clock),
                    basis: basis,
                    since: since
                )
            )
        )
    }

    /// Promises begin to run with the first item that is let in on them.
    func tolerances(for items: Set<ItemID>) -> [Tolerance] {
        neededMaterials.filter { material in
            state.materials[material.id]?.tolerance == nil
                && uses(of: material.id).contains { items.contains($0.item.id) }
        }.compactMap(tolerance)
    }

    private func clock(of act: ActDefinition) -> Clock? {
        act.limit.map { clockMaker.expiring(.act, .act(act.id), from: at, limit: $0, remind: [.workingDays(1)]) }
    }

    func beginning(of item: ItemDefinition) -> ItemStatus {
        switch truth(item.condition) {
        case true? where item.offeredBy != nil, nil where item.offeredBy != nil: .offered
        case true?: .waiting
        case false?: .notNeeded
        case nil: .undecided
        }
    }

    /// The shortest declared time counts where several items tolerate the same material, and a promise is never longer than the
    /// promised limit that it serves: the item's, or the theme's where the item is decided on the spot.
    private func tolerance(of material: MaterialDefinition) -> Tolerance? {
        guard state.materials[material.id]?.standing == .promised else { return nil }
        let uses = uses(of: material.id).filter { $0.use.tolerance != nil }
        let clocks = uses.flatMap { item, use -> [Clock] in
            guard let policy = use.tolerance else { return [] }
            let served = item.kind == .instant ? definition.promisedLimit : item.promisedLimit
            return [policy.within, served].compactMap(\.self).map {
                clockMaker.expiring(.tolerance, .material(material.id), from: at, limit: $0, remind: policy.remind)
            }
        }
        guard let clock = clocks.min(by: { $0.due < $1.due }) else { return nil }
        return Tolerance(
            material: material.id,
            items: uses.map(\.item.id),
            holds: uses.filter { $0.use.tolerance?.release == .afterSupply }.map(\.item.id),
            onExpiry: uses.contains { $0.use.tolerance?.onExpiry == .terminateCase } ? .terminateCase : .terminateItem,
            clock: clock
        )
    }
}

extension Grounds {
    static let incomplete = Grounds(
        reason: Sealed("补正期满材料仍不齐全或不符合法定形式 (still incomplete after the notice of correction)"),
        basis: "行政许可法第三十二条",
        remedy: "补齐后可以重新申请;不服的,可以依法申请行政复议或者提起行政诉讼。"
    )
}
