/// Repetition, resolved before anything is decided: every repeated item, material and field is copied once per element, so that
/// the rules meet a plain definition and know nothing of lists.
extension WorkflowDefinition {
    /// The definition of one case.
    ///
    /// Dependencies between items over the same list pair by key; one on a whole list waits for all of its elements. Runs of a
    /// recurring item are numbered from 1. A run is there once the one before it has ended, however that ended: who was refused
    /// an extension may ask again.
    ///
    /// - Parameters:
    ///   - elements: the keys of the case's elements, in the order of the application.
    ///   - runs: how many runs of a recurring item have begun; a period has one at least.
    public func expanded(elements: [ListID: [ElementKey]], runs: [ItemID: Int] = [:]) -> WorkflowDefinition {
        guard isRepeating else { return self }
        let expansion = Expansion(of: self, elements: elements, runs: runs)
        var definition = self
        definition.form = form.flatMap(expansion.fields)
        definition.materials = materials.flatMap(expansion.materials)
        definition.items = items.flatMap(expansion.items)
        definition.alternatives = alternatives.flatMap(expansion.alternatives)
        definition.reopenRules = reopenRules.flatMap(expansion.reopenRules)
        definition.excludedItems = excludedItems.flatMap { id in
            expansion.keys(ofItem: id).map { $0.map(id.instance) } ?? [id]
        }
        definition.parties = parties.map(expansion.party)
        return definition
    }

    /// The definition of a case that has come so far.
    public func applied(to state: CaseState) -> WorkflowDefinition {
        expanded(elements: state.submission?.lists ?? [:], runs: state.runs)
    }

    /// Whether anything in it exists more than once in a case.
    public var isRepeating: Bool {
        items.contains { $0.repetition != nil } || materials.contains { $0.list != nil }
            || form.contains { $0.list != nil }
    }
}

/// Which ids stand for which copies.
private struct Expansion {
    private let elements: [ListID: [ElementKey]]
    private var itemKeys: [ItemID: [ElementKey]] = [:]
    private var itemLists: [ItemID: ListID] = [:]
    private var materialLists: [MaterialID: ListID] = [:]
    private var fieldLists: [FieldID: ListID] = [:]

    init(of definition: WorkflowDefinition, elements: [ListID: [ElementKey]], runs: [ItemID: Int]) {
        self.elements = elements
        for item in definition.items {
            switch item.repetition {
            case .each(let list)?:
                itemKeys[item.id] = elements[list] ?? []
                itemLists[item.id] = list
            case .recurring(let recurrence)?:
                let fewest = recurrence.startedBy == nil ? 1 : 0
                let count = min(max(runs[item.id] ?? 0, fewest), recurrence.maximum)
                itemKeys[item.id] = count == 0 ? [] : (1...count).map { ElementKey("\($0)") }
            case nil:
                break
            }
        }
        for material in definition.materials { materialLists[material.id] = material.list }
        for field in definition.form { fieldLists[field.id] = field.list }
    }

    /// The keys of a repeated item's copies; `nil` for an item that exists once.
    func keys(ofItem id: ItemID) -> [ElementKey]? { itemKeys[id] }

    func fields(of field: FieldDefinition) -> [FieldDefinition] {
        guard let list = field.list else { return [field] }
        return (elements[list] ?? []).map { key in
            var copy = field
            copy.id = field.id.instance(key)
            copy.title = field.title.numbered(key)
            return copy
        }
    }

    func materials(of material: MaterialDefinition) -> [MaterialDefinition] {
        guard let list = material.list else { return [material] }
        return (elements[list] ?? []).map { key in
            var copy = material
            copy.id = material.id.instance(key)
            copy.title = material.title.numbered(key)
            return copy
        }
    }

    func items(of item: ItemDefinition) -> [ItemDefinition] {
        guard let keys = itemKeys[item.id] else { return [resolved(item, key: nil, list: nil)] }
        let list = itemLists[item.id]
        return keys.map { key in
            var copy = resolved(item, key: key, list: list)
            copy.id = item.id.instance(key)
            copy.title = item.title.numbered(key)
            copy.element = key
            return copy
        }
    }

    func alternatives(of alternative: Alternative) -> [Alternative] {
        guard let list = alternative.items.lazy.compactMap({ itemLists[$0] }).first else {
            let items = alternative.items.flatMap { copies(of: $0, key: nil, list: nil) }
            return [Alternative(id: alternative.id, items: items)]
        }
        return (elements[list] ?? []).map { key in
            Alternative(
                id: alternative.id.instance(key),
                items: alternative.items.flatMap { copies(of: $0, key: key, list: list) }
            )
        }
    }

    func reopenRules(of rule: ReopenRule) -> [ReopenRule] {
        let list: ListID? =
            switch rule.trigger {
            case .field(let id): fieldLists[id]
            case .result(let reference): itemLists[reference.item]
            case .situation: nil
            }
        guard let list else {
            return [
                ReopenRule(trigger: rule.trigger, items: rule.items.flatMap { copies(of: $0, key: nil, list: nil) })
            ]
        }
        return (elements[list] ?? []).map { key in
            ReopenRule(
                trigger: operand(rule.trigger, key: key, list: list),
                items: rule.items.flatMap { copies(of: $0, key: key, list: list) }
            )
        }
    }

    func party(_ party: PartyDefinition) -> PartyDefinition {
        var copy = party
        // An act that names no items concerns all of them: one whose items have no copy at all concerns none.
        copy.acts = party.acts.compactMap { act in
            var copy = act
            copy.items = act.items.flatMap { copies(of: $0, key: nil, list: nil) }
            return copy.items.isEmpty && !act.items.isEmpty ? nil : copy
        }
        return copy
    }

    /// Everything that one copy refers to, by the ids of the copies it means.
    private func resolved(_ item: ItemDefinition, key: ElementKey?, list: ListID?) -> ItemDefinition {
        var copy = item
        copy.after = item.after.flatMap { copies(of: $0, key: key, list: list) }
        copy.afterDecision = item.afterDecision.flatMap { copies(of: $0, key: key, list: list) }
        // Of a group that no element belongs to there is nothing to wait for.
        copy.afterAny = item.afterAny.map { group in group.flatMap { copies(of: $0, key: key, list: list) } }
            .filter { !$0.isEmpty }
        copy.needsData = item.needsData.flatMap { reference in
            copies(of: reference.item, key: key, list: list).map { ResultReference(item: $0, field: reference.field) }
        }
        copy.condition = condition(item.condition, key: key, list: list)
        copy.materials = item.materials.flatMap { use in
            keys(of: materialLists[use.material], key: key, list: list).map { chosen in
                var copy = use
                if let chosen { copy.material = use.material.instance(chosen) }
                copy.condition = condition(use.condition, key: key, list: list)
                return copy
            }
        }
        copy.fields = item.fields.flatMap { field in
            keys(of: fieldLists[field], key: key, list: list).map { $0.map(field.instance) ?? field }
        }
        if case .result(let reference)? = item.task?.amount {
            copy.task?.amount = .result(self.reference(reference, key: key, list: list))
        }
        return copy
    }

    /// The copies of an item that another copy means by its plain name.
    private func copies(of id: ItemID, key: ElementKey?, list: ListID?) -> [ItemID] {
        guard let keys = itemKeys[id] else { return [id] }
        if let key, let list, itemLists[id] == list { return [id.instance(key)] }
        return keys.map(id.instance)
    }

    /// The keys under which a thing of `owned` is meant: its own element's, or all of them; `[nil]` for a thing that exists once.
    private func keys(of owned: ListID?, key: ElementKey?, list: ListID?) -> [ElementKey?] {
        guard let owned else { return [nil] }
        if let key, owned == list { return [key] }
        return elements[owned] ?? []
    }

    private func condition(_ condition: Condition, key: ElementKey?, list: ListID?) -> Condition {
        guard let key, let list else { return condition }
        return switch condition {
        case .always: .always
        case .equals(let operand, let value): .equals(self.operand(operand, key: key, list: list), value)
        case .not(let inner): .not(self.condition(inner, key: key, list: list))
        case .all(let inner): .all(inner.map { self.condition($0, key: key, list: list) })
        case .any(let inner): .any(inner.map { self.condition($0, key: key, list: list) })
        }
    }

    private func operand(_ operand: Condition.Operand, key: ElementKey, list: ListID) -> Condition.Operand {
        switch operand {
        case .situation: operand
        case .field(let id): .field(fieldLists[id] == list ? id.instance(key) : id)
        case .result(let reference): .result(self.reference(reference, key: key, list: list))
        }
    }

    private func reference(_ reference: ResultReference, key: ElementKey?, list: ListID?) -> ResultReference {
        guard let key, let list, itemLists[reference.item] == list else { return reference }
        return ResultReference(item: reference.item.instance(key), field: reference.field)
    }
}

extension LocalizedText {
    /// Tells one copy from another where people read; the key is the portal's and names nobody.
    fileprivate func numbered(_ key: ElementKey) -> LocalizedText {
        LocalizedText(zh: "\(zh)(\(key))", en: "\(text(in: .english)) (\(key))")
    }
}
