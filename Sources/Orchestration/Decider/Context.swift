/// All that a decision may look at besides the case: nothing in the core reads a clock, a database or a network.
public struct Context: Sendable {
    /// When the command reached the system.
    public var now: Timestamp
    public var definition: WorkflowDefinition
    public var calendar: WorkingCalendar
    public var facts: Facts
    public var actor: Actor
    /// The calendars of organs that keep their own, by id.
    public var organCalendars: [String: WorkingCalendar] = [:]
    /// Makes the choice of commitments to check unpredictable; fixed per tenant, never published.
    public var samplingSalt: String = ""
    /// The definition that a migration names, if the engine knows it.
    public var migrationTarget: WorkflowDefinition?

    public init(
        now: Timestamp,
        definition: WorkflowDefinition,
        calendar: WorkingCalendar,
        facts: Facts = Facts(),
        actor: Actor
    ) {
        self.now = now
        self.definition = definition
        self.calendar = calendar
        self.facts = facts
        self.actor = actor
    }
}

/// Registers that a decision relies on, with the version relied on.
public struct Facts: Hashable, Sendable, Codable {
    public var credit: [PersonID: CreditStanding]
    /// The number people use for a new case, reserved by the engine (办件编号).
    public var caseNumber: String?

    public init(credit: [PersonID: CreditStanding] = [:], caseNumber: String? = nil) {
        self.credit = credit
        self.caseNumber = caseNumber
    }
}

/// Whether promises and commitments may be offered to a person.
public struct CreditStanding: Hashable, Sendable, Codable {
    /// A broken promise or a false statement that has not been repaired.
    public var hasOpenBreach: Bool
    public var version: String

    public init(hasOpenBreach: Bool, version: String) {
        self.hasOpenBreach = hasOpenBreach
        self.version = version
    }
}

/// A fact that must be read before a command can be decided.
public enum FactQuery: Hashable, Sendable {
    case credit(PersonID)
}

/// What a command came to.
public enum Decision: Hashable, Sendable {
    case accepted([Event])
    case refused(Refusal)
}
