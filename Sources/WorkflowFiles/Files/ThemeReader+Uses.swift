import Orchestration

/// How an item uses materials, and when it applies.
extension ThemeReader {
    /// `情形: 异地康复` for one question answered yes, `当: …` for everything else; both together must hold.
    func condition(_ keys: KeyedTree, otherwise: Position) -> (Condition, Position) {
        var parts: [Condition] = []
        for element in keys[.situation]?.elements ?? [] {
            if let condition = ExpressionParser.condition(element, in: scope, report) { parts.append(condition) }
        }
        if let when = keys[.when], let condition = ExpressionParser.condition(when, in: scope, report) {
            parts.append(condition)
        }
        let position = (keys[.when] ?? keys[.situation])?.position ?? otherwise
        guard let first = parts.first else { return (.always, position) }
        return (parts.count == 1 ? first : .all(parts), position)
    }

    func materialUses(_ tree: Tree?, of head: ItemHead) -> [UseDraft] {
        guard let tree else {
            // Nothing said: the catalogue's materials.
            return (head.entry?.materialOrder ?? []).compactMap { name in
                materialNames.resolve(name, at: head.named.position, report)
                    .flatMap { use($0, at: head.named.position, nil, of: head) }
            }
        }
        if let entries = tree.mapping {
            return materialNames.resolveAll(entries.map(\.key), report).compactMap { name in
                let body = entries.first { $0.key.position == name.position }?.value
                return use(name.value, at: name.position, body, of: head)
            }
        }
        return materialNames.resolveAll(tree.elements, report).compactMap {
            use($0.value, at: $0.position, nil, of: head)
        }
    }

    private func use(_ id: String, at position: Position, _ body: Tree?, of head: ItemHead) -> UseDraft? {
        guard let material = materials.first(where: { $0.definition.id.text == id }) else { return nil }
        var keys: KeyedTree?
        if let body, !body.isEmpty {
            keys = KeyedTree(
                body,
                optional: [.importance, .tolerance, .situation, .when, .remark],
                unsupported: [.commitment, .validity],
                report
            )
        }
        let own = keys?[.importance]?.choice(CatalogueEntry.importances, report)
        let importance = own ?? material.importance ?? head.entry?.materials[id] ?? .primary
        let ownTolerance = keys?[.tolerance].flatMap { tolerance($0) }
        let condition = keys.map { self.condition($0, otherwise: position) } ?? (.always, position)
        let inherited = importance == .secondary ? material.tolerance?.value : nil
        return UseDraft(
            use: MaterialUse(
                material: MaterialID(id),
                importance: importance,
                tolerance: ownTolerance?.value ?? inherited,
                condition: condition.0
            ),
            position: position,
            tolerancePosition: ownTolerance?.position,
            conditionPosition: condition.1
        )
    }
}
