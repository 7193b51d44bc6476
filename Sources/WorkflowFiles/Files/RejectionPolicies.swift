import Orchestration

/// What a rejection means, by item; `others` for those that are not named.
struct RejectionPolicies {
    static let words: [Term: ItemDefinition.RejectionPolicy] = [
        .rejectCase: .rejectCase, .stopDependants: .stopDependants, .continue: .continue,
    ]

    var byItem: [String: ItemDefinition.RejectionPolicy] = [:]
    var others = ItemDefinition.RejectionPolicy.stopDependants
}

extension ThemeReader {
    func rejectionPolicies(_ tree: Tree) -> RejectionPolicies {
        var policies = RejectionPolicies()
        guard let entries = tree.mapping else {
            policies.others = tree.choice(RejectionPolicies.words, report) ?? .stopDependants
            return policies
        }
        for entry in entries {
            guard let policy = entry.value.choice(RejectionPolicies.words, report) else { continue }
            if entry.key.term == .others {
                policies.others = policy
            } else if let id = scope.items.resolve(entry.key, report) {
                if policies.byItem.updateValue(policy, forKey: id) != nil { tellTwice(entry.key) }
            }
        }
        return policies
    }

    private func tellTwice(_ key: Tree) {
        report.error(
            .duplicateKey,
            at: key.position,
            .init(zh: "“\(key.scalar ?? "")”写了两次。", en: "“\(key.scalar ?? "")” is written twice."),
            fix: .init(zh: "只保留一处。", en: "Keep one of them.")
        )
    }
}
