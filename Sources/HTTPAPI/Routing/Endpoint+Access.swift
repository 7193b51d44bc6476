package import Orchestration

extension Endpoint {
    /// The roles that may knock; whether the door opens is decided on the case. `nil`: anybody, without a token.
    package var roles: Set<Actor.Role>? {
        switch self {
        case .live, .ready, .openAPI, .asyncAPI, .metrics: nil
        case .listCases: Actor.Role.citizens
        // A clerk at the counter enters what a person hands in (窗口收件); the core decides whose clerk.
        case .precheck, .submitCase, .supplyMaterials, .promiseMaterials, .performAct, .withdrawCase:
            Actor.Role.citizens.union([.examiner])
        case .uploadFile, .downloadFile: Actor.Role.citizens.union(Actor.Role.staff)
        case .examineCase: [.examiner, .supervisor]
        case .resolveIncident: [.supervisor, .operator]
        case .grantAuthority, .revokeAuthority, .authoriseUse, .revokeUse, .disputeSource, .answerQuestion, .amendForm,
            .rateCase:
            Actor.Role.citizens.union([.examiner])
        case .addItem, .withdrawItems: Actor.Role.citizens.union([.examiner, .supervisor])
        case .completeTask: Actor.Role.citizens.union(Actor.Role.staff)
        case .divertItem, .correctDecision, .appealCard: Actor.Role.staff
        case .reassignItem, .extendTolerance, .extendLimit, .ruleOnCard, .repairBreach: [.supervisor]
        case .changeCalendar, .migrateCase: [.operator]
        case .reportDelivery: [.department]
        case .explainCase: [.examiner, .supervisor, .auditor, .operator]
        case .readCase, .readTimeline, .followCase: Actor.Role.citizens.union(Actor.Role.staff).union([.auditor])
        case .listWorkOrders, .readWorkOrder, .answerWorkOrder: Actor.Role.staff
        case .leaseWorkOrders, .releaseWorkOrders: [.department]
        case .listDepartments: [.operator, .supervisor, .auditor]
        case .controlDepartment: [.operator]
        case .readReceipt: Actor.Role.citizens.union(Actor.Role.staff)
        case .listWorkflows, .readWorkflow: Set(Actor.Role.allCases).subtracting([.system])
        }
    }

    /// Commands on a case: they take effect once per `Idempotency-Key`.
    package var isCommand: Bool { commandKind != nil }

    package var requiredHeaders: Set<String> {
        isCommand ? ["Idempotency-Key"] : self == .uploadFile ? ["Content-Type"] : []
    }
}
