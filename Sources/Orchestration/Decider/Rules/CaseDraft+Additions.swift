/// Items that joined a running case: what they need is collected and asked for while everything else goes on.
extension CaseDraft {
    /// The materials without which the item may not begin.
    func missingMaterials(of item: ItemDefinition) -> [MaterialID] {
        uses(by: item).map(\.material).filter { id in
            switch state.materials[id]?.standing ?? .open {
            case .supplied, .committed, .promised: false
            case .open, .defective, .lapsed: true
            }
        }
    }

    /// Sources come first; then one notice names everything that only the applicant can bring.
    mutating func admitIfComplete(_ item: ItemDefinition) {
        guard let known = state.items[item.id], known.isAddition else { return }
        let missing = missingMaterials(of: item)
        for id in missing where isOpen(id) && state.materials[id]?.fetching == nil {
            if let material = material(id) { collect(material) }
        }
        guard !missing.contains(where: { state.materials[$0]?.fetching != nil }) else { return }
        let open = missingMaterials(of: item)
        guard !open.isEmpty else {
            let status: ItemStatus = truth(item.condition) == true ? .waiting : .undecided
            return record(.itemsAdmitted(ItemsAdmitted(items: [item.id: status])))
        }
        if known.gaps.isEmpty { ask(for: open, of: item) }
    }

    private mutating func ask(for materials: [MaterialID], of item: ItemDefinition) {
        let gaps = materials.map { id in
            let isSeen = material(id)?.sources.contains(.counter) == true
            return Gap(subject: .material(id), remedies: isSeen ? [.upload, .counter] : [.upload])
        }
        let clock = clockMaker.expiring(
            .objection,
            .item(item.id),
            from: at,
            limit: definition.limits.correction,
            remind: [.workingDays(1)]
        )
        record(
            .correctionRequested(
                CorrectionRequested(notice: nextNotice, gaps: gaps.uniqueBySubject(), clock: clock, item: item.id)
            )
        )
    }
}
