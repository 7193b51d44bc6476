extension CaseDraft {
    /// Another decision takes the place of the first (更正决定). A result that was out and falls is revoked, never silently; an
    /// item that is approved after all goes on, and takes along what had ended only because of the first decision.
    mutating func correctDecision(_ command: DecisionCorrection) throws(Refusal) {
        guard let known = state.items[command.item], item(command.item) != nil else {
            throw .unknown(.unknownItem, command.item.text, zh: "没有这个事项", en: "No such item")
        }
        guard known.status.isDecided else {
            throw Refusal(
                .notDecided,
                LocalizedText(
                    zh: "该事项尚未作出决定，或者已经终止、撤回，没有可更正的决定。",
                    en: "The item is not decided, or it ended without a decision; there is nothing to correct."
                ),
                at: command.item.text
            )
        }
        switch command.decision {
        case .approved(let approval):
            try check(approval, for: command.item)
            approve(command, known)
        case .rejected(let grounds):
            reject(command, known, grounds)
        }
        for incident in state.incidents.values.sorted(by: { $0.incident < $1.incident })
        where incident.kind == .contradiction && incident.item == command.item {
            settle(incident)
        }
    }

    private mutating func approve(_ command: DecisionCorrection, _ known: ItemState) {
        let isRunning = state.phase == .inProgress
        guard !known.status.isApproved else {
            reopen(.concluded, .decisionCorrected)
            return record(.decisionCorrected(command.fact()))
        }
        reopen(.inProgress, .decisionCorrected)
        // After the conclusion nothing else begins anew: the outcome was given, and a new application is the way.
        let restored = isRunning ? withDependants([:]) { .decisionCorrected(command.fact(restoring: $0)) } : [:]
        let revived = revivedPromises(for: Set(restored.keys).union([command.item]))
        record(.decisionCorrected(command.fact(restoring: restored, reviving: revived)))
    }

    private mutating func reject(_ command: DecisionCorrection, _ known: ItemState, _ grounds: Grounds) {
        reopen(.concluded, .decisionCorrected)
        if known.status == .released {
            record(
                .resultRevoked(ResultRevoked(item: command.item, reason: .decisionCorrected, grounds: grounds))
            )
        }
        record(.decisionCorrected(command.fact()))
    }
}

extension DecisionCorrection {
    fileprivate func fact(
        restoring restored: [ItemID: ItemStatus] = [:],
        reviving revived: [Tolerance] = []
    ) -> DecisionCorrected {
        var fact = DecisionCorrected(item: item, decision: decision, reason: reason, documentNumber: documentNumber)
        fact.restored = restored.isEmpty ? nil : restored
        fact.revived = revived.isEmpty ? nil : revived
        return fact
    }
}

extension ItemStatus {
    /// A department has decided on the merits.
    fileprivate var isDecided: Bool {
        switch self {
        case .held, .released, .rejected, .revoked: true
        default: false
        }
    }
}
