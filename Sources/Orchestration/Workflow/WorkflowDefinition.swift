/// One theme (一件事主题) as it applies: the theme's file with the city's defaults and the catalogue's entries filled in.
///
/// It is immutable once published; a case is pinned to `id@version` and the hash of these contents. Order of `items` is a
/// topological order of their dependencies, and ids are unique: `WorkflowFiles` proves both before it hands one out.
public struct WorkflowDefinition: Hashable, Sendable, Codable {
    public var id: WorkflowID
    public var version: String
    public var title: LocalizedText
    public var jurisdiction: JurisdictionID
    public var lead: DepartmentID
    /// The theme's own promise (承诺办结时限), which is not the longest of its items' limits.
    public var promisedLimit: TimeLimit?
    /// What the promise does not count, in words for the citizen (不含制证、邮寄 …).
    public var excludedFromLimit: [LocalizedText]
    public var acceptance: AcceptancePolicy
    public var issue: IssuePolicy
    public var outcome: OutcomePolicy
    public var parties: [PartyDefinition]
    public var situations: [SituationDefinition]
    public var form: [FieldDefinition]
    public var materials: [MaterialDefinition]
    public var items: [ItemDefinition]
    public var departments: [DepartmentDefinition]
    public var sources: [SourceDefinition]
    public var statements: [StatementDefinition]
    /// The id of the working calendar that counts this theme's days.
    public var calendar: String
    public var limits: ClockLimits
    public var cards: CardPolicy
    @Elective public var lists: [ListDefinition] = []
    @Elective public var alternatives: [Alternative] = []
    @Elective public var reopenRules: [ReopenRule] = []
    /// Items whose time the theme's own promise does not count (不计时限).
    @Elective public var excludedItems: [ItemID] = []
    /// Which organ plays a department's role, where and when; empty where `departments` says it all.
    @Elective public var organs: [OrganAssignment] = []
    /// The law's own limit for handling items jointly (行政许可法 art. 42: 45 wd), beside the theme's promise.
    public var statutoryLimit: TimeLimit?
    /// By how much the whole case may be extended (行政许可法 art. 42: 15 wd).
    public var extensionPolicy: ExtensionPolicy?
    public var effective: EffectivePeriod?
    public var notices: NoticePolicy?

    public init(
        id: WorkflowID,
        version: String,
        title: LocalizedText,
        jurisdiction: JurisdictionID,
        lead: DepartmentID,
        promisedLimit: TimeLimit? = nil,
        excludedFromLimit: [LocalizedText] = [],
        acceptance: AcceptancePolicy = AcceptancePolicy(),
        issue: IssuePolicy = .each,
        outcome: OutcomePolicy = .all,
        parties: [PartyDefinition] = [],
        situations: [SituationDefinition] = [],
        form: [FieldDefinition] = [],
        materials: [MaterialDefinition] = [],
        items: [ItemDefinition],
        departments: [DepartmentDefinition],
        sources: [SourceDefinition] = [],
        statements: [StatementDefinition] = [],
        calendar: String,
        limits: ClockLimits = ClockLimits(),
        cards: CardPolicy = CardPolicy()
    ) {
        self.id = id
        self.version = version
        self.title = title
        self.jurisdiction = jurisdiction
        self.lead = lead
        self.promisedLimit = promisedLimit
        self.excludedFromLimit = excludedFromLimit
        self.acceptance = acceptance
        self.issue = issue
        self.outcome = outcome
        self.parties = parties
        self.situations = situations
        self.form = form
        self.materials = materials
        self.items = items
        self.departments = departments
        self.sources = sources
        self.statements = statements
        self.calendar = calendar
        self.limits = limits
        self.cards = cards
    }
}
