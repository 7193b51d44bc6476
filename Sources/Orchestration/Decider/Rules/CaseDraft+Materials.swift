/// Collecting what the selected items need, once each, from its sources in order.
extension CaseDraft {
    /// A use of a material by an item that is, or may still become, part of the case.
    func uses(of id: MaterialID) -> [(item: ItemDefinition, use: MaterialUse)] {
        index.users(of: id).filter(mayBeNeeded).flatMap { item in
            uses(by: item).filter { $0.material == id }.map { (item, $0) }
        }
    }

    /// What the item uses in this case: its department may see these materials, and ask for these alone.
    func uses(by item: ItemDefinition) -> [MaterialUse] {
        item.materials.filter { truth($0.condition) != false }
    }

    /// What is only offered needs nothing until somebody asks for it.
    func mayBeNeeded(_ item: ItemDefinition) -> Bool {
        let status = state.items[item.id]?.status ?? (item.offeredBy == nil ? .waiting : .offered)
        return status != .notNeeded && status != .offered && truth(item.condition) != false
    }

    /// The materials of the case, in the definition's order.
    var neededMaterials: [MaterialDefinition] {
        let used = Set(definition.items.filter(mayBeNeeded).flatMap(uses(by:)).map(\.material))
        return definition.materials.filter { used.contains($0.id) }
    }

    func isOpen(_ id: MaterialID) -> Bool {
        (state.materials[id]?.standing ?? .open) == .open
    }

    /// Where the system can still get an open material by itself.
    enum Provision {
        case fetch(SourceDefinition)
        case makeFromForm
    }

    /// The first of the material's sources, in their order, that can still give it without the applicant.
    func provision(of material: MaterialDefinition) -> Provision? {
        guard isOpen(material.id) else { return nil }
        let known = state.materials[material.id]
        for origin in material.sources {
            if origin == .form { return .makeFromForm }
            guard let id = origin.source, known?.isFetchBudgetSpent != true, known?.passedOver[id] == nil,
                let source = source(id), source.status == .open, mayCall(origin, for: material.id)
            else { continue }
            return .fetch(source)
        }
        return nil
    }

    private func mayCall(_ origin: MaterialOrigin, for material: MaterialID) -> Bool {
        guard case .certificate(let id) = origin else { return true }
        return isAuthorised(id, for: material)
    }

    /// Asks each open material's next source; one source of a material at a time.
    mutating func collectMaterials() {
        for material in materialsToCollect
        where isOpen(material.id) && state.materials[material.id]?.fetching == nil {
            collect(material)
        }
    }

    /// Asks the next source of one open material.
    mutating func collect(_ material: MaterialDefinition) {
        passOverClosedSources(of: material)
        passOverUnauthorisedSources(of: material)
        switch provision(of: material) {
        case .fetch(let source): fetch(material, from: source)
        case .makeFromForm: makeFromForm(material)
        case nil: break
        }
    }

    /// Once the notice is out the applicant is asked, and a source only if its holder lets it be called after all. After
    /// acceptance the items that are not complete are collected for.
    private var materialsToCollect: [MaterialDefinition] {
        switch state.phase {
        case .checking:
            return neededMaterials
        case .correcting:
            return neededMaterials.filter { state.told.contains(.material($0.id)) }
        case .inProgress where !state.isWithdrawing:
            let used = Set(incompleteItems.flatMap(uses(by:)).map(\.material))
            return definition.materials.filter { used.contains($0.id) }
        case .unregistered, .examining, .inProgress, .concluded, .closed:
            return []
        }
    }

    func isBeingCollected(_ material: MaterialDefinition) -> Bool {
        state.materials[material.id]?.fetching != nil || provision(of: material) != nil
    }

    private mutating func passOverUnauthorisedSources(of material: MaterialDefinition) {
        for id in unauthorisedSources(of: material) where state.materials[material.id]?.passedOver[id] == nil {
            record(.sourcePassedOver(SourcePassedOver(material: material.id, source: id, reason: .unauthorised)))
        }
    }

    /// Sources known not to be shared are skipped at once; it is recorded, because the applicant is told why they are asked.
    private mutating func passOverClosedSources(of material: MaterialDefinition) {
        for id in material.sources.compactMap(\.source)
        where state.materials[material.id]?.passedOver[id] == nil && source(id)?.status == .closed {
            record(.sourcePassedOver(SourcePassedOver(material: material.id, source: id, reason: .closed)))
        }
    }

    private mutating func makeFromForm(_ material: MaterialDefinition) {
        record(.materialSupplied(MaterialSupplied(material: material.id, origin: .form, files: [], grade: .d)))
    }

    mutating func fetch(_ material: MaterialDefinition, from source: SourceDefinition) {
        let isFirst = state.clocks[Clock.id(.fetchBudget, .material(material.id))] == nil
        let budget = fetchBudget(of: material.id)
        issue(
            .fetch,
            department: source.department,
            materials: [material.id],
            source: source.id,
            clocks: isFirst ? [budget] : []
        )
    }

    /// The sources' time ends while the one notice can still go out: before the authority's limit for it, however long the
    /// city gives the sources.
    private func fetchBudget(of material: MaterialID) -> Clock {
        func budget(_ limit: TimeLimit) -> Clock {
            clockMaker.expiring(.fetchBudget, .material(material), from: sentAt, limit: limit)
        }
        let given = budget(definition.limits.fetchBudget)
        let notice = state.clocks.values.first { $0.kind == .correctionNotice }
        guard let notice, notice.due > sentAt, given.due >= notice.due else { return given }
        let reminder = notice.marks.first { $0.kind == .reminder && $0.at > sentAt }?.at
        return budget(.atMost(microseconds: (reminder ?? notice.due).microseconds(since: sentAt) - 1))
    }

    mutating func take(_ found: FoundMaterial, for order: WorkOrder) {
        guard let id = order.materials.first, let source = order.source else { return }
        let origin = material(id)?.sources.first { $0.source == source } ?? .share(source)
        record(
            .materialSupplied(
                MaterialSupplied(
                    material: id,
                    origin: origin,
                    files: found.files,
                    data: found.data,
                    grade: .a,
                    recordVersion: found.recordVersion,
                    order: order.id
                )
            )
        )
        // A disputed source gave other data while departments are at work: they must hear of it.
        if state.phase == .inProgress { passOn(id) }
    }

    mutating func passOver(_ order: WorkOrder, reason: SourcePassedOver.Reason) {
        guard let id = order.materials.first, let source = order.source else { return }
        record(.sourcePassedOver(SourcePassedOver(material: id, source: source, reason: reason, order: order.id)))
    }
}
