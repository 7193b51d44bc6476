/// Going over to another version of the workflow (在办件迁移): refused unless every part of the case finds its place there.
extension CaseDraft {
    /// Promises that were made keep their limits; only what begins from now on begins under the new version.
    mutating func migrate(_ migration: Migration) throws(Refusal) {
        guard let from = state.submission?.workflow, let target = context.migrationTarget,
            target.id == migration.to.id, target.version == migration.to.version, target.id == from.id
        else {
            throw .cannotMigrate("workflow", zh: "没有这个版本,或者不是同一主题", en: "there is no such version of this workflow")
        }
        guard from != migration.to else {
            throw .cannotMigrate("workflow", zh: "办件已经按该版本办理", en: "the case follows that version already")
        }
        let applied = target.applied(to: state)
        try checkItems(migration, in: applied)
        try checkMaterials(in: applied)
        let added = state.items.isEmpty ? [] : newItems(migration, in: applied)
        record(
            .caseMigrated(
                CaseMigrated(
                    from: from,
                    to: migration.to,
                    items: migration.items,
                    clocks: [],
                    reason: migration.reason,
                    added: added.isEmpty ? nil : Dictionary(uniqueKeysWithValues: added)
                )
            )
        )
    }

    /// An item that has begun needs a place with the same department and kind; one that is decided or open needs any place.
    private func checkItems(_ migration: Migration, in target: WorkflowDefinition) throws(Refusal) {
        for (old, new) in migration.items.sorted(by: { $0.key < $1.key })
        where state.items[old] == nil && item(old) == nil {
            throw .cannotMigrate(old.text, zh: "原版本没有该事项(\(new))", en: "the old version has no such item (for \(new))")
        }
        for (id, known) in state.items.sorted(by: { $0.key < $1.key }) where known.status != .notNeeded {
            let place = migration.items[id] ?? id
            guard let there = target.items.first(where: { $0.id == place }) else {
                throw .cannotMigrate(id.text, zh: "新版本没有事项 \(place)", en: "the new version has no item \(place)")
            }
            guard let here = item(id), known.order != nil else { continue }
            // Orders and clocks know the item by its name.
            guard place == id, there.department == here.department, there.kind == here.kind else {
                throw .cannotMigrate(
                    id.text,
                    zh: "事项已经开始,不能改名、改部门或改类型",
                    en: "it has begun and keeps its name, department and kind"
                )
            }
        }
        let places = state.items.keys.map { migration.items[$0] ?? $0 }
        guard Set(places).count == places.count else {
            throw .cannotMigrate("items", zh: "两个事项对应同一事项", en: "two items would become one")
        }
    }

    /// Nothing that is promised, committed or asked for may lose its name.
    private func checkMaterials(in target: WorkflowDefinition) throws(Refusal) {
        let known = Set(target.materials.map(\.id))
        for (id, material) in state.materials.sorted(by: { $0.key < $1.key })
        where !known.contains(id)
            && (material.tolerance != nil || material.commitment != nil || material.fetching != nil)
        {
            throw .cannotMigrate(id.text, zh: "新版本没有这份材料", en: "the new version has no such material")
        }
        let asked = state.items.values.flatMap(\.gaps) + (state.correction?.gaps ?? [])
        for case .material(let id) in asked.map(\.subject) where !known.contains(id) {
            throw .cannotMigrate(id.text, zh: "正在补正的材料在新版本中不存在", en: "it is being corrected and has no place there")
        }
    }

    private func newItems(_ migration: Migration, in target: WorkflowDefinition) -> [(ItemID, ItemStatus)] {
        let taken = Set(state.items.keys.map { migration.items[$0] ?? $0 })
        return target.items.filter { !taken.contains($0.id) }.map { item in
            guard item.offeredBy == nil else { return (item.id, .offered) }
            switch truth(item.condition) {
            case true?: return (item.id, .waiting)
            case false?: return (item.id, .notNeeded)
            case nil: return (item.id, .undecided)
            }
        }
    }
}

extension Refusal {
    fileprivate static func cannotMigrate(_ place: String, zh: String, en: String) -> Refusal {
        Refusal(
            .cannotMigrate,
            LocalizedText(zh: "不能迁移(\(place)):\(zh)。", en: "The case cannot go over (\(place)): \(en)."),
            at: place
        )
    }
}
