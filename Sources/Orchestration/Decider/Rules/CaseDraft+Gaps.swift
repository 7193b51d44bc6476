/// What is missing or wrong, and every way of mending it: the same list for the precheck, the notice and acceptance.
extension CaseDraft {
    func gaps() -> [Gap] {
        situationGaps() + listGaps() + fieldGaps() + partyGaps() + actGaps() + materialGaps()
    }

    func gap(for objection: Objection) -> Gap {
        Gap(
            subject: .material(objection.material),
            remedies: [.upload, .counter],
            objection: objection
        )
    }

    private func situationGaps() -> [Gap] {
        definition.situations
            .filter { state.submission?.situations[$0.id] == nil }
            .map { Gap(subject: .situation($0.id), remedies: [.fillIn]) }
    }

    private func fieldGaps() -> [Gap] {
        // An erased form is only met after the case has closed; nothing is asked for then.
        guard let form = state.form.value else { return [] }
        return definition.form
            .filter { field in form[field.id].map { !field.admits($0) } ?? field.isRequired }
            .map { Gap(subject: .field($0.id), remedies: [.fillIn]) }
    }

    /// A party that owes an act must be named, or nobody could perform it.
    private func partyGaps() -> [Gap] {
        definition.parties
            .filter { $0.id != .applicant && owesSomething($0) && state.submission?.parties[$0.id] == nil }
            .map { Gap(subject: .party($0.id), remedies: [.fillIn]) }
    }

    private func owesSomething(_ party: PartyDefinition) -> Bool {
        !owedActs(of: party).isEmpty || definition.items.contains { $0.task?.party == party.id && mayBeNeeded($0) }
    }

    private func actGaps() -> [Gap] {
        definition.parties.filter { $0.id == .applicant }.flatMap(owedActs)
            .map { Gap(subject: .act($0.id), remedies: [.sign]) }
    }

    /// What a party still owes for items that are part of the case.
    func owedActs(of party: PartyDefinition) -> [ActDefinition] {
        party.acts.filter { act in
            !state.performedActs.contains(act.id)
                && (act.items.isEmpty || act.items.contains { item($0).map(mayBeNeeded) == true })
        }
    }

    private func materialGaps() -> [Gap] {
        neededMaterials.compactMap { material in
            let known = state.materials[material.id]
            switch known?.standing ?? .open {
            case .supplied, .committed, .promised:
                return nil
            case .open, .lapsed:
                return Gap(
                    subject: .material(material.id),
                    remedies: remedies(for: material),
                    declined: known?.declined
                )
            case .defective:
                let told = state.correction?.gaps.first { $0.subject == .material(material.id) }
                return Gap(subject: .material(material.id), remedies: [.upload, .counter], objection: told?.objection)
            }
        }
    }

    private func remedies(for material: MaterialDefinition) -> [Gap.Remedy] {
        var remedies: [Gap.Remedy] = [.upload]
        if material.sources.contains(.counter) { remedies.append(.counter) }
        if !unauthorisedSources(of: material).isEmpty { remedies.append(.authorise) }
        if credit.hasOpenBreach { return remedies }
        if isTolerable(material.id) { remedies.append(.promise) }
        if material.commitment != nil { remedies.append(.commit) }
        return remedies
    }
}

extension [Gap] {
    /// A notice names a thing once, as it was named first.
    func uniqueBySubject() -> [Gap] {
        var seen: Set<Gap.Subject> = []
        return filter { seen.insert($0.subject).inserted }
    }
}

extension FieldDefinition {
    func admits(_ value: DataValue) -> Bool {
        guard kind.admits(value) else { return false }
        guard case .text(let text) = value else { return true }
        if isRequired && text.isEmpty { return false }
        if kind == .choice { return options.contains(text) }
        return text.unicodeScalars.count <= maximumLength
    }
}
