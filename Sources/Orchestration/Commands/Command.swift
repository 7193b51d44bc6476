/// Everything that anybody can ask of a case.
public enum Command: Hashable, Sendable, Codable {
    /// Registers an application (提交申请).
    case submit(Submission)
    /// Brings materials, promises or commitments, in answer to a notice or before a tolerance runs out (补正、补齐).
    case supply(Supply)
    /// Performs an act that a party owes.
    case performAct(PerformAct)
    /// Takes the application back (撤回申请).
    case withdraw(Withdrawal)
    /// The lead department's examiner speaks on acceptance (受理审查).
    case examine(Examination)
    /// A department, or the owner of a source, answers a work order.
    case answer(Answer)
    /// A person settles an incident.
    case resolveIncident(IncidentResolution)
    /// A party lets somebody act for it (授权).
    case grantAuthority(AuthorityGrant)
    /// The right to act for a party ends.
    case revokeAuthority(AuthorityRevocation)
    /// The holder lets a certificate or shared datum be called (授权用证).
    case authoriseUse(UseAuthorisationGrant)
    /// The holder lets it be called no longer.
    case revokeUse(UseAuthorisationRevocation)
    /// The applicant says that a source is wrong (数据异议).
    case disputeSource(SourceDispute)
    /// Adds an item that the workflow offers, or the next run of a loop.
    case addItem(ItemAddition)
    /// Takes single items back.
    case withdrawItems(ItemWithdrawal)
    /// Gives an item to another organ.
    case reassign(Reassignment)
    /// Lets an item go on outside the system (转线下).
    case divert(Diversion)
    /// Answers what a department asked.
    case answerQuestion(QuestionAnswer)
    /// A party does what a task asks: pays, signs, appears.
    case completeTask(TaskCompletion)
    /// Changes the form after acceptance.
    case amend(Amendment)
    /// Puts another decision in the place of the first (更正决定).
    case correctDecision(DecisionCorrection)
    /// Gives more time for a promised material.
    case extendTolerance(ToleranceExtension)
    /// Makes a limit longer before it runs out (延期).
    case extendLimit(LimitExtension)
    /// Says that a card is unjust (申诉).
    case appealCard(CardAppeal)
    /// Lifts a card or upholds it (撤牌).
    case ruleOnCard(CardRuling)
    /// The breach that stood in this case is repaired (信用修复).
    case repairBreach(BreachRepair)
    /// Counts the open clocks anew after a calendar was published late or changed.
    case changeCalendar(CalendarChange)
    /// Takes the case to another version of its workflow.
    case migrate(Migration)
    /// Says how it was (好差评).
    case rate(Rating)
    /// A channel says what became of a notice (送达).
    case reportDelivery(DeliveryReport)
    /// Nothing but the passing of time: the clocks that are due fire.
    case wake

    /// The stable names under which commands are counted, logged and recorded.
    public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        case submit, supply, withdraw, examine, answer, wake
        case reassign, divert, amend, migrate, rate
        case performAct = "perform-act"
        case resolveIncident = "resolve-incident"
        case grantAuthority = "grant-authority"
        case revokeAuthority = "revoke-authority"
        case authoriseUse = "authorise-use"
        case revokeUse = "revoke-use"
        case disputeSource = "dispute-source"
        case addItem = "add-item"
        case withdrawItems = "withdraw-items"
        case answerQuestion = "answer-question"
        case completeTask = "complete-task"
        case correctDecision = "correct-decision"
        case extendTolerance = "extend-tolerance"
        case extendLimit = "extend-limit"
        case appealCard = "appeal-card"
        case ruleOnCard = "rule-on-card"
        case repairBreach = "repair-breach"
        case changeCalendar = "change-calendar"
        case reportDelivery = "report-delivery"
    }

    public var kind: Kind {
        switch self {
        case .submit: .submit
        case .supply: .supply
        case .performAct: .performAct
        case .withdraw: .withdraw
        case .examine: .examine
        case .answer: .answer
        case .resolveIncident: .resolveIncident
        case .grantAuthority: .grantAuthority
        case .revokeAuthority: .revokeAuthority
        case .authoriseUse: .authoriseUse
        case .revokeUse: .revokeUse
        case .disputeSource: .disputeSource
        case .addItem: .addItem
        case .withdrawItems: .withdrawItems
        case .reassign: .reassign
        case .divert: .divert
        case .answerQuestion: .answerQuestion
        case .completeTask: .completeTask
        case .amend: .amend
        case .correctDecision: .correctDecision
        case .extendTolerance: .extendTolerance
        case .extendLimit: .extendLimit
        case .appealCard: .appealCard
        case .ruleOnCard: .ruleOnCard
        case .repairBreach: .repairBreach
        case .changeCalendar: .changeCalendar
        case .migrate: .migrate
        case .rate: .rate
        case .reportDelivery: .reportDelivery
        case .wake: .wake
        }
    }
}
