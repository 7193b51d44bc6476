package import Orchestration

extension Endpoint {
    /// What the core is asked by this operation; `nil` for reads, and for what is no command on a case.
    package var commandKind: Command.Kind? {
        switch self {
        case .submitCase: .submit
        case .supplyMaterials, .promiseMaterials: .supply
        case .performAct: .performAct
        case .withdrawCase: .withdraw
        case .examineCase: .examine
        case .answerWorkOrder: .answer
        case .resolveIncident: .resolveIncident
        case .grantAuthority: .grantAuthority
        case .revokeAuthority: .revokeAuthority
        case .authoriseUse: .authoriseUse
        case .revokeUse: .revokeUse
        case .disputeSource: .disputeSource
        case .addItem: .addItem
        case .withdrawItems: .withdrawItems
        case .reassignItem: .reassign
        case .divertItem: .divert
        case .answerQuestion: .answerQuestion
        case .completeTask: .completeTask
        case .correctDecision: .correctDecision
        case .amendForm: .amend
        case .extendTolerance: .extendTolerance
        case .extendLimit: .extendLimit
        case .appealCard: .appealCard
        case .ruleOnCard: .ruleOnCard
        case .repairBreach: .repairBreach
        case .changeCalendar: .changeCalendar
        case .migrateCase: .migrate
        case .rateCase: .rate
        case .reportDelivery: .reportDelivery
        default: nil
        }
    }

    /// The names in the path, in order.
    package var pathNames: [String] {
        path.split(separator: "/").filter { $0.hasPrefix("{") }.map { String($0.dropFirst().dropLast()) }
    }
}
