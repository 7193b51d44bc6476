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

/// Names exactly one published definition.
public struct WorkflowReference: Hashable, Sendable, Codable {
    public var id: WorkflowID
    public var version: String
    /// SHA-256 of the published bytes, in lower-case hexadecimal.
    public var hash: String

    public init(id: WorkflowID, version: String, hash: String) {
        self.id = id
        self.version = version
        self.hash = hash
    }
}

/// How an application is checked before the departments begin (受理).
public struct AcceptancePolicy: Hashable, Sendable, Codable {
    public enum Mode: String, Hashable, Sendable, Codable {
        /// Every source is checked by a machine; the case is accepted without a person.
        case automatic
        /// An examiner of the lead department looks first.
        case reviewed
    }

    public var mode: Mode

    public init(mode: Mode = .reviewed) {
        self.mode = mode
    }
}

/// Whether results go out one by one as they are decided (各自出件) or only when the outcome is known (统一出件).
public enum IssuePolicy: String, Hashable, Sendable, Codable {
    case each, together
}

/// Which items decide whether the case as a whole succeeded.
public enum OutcomePolicy: Hashable, Sendable, Codable {
    /// Every item that was needed.
    case all
    /// Only the items marked as required (必办).
    case required
    /// One leading item.
    case lead(ItemID)
}

public struct PartyDefinition: Hashable, Sendable, Codable {
    public var id: PartyID
    public var title: LocalizedText
    public var mayUseAgent: Bool
    public var acts: [ActDefinition]

    public init(id: PartyID, title: LocalizedText, mayUseAgent: Bool = false, acts: [ActDefinition] = []) {
        self.id = id
        self.title = title
        self.mayUseAgent = mayUseAgent
        self.acts = acts
    }
}

/// An act that a party owes: a signature, a confirmation.
///
/// The applicant's own acts belong to the application: without them it is incomplete. Another party's act holds back only the
/// items that need it, because the applicant cannot perform it.
public struct ActDefinition: Hashable, Sendable, Codable {
    public var id: ActID
    public var title: LocalizedText
    /// The items that wait for it; empty means all.
    public var items: [ItemID]
    public var limit: TimeLimit?

    public init(id: ActID, title: LocalizedText, items: [ItemID] = [], limit: TimeLimit? = nil) {
        self.id = id
        self.title = title
        self.items = items
        self.limit = limit
    }
}

/// A question whose answer decides which items and materials apply (情形).
public struct SituationDefinition: Hashable, Sendable, Codable {
    public var id: SituationID
    public var question: LocalizedText
    /// Empty for a yes/no question.
    public var options: [SituationOption]

    public init(id: SituationID, question: LocalizedText, options: [SituationOption] = []) {
        self.id = id
        self.question = question
        self.options = options
    }
}

public struct SituationOption: Hashable, Sendable, Codable {
    public var id: String
    public var title: LocalizedText

    public init(id: String, title: LocalizedText) {
        self.id = id
        self.title = title
    }
}

/// A field of the one form (一表申请).
public struct FieldDefinition: Hashable, Sendable, Codable {
    public var id: FieldID
    public var title: LocalizedText
    public var kind: DataKind
    public var isRequired: Bool
    public var options: [String]
    /// Longest text, in Unicode scalars.
    public var maximumLength: Int

    public init(
        id: FieldID,
        title: LocalizedText,
        kind: DataKind = .text,
        isRequired: Bool = true,
        options: [String] = [],
        maximumLength: Int = 500
    ) {
        self.id = id
        self.title = title
        self.kind = kind
        self.isRequired = isRequired
        self.options = options
        self.maximumLength = maximumLength
    }
}

/// A department role and the organ that plays it.
public struct DepartmentDefinition: Hashable, Sendable, Codable {
    public enum Handling: String, Hashable, Sendable, Codable {
        /// Work orders go to the department's adapter.
        case adapter
        /// The department has no system: its clerks answer at the workbench.
        case manual
    }

    public var id: DepartmentID
    public var title: LocalizedText
    public var organ: OrganID
    public var handling: Handling

    public init(id: DepartmentID, title: LocalizedText, organ: OrganID, handling: Handling = .adapter) {
        self.id = id
        self.title = title
        self.organ = organ
        self.handling = handling
    }
}

/// Limits that the law or the city sets for every theme unless a theme tightens them.
public struct ClockLimits: Hashable, Sendable, Codable {
    /// Within which the authority must say, once, what is missing (一次性告知; 行政许可法 art. 32: 5 wd).
    public var correctionNotice: TimeLimit
    /// Within which the applicant answers a notice of correction (补正).
    public var correction: TimeLimit
    /// Within which a department's system acknowledges a work order before it is sent again.
    public var receipt: TimeLimit
    /// How long all sources of one material may take together before the applicant is asked instead.
    public var fetchBudget: TimeLimit
    /// The pause before the first technical retry; it doubles each time.
    public var firstRetry: TimeLimit
    /// After this many failed attempts a person takes over.
    public var maximumAttempts: Int

    public init(
        correctionNotice: TimeLimit = .workingDays(5),
        correction: TimeLimit = .workingDays(10),
        receipt: TimeLimit = .minutes(10),
        fetchBudget: TimeLimit = .hours(2),
        firstRetry: TimeLimit = .seconds(10),
        maximumAttempts: Int = 6
    ) {
        self.correctionNotice = correctionNotice
        self.correction = correction
        self.receipt = receipt
        self.fetchBudget = fetchBudget
        self.firstRetry = firstRetry
        self.maximumAttempts = maximumAttempts
    }
}

/// When supervision marks are raised (预警、黄牌、红牌); cities differ, so it is data.
public struct CardPolicy: Hashable, Sendable, Codable {
    /// Working days before a promised limit at which the holder is reminded.
    public var reminderWorkingDays: Int
    /// Share of the limit that is used up when the holder is reminded, in per cent; the earlier of the two counts.
    public var reminderUsedPercent: Int

    public init(reminderWorkingDays: Int = 1, reminderUsedPercent: Int = 70) {
        self.reminderWorkingDays = reminderWorkingDays
        self.reminderUsedPercent = reminderUsedPercent
    }
}
