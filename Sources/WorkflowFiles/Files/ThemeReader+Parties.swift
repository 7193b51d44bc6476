import Orchestration

/// Parties and the acts they owe.
extension ThemeReader {
    /// Items name parties and parties name items: the names of one side come first. What is wrong is told afterwards.
    mutating func nameParties(_ tree: Tree?) {
        partyNames.add(PartyID.applicant.text, title: LocalizedText(zh: "申请人", en: "Applicant"))
        guard let tree else { return }
        let silent = Report()
        for entry in NamedEntry.all(in: tree, silent) {
            let written = entry.body.mapping?.first { $0.key.term == .title }?.value
            partyNames.add(entry.id, title: entry.title(written, silent))
        }
    }

    func parties(_ tree: Tree) -> [PartyDefinition] {
        NamedEntry.all(in: tree, report).compactMap { entry in
            let keys = KeyedTree(
                entry.body,
                required: entry.keyTitle == nil ? [.title] : [],
                optional: [.id, .title, .mayUseAgent, .acts, .count, .remark],
                unsupported: [.authority, .payment, .signature, .appearance],
                report
            )
            guard let keys, let title = entry.title(keys[.title], report) else { return nil }
            if let count = keys[.count], let number = count.integer(in: 1...10_000, report), number != 1 {
                count.tellUnsupported("\(Term.count.words.zh): \(number)", report)
            }
            return PartyDefinition(
                id: PartyID(entry.id),
                title: title,
                mayUseAgent: keys[.mayUseAgent]?.boolean(report) ?? false,
                acts: keys[.acts].map { acts($0) } ?? []
            )
        }
    }

    private func acts(_ tree: Tree) -> [ActDefinition] {
        NamedEntry.all(in: tree, report).compactMap { entry in
            let keys = KeyedTree(
                entry.body,
                required: entry.keyTitle == nil ? [.title] : [],
                optional: [.id, .title, .items, .limit, .remark],
                unsupported: [.situation, .when],
                report
            )
            guard let keys, let title = entry.title(keys[.title], report) else { return nil }
            return ActDefinition(
                id: ActID(entry.id),
                title: title,
                items: scope.items.resolveAll(keys[.items]?.elements ?? [], report).map { ItemID($0.value) },
                limit: keys[.limit]?.limit(report)
            )
        }
    }
}
