/// Which commands each phase admits, also after conclusion (P6). The table is the rule; nothing else in the core asks
/// whether a phase allows a command.
extension CasePhase {
    public var admittedCommands: Set<Command.Kind> {
        switch self {
        case .unregistered: [.submit]
        case .checking, .correcting: Self.always.union([.supply, .performAct, .withdraw, .disputeSource, .migrate])
        case .examining: Self.always.union([.supply, .performAct, .withdraw, .examine, .disputeSource, .migrate])
        case .inProgress: Self.always.union(Self.whileDepartmentsWork)
        // A promise may still be kept, a commitment still be checked, a decision still be corrected, a later period still be
        // settled.
        case .concluded:
            Self.always.union([
                .supply, .correctDecision, .extendTolerance, .answerQuestion, .rate, .addItem, .withdrawItems,
                .reassign, .divert, .completeTask, .performAct,
            ])
        // A closed case is opened again only by what has legal effect: its decisions, its breaches, its citizens' verdict.
        case .closed:
            [
                .correctDecision, .repairBreach, .extendTolerance, .ruleOnCard, .appealCard, .rate, .wake,
            ]
        }
    }
}

extension CasePhase {
    /// What goes on beside the application itself, from registration until nothing is open.
    private static let always: Set<Command.Kind> = [
        .answer, .resolveIncident, .grantAuthority, .revokeAuthority, .authoriseUse, .revokeUse, .extendLimit,
        .appealCard, .ruleOnCard, .repairBreach, .changeCalendar, .reportDelivery, .wake,
    ]

    /// The examiner's word is still asked for items that were not complete when the others began.
    private static let whileDepartmentsWork: Set<Command.Kind> = [
        .supply, .performAct, .withdraw, .examine, .addItem, .withdrawItems, .reassign, .divert,
        .answerQuestion, .completeTask, .rate, .amend, .correctDecision, .extendTolerance, .disputeSource, .migrate,
    ]
}

extension Refusal {
    static let caseConcluded = Refusal(
        .caseConcluded,
        LocalizedText(zh: "办件已办结,不能再进行此操作。", en: "The case is concluded; this can no longer be done.")
    )
}

extension CaseState {
    /// Why the case's phase does not admit the command, or `nil` if it does.
    func admission(of command: Command) -> Refusal? {
        guard !phase.admittedCommands.contains(command.kind), !provesPromiseKept(command) else { return nil }
        switch phase {
        case .unregistered:
            return Refusal(.caseNotFound, LocalizedText(zh: "没有这个办件。", en: "There is no such case."))
        case _ where command.kind == .submit:
            return Refusal(
                .caseExists,
                LocalizedText(zh: "该申请已经登记。", en: "This application is registered already.")
            )
        case .closed:
            return Refusal(
                .caseClosed,
                LocalizedText(zh: "办件已归档,不再受理新的操作。", en: "The case is closed and admits nothing more.")
            )
        case .concluded:
            return .caseConcluded
        case .checking, .correcting, .examining, .inProgress:
            return Refusal(
                .notInThisPhase,
                LocalizedText(zh: "办件当前阶段不能进行此操作。", en: "The case is in a phase in which this cannot be done.")
            )
        }
    }

    /// Evidence that a promise was kept has legal effect: it also opens a case that is closed, which the table cannot say, since
    /// any other supply does not.
    private func provesPromiseKept(_ command: Command) -> Bool {
        guard phase == .closed, case .supply(let supply) = command, supply.occurredAt != nil else { return false }
        return !supply.materials.isEmpty && supply.materials.keys.allSatisfy { materials[$0]?.lapse != nil }
    }
}
