/// Collecting what the selected items need, once each, from its sources in order.
extension CaseDraft {
    /// A use of a material by an item that is, or may still become, part of the case.
    func uses(of id: MaterialID) -> [(item: ItemDefinition, use: MaterialUse)] {
        definition.items.filter(mayBeNeeded).flatMap { item in
            item.materials
                .filter { $0.material == id && truth($0.condition) != false }
                .map { (item, $0) }
        }
    }

    func mayBeNeeded(_ item: ItemDefinition) -> Bool {
        truth(item.condition) != false && state.items[item.id]?.status != .notNeeded
    }

    /// The materials of the case, in the definition's order.
    var neededMaterials: [MaterialDefinition] {
        let used = Set(
            definition.items.filter(mayBeNeeded).flatMap { item in
                item.materials.filter { truth($0.condition) != false }.map(\.material)
            }
        )
        return definition.materials.filter { used.contains($0.id) }
    }

    func isOpen(_ id: MaterialID) -> Bool {
        (state.materials[id]?.standing ?? .open) == .open
    }

    /// The next source that could still give the material.
    func nextSource(for material: MaterialDefinition) -> SourceDefinition? {
        guard isOpen(material.id), state.materials[material.id]?.isFetchBudgetSpent != true else { return nil }
        let passedOver = state.materials[material.id]?.passedOver ?? [:]
        return material.sources.lazy
            .compactMap(\.source)
            .filter { passedOver[$0] == nil }
            .compactMap(source)
            .first { $0.status == .open }
    }

    /// Asks each open material's next source; one source of a material at a time.
    mutating func collectMaterials() {
        guard state.phase == .checking else { return }
        for material in neededMaterials where isOpen(material.id) && state.materials[material.id]?.fetching == nil {
            passOverClosedSources(of: material)
            if material.sources.contains(.form) {
                makeFromForm(material)
            } else if let source = nextSource(for: material) {
                fetch(material, from: source)
            }
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

    private mutating func fetch(_ material: MaterialDefinition, from source: SourceDefinition) {
        let isFirst = !state.clocks.values.contains { $0.kind == .fetchBudget && $0.subject == .material(material.id) }
        let budget = clockMaker.expiring(
            .fetchBudget,
            .material(material.id),
            from: at,
            limit: definition.limits.fetchBudget
        )
        issue(
            .fetch,
            department: source.department,
            materials: [material.id],
            source: source.id,
            clocks: isFirst ? [budget] : []
        )
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
    }

    mutating func passOver(_ order: WorkOrder, reason: SourcePassedOver.Reason) {
        guard let id = order.materials.first, let source = order.source else { return }
        record(.sourcePassedOver(SourcePassedOver(material: id, source: source, reason: reason, order: order.id)))
    }
}
