import Orchestration

/// Items, in two steps: first all their names and result data, because they refer to one another; then what each says.
extension ThemeReader {
    struct ItemHead {
        let named: NamedEntry
        let keys: KeyedTree
        let entry: CatalogueEntry?
        let title: LocalizedText
        let results: [ResultField]
    }

    static let itemOptional: [Term] = [
        .id, .title, .departments, .kind, .situation, .when, .after, .afterDecision, .needsData, .materials, .fields,
        .result, .promisedLimit, .statutoryLimit, .onReject, .mandatory, .remark,
    ]
    static let itemUnsupported: [Term] = [.calendar, .excluded, .clocks, .reopenOn, .oneOf]

    mutating func itemHeads(_ tree: Tree) -> [ItemHead] {
        NamedEntry.all(in: tree, atMost: FileLimits.items, report).compactMap { named in
            let keys = KeyedTree(
                named.body,
                required: [.catalogue],
                optional: Self.itemOptional + Self.conductTerms,
                unsupported: Self.itemUnsupported,
                report
            )
            let entry = keys?[.catalogue].flatMap { catalogue.entry($0, report) }
            let title = named.title(keys?[.title], fallback: entry?.title, report) ?? LocalizedText(zh: named.id)
            scope.items.add(named.id, title: title)
            let results = resultFields(keys?[.result], of: named.id)
            return keys.map { ItemHead(named: named, keys: $0, entry: entry, title: title, results: results) }
        }
    }

    /// `months: 数字`, or `months: {名称: 期限月, 类型: 数字}` so that conditions can say 期限月.
    private mutating func resultFields(_ tree: Tree?, of item: String) -> [ResultField] {
        var names = Names(.init(zh: "结果数据", en: "result datum"), unknown: .unknownResult)
        var fields: [ResultField] = []
        for entry in tree.map({ NamedEntry.all(in: $0, report) }) ?? [] {
            var kind: DataKind?
            var title: LocalizedText?
            if entry.body.mapping == nil {
                kind = entry.body.choice(FormReader.kinds, report)
            } else if let keys = KeyedTree(entry.body, required: [.kind], optional: [.id, .title], report) {
                kind = keys[.kind]?.choice(FormReader.kinds, report)
                title = entry.title(keys[.title], report)
            }
            names.add(entry.id, title: title)
            guard let kind else { continue }
            fields.append(ResultField(id: FieldID(entry.id), kind: kind))
            scope.resultKinds[ResultReference(item: ItemID(item), field: FieldID(entry.id))] = kind
        }
        scope.resultNames[item] = names
        return fields
    }

    func item(_ head: ItemHead, _ rejection: RejectionPolicies) -> ItemDraft {
        let keys = head.keys
        let id = ItemID(head.named.id)
        let (condition, conditionPosition) = condition(keys, otherwise: head.named.position)
        let waits = after(keys)
        let afterDecision = dependencies(keys[.afterDecision]?.elements ?? [])
        let needsData = neededData(keys[.needsData])
        let observed = condition.operands.compactMap(\.resultItem)
        let uses = materialUses(keys[.materials], of: head)
        let kind = keys[.kind]?.choice(
            CatalogueEntry.kinds,
            unsupported: CatalogueEntry.unsupportedKinds,
            report
        )
        tellMismatch(kind, of: head)
        let fields = scope.fields.resolveAll(keys[.fields]?.elements ?? [], report)
            .map { Located(value: FieldID($0.value), position: $0.position) }
        let pointOfNoReturn = self.pointOfNoReturn(keys[.pointOfNoReturn])
        let promised = keys[.promisedLimit]?.namedLimit(for: .promisedLimit, report)
        let statutory = keys[.statutoryLimit]?.namedLimit(for: .statutoryLimit, report)
        let ownPolicy = keys[.onReject]?.choice(RejectionPolicies.words, report)
        var definition = ItemDefinition(
            id: id,
            title: head.title,
            catalogue: head.entry?.reference ?? CatalogueReference(id: "", version: 0),
            department: DepartmentID(department(of: head) ?? ""),
            kind: head.entry?.kind ?? kind ?? .approval,
            condition: condition,
            after: waits.items.map(\.item),
            afterDecision: afterDecision.map(\.item),
            needsData: needsData.map(\.value),
            materials: uses.map(\.use),
            fields: fields.map(\.value),
            resultData: head.results,
            promisedLimit: promised?.limit ?? head.entry?.promisedLimit,
            statutoryLimit: statutory?.limit ?? head.entry?.statutoryLimit,
            onReject: ownPolicy ?? rejection.byItem[head.named.id] ?? rejection.others,
            isRequired: keys[.mandatory]?.boolean(report) ?? true
        )
        definition.afterAny = waits.groups.map { $0.map(\.item) }
        definition.isPointOfNoReturn = pointOfNoReturn.isOne
        conduct(head, &definition)
        let published = head.entry?.namedLimits.first { $0.term == .statutoryLimit }
        definition.statutoryBasis = (statutory ?? published)?.legalLimit(in: city.legalLimits)?.basis
        return ItemDraft(
            definition: definition,
            position: head.named.position,
            entry: head.entry,
            conditionPosition: conditionPosition,
            dependencies: waits.items + waits.groups.flatMap { $0 } + afterDecision
                + needsData.map { DependencyDraft(item: $0.value.item, position: $0.position) }
                + observed.map { DependencyDraft(item: $0, position: conditionPosition) },
            uses: uses,
            fields: fields,
            pointOfNoReturnExceptions: pointOfNoReturn.exceptions,
            places: keys.places,
            promisedPosition: promised?.position ?? head.named.position,
            statutoryPosition: statutory?.position ?? head.named.position,
            namedLimits: [promised, statutory].compactMap(\.self)
        )
    }
}

extension ThemeReader {
    /// The item's department: the catalogue's. A theme may repeat it, but not change it.
    private func department(of head: ItemHead) -> String? {
        let own = head.keys[.departments].flatMap { city.departmentNames.resolve($0, report) }
        guard let entry = head.entry else { return own }
        let published = city.departmentNames.id(for: entry.department.value)
        if let own, let published, own != published {
            report.error(
                .departmentMismatch,
                at: head.keys[.departments]?.position ?? head.named.position,
                .init(
                    zh: "清单 \(entry.reference.id)@\(entry.reference.version) 的部门是“\(published)”。",
                    en: "The catalogue gives \(entry.reference.id)@\(entry.reference.version) to “\(published)”."
                ),
                fix: .init(zh: "请删去“部门”，或改引用的清单。", en: "Delete “department”, or refer to another entry.")
            )
        }
        return published ?? own
    }

    private func tellMismatch(_ kind: ItemDefinition.Kind?, of head: ItemHead) {
        guard let kind, let entry = head.entry, kind != entry.kind else { return }
        report.error(
            .kindMismatch,
            at: head.keys[.kind]?.position ?? head.named.position,
            .init(zh: "类型与清单不一致。", en: "The kind differs from the catalogue's."),
            fix: .init(zh: "请删去“类型”：以清单为准。", en: "Delete “kind”: the catalogue decides.")
        )
    }
}

extension Condition.Operand {
    var resultItem: ItemID? {
        if case .result(let reference) = self { reference.item } else { nil }
    }
}
