extension CaseReading {
    var materials: [MaterialProgress] {
        let needed = Set(rules.neededMaterials.map(\.id))
        let isCollecting = state.phase.isBeforeAcceptance && state.submission != nil && state.outcome == nil
        return definition.materials.filter { sees($0.id) }.compactMap { material in
            if let known = state.materials[material.id] { return progress(of: material, known) }
            guard isCollecting, needed.contains(material.id) else { return nil }
            return progress(of: material, MaterialState(since: state.receivedAt))
        }
    }

    private func progress(of material: MaterialDefinition, _ known: MaterialState) -> MaterialProgress {
        MaterialProgress(
            id: material.id,
            title: material.title,
            standing: known.standing,
            standingText: standingText(of: material.id, known),
            source: source(of: known),
            grade: known.supplied?.grade,
            fileCount: known.supplied?.files.count ?? 0,
            since: known.since,
            until: known.tolerance.flatMap { state.clocks[$0.clock.id]?.runningDue },
            holds: known.tolerance?.holds ?? [],
            passedOver: known.passedOver.sorted { $0.key < $1.key }.map { source, reason in
                PassedOverSource(source: source, title: index.title(source), reason: reason, text: reason.text)
            },
            dispute: dispute(of: material.id),
            isVerified: known.isVerified
        )
    }

    private func dispute(of material: MaterialID) -> LocalizedText? {
        let open = state.incidents.values.filter { incident in
            incident.kind == .disputedSource
                && incident.order.flatMap { state.orders[$0]?.order.materials.contains(material) } == true
        }
        guard let incident = open.min(by: { $0.incident < $1.incident }) else { return nil }
        let holder = index.title(incident.holder)
        return LocalizedText(
            zh: "已对数据提出异议，由\(holder.zh)核实",
            en: "Its source is disputed; \(holder.english) looks into it"
        )
    }

    private func source(of known: MaterialState) -> LocalizedText? {
        if let source = known.fetching.flatMap({ state.orders[$0]?.order.source }) { return index.title(source) }
        guard known.standing == .supplied || known.standing == .defective else { return nil }
        return known.supplied.map { index.text(of: $0.origin) }
    }
}

extension DefinitionIndex {
    func text(of origin: MaterialOrigin) -> LocalizedText {
        switch origin {
        case .certificate(let source), .share(let source): title(source)
        case .form: LocalizedText(zh: "由申请表生成", en: "made from the form")
        case .counter: LocalizedText(zh: "窗口核验", en: "seen at the counter")
        case .upload: LocalizedText(zh: "申请人提交", en: "handed in by the applicant")
        }
    }
}
