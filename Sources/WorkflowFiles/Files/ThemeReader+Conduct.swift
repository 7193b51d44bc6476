import Orchestration

/// How an item is carried out: what the guide publishes, tightened where the theme does, and what only a theme can say.
extension ThemeReader {
    static let conductTerms: [Term] =
        [
            .repetition, .forEach, .afterAny, .optional, .opinion, .payment, .signature, .appearance, .divert,
            .pointOfNoReturn, .reversal, .commitment,
        ] + ConductReader.terms

    func conduct(_ head: ItemHead, _ item: inout ItemDefinition) {
        let keys = head.keys
        let published = head.entry
        let reader = ConductReader(report: report)
        item.repetition = repetition(keys)
        item.offeredBy = keys[.optional].flatMap(initiator)
        item.opinion = keys[.opinion].flatMap { opinion($0) }
        item.task = task(keys, of: item.kind)
        item.divertLimit = keys[.divert]?.limit(report)
        item.reversal = keys[.reversal]?.localized(atMost: FileLimits.text, report)
        item.extensionPolicy = keys[.extensions].flatMap { reader.extensionPolicy($0) } ?? published?.extensionPolicy
        item.specialProcedures =
            keys[.specialProcedures].map { reader.procedures($0) } ?? published?.specialProcedures ?? []
        item.deliveryLimit = keys[.delivery]?.limit(report) ?? published?.deliveryLimit
        item.commitment = keys[.commitment].flatMap { commitment($0, standingFor: .licence) }
        if published != nil { checkKind(item.kind, of: head) }
    }

    /// `是`, or `{除外: [事项], 原因: …}` where something need not, or cannot, come before it.
    func pointOfNoReturn(_ tree: Tree?) -> (isOne: Bool, exceptions: Set<ItemID>) {
        guard let tree else { return (false, []) }
        guard tree.mapping != nil else { return (tree.boolean(report) ?? false, []) }
        guard let keys = KeyedTree(tree, required: [.except, .reason], report) else { return (true, []) }
        _ = keys[.reason]?.localized(atMost: FileLimits.text, report)
        let exceptions = scope.items.resolveAll(keys[.except]?.elements ?? [], report)
        return (true, Set(exceptions.map { ItemID($0.value) }))
    }
}
