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
    /// Nothing but the passing of time: the clocks that are due fire.
    case wake

    /// The stable names under which commands are counted, logged and recorded.
    public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        case submit, supply, withdraw, examine, answer, wake
        case performAct = "perform-act"
        case resolveIncident = "resolve-incident"
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
        case .wake: .wake
        }
    }
}

public struct Submission: Hashable, Sendable, Codable {
    public enum Channel: String, Hashable, Sendable, Codable {
        case web, mobile, counter, kiosk
    }

    public var workflow: WorkflowReference
    public var applicant: Person
    /// The other parties by their role; never the applicant.
    public var parties: [PartyID: Person]
    public var situations: [SituationID: DataValue]
    public var form: Sealed<[FieldID: DataValue]>
    public var supply: Supply
    /// Acts that the applicant performs with the application.
    public var acts: [ActID]
    public var channel: Channel

    public init(
        workflow: WorkflowReference,
        applicant: Person,
        parties: [PartyID: Person] = [:],
        situations: [SituationID: DataValue] = [:],
        form: Sealed<[FieldID: DataValue]> = Sealed([:]),
        supply: Supply = Supply(),
        acts: [ActID] = [],
        channel: Channel = .web
    ) {
        self.workflow = workflow
        self.applicant = applicant
        self.parties = parties
        self.situations = situations
        self.form = form
        self.supply = supply
        self.acts = acts
        self.channel = channel
    }
}

/// A natural or legal person. Only the keyed hash of the document number is in the open.
public struct Person: Hashable, Sendable, Codable {
    public var id: PersonID
    public var name: Sealed<String>
    public var documentNumber: Sealed<String>
    public var phone: Sealed<String>

    public init(id: PersonID, name: Sealed<String>, documentNumber: Sealed<String>, phone: Sealed<String>) {
        self.id = id
        self.name = name
        self.documentNumber = documentNumber
        self.phone = phone
    }
}

public struct Supply: Hashable, Sendable, Codable {
    public var materials: [MaterialID: SuppliedMaterial]
    /// Secondary materials that the applicant promises to bring later (容缺承诺).
    public var promises: [MaterialID]
    /// Materials replaced by a signed statement (告知承诺).
    public var commitments: [MaterialID: SignedStatement]
    /// Form fields that a notice of correction asked for.
    public var fields: Sealed<[FieldID: DataValue]>
    /// Answers to questions that the application left open.
    public var situations: [SituationID: DataValue]?
    /// Parties that the application did not name.
    public var parties: [PartyID: Person]?
    /// The applicant has nothing more to bring: what is still missing stays missing.
    public var isComplete: Bool

    public init(
        materials: [MaterialID: SuppliedMaterial] = [:],
        promises: [MaterialID] = [],
        commitments: [MaterialID: SignedStatement] = [:],
        fields: Sealed<[FieldID: DataValue]> = Sealed([:]),
        situations: [SituationID: DataValue]? = nil,
        parties: [PartyID: Person]? = nil,
        isComplete: Bool = false
    ) {
        self.materials = materials
        self.promises = promises
        self.commitments = commitments
        self.fields = fields
        self.situations = situations
        self.parties = parties
        self.isComplete = isComplete
    }
}

public struct SuppliedMaterial: Hashable, Sendable, Codable {
    public enum Manner: String, Hashable, Sendable, Codable {
        case upload, counter
    }

    /// In page order.
    public var files: [FileReference]
    public var manner: Manner

    public init(files: [FileReference], manner: Manner = .upload) {
        self.files = files
        self.manner = manner
    }
}

/// A file in the material store, named by what it contains.
public struct FileReference: Hashable, Sendable, Codable {
    /// SHA-256 of the plain bytes, in lower-case hexadecimal.
    public var digest: String
    public var sizeBytes: Int
    public var mediaType: String

    public init(digest: String, sizeBytes: Int, mediaType: String) {
        self.digest = digest
        self.sizeBytes = sizeBytes
        self.mediaType = mediaType
    }
}

public struct SignedStatement: Hashable, Sendable, Codable {
    public var statement: StatementID
    public var version: Int
    /// The text as the signer saw it, hashed by the engine from the published definition (SHA-256, hexadecimal).
    public var textHash: String

    public init(statement: StatementID, version: Int, textHash: String) {
        self.statement = statement
        self.version = version
        self.textHash = textHash
    }
}

public struct PerformAct: Hashable, Sendable, Codable {
    public var party: PartyID
    public var act: ActID

    public init(party: PartyID, act: ActID) {
        self.party = party
        self.act = act
    }
}

public struct Withdrawal: Hashable, Sendable, Codable {
    public var reason: Sealed<String>

    public init(reason: Sealed<String>) {
        self.reason = reason
    }
}

public struct Examination: Hashable, Sendable, Codable {
    public enum Finding: Hashable, Sendable, Codable {
        case accept
        /// Names everything defective at once (一次性告知).
        case object([Objection])
        /// Not a matter for this organ, or not admissible (不予受理).
        case refuse(Grounds)
    }

    public var finding: Finding
    /// When the examiner acted, if it was recorded later than it was done.
    public var occurredAt: Timestamp?

    public init(finding: Finding, occurredAt: Timestamp? = nil) {
        self.finding = finding
        self.occurredAt = occurredAt
    }
}

/// What is wrong with one material, and what would do.
public struct Objection: Hashable, Sendable, Codable {
    public var material: MaterialID
    public var reason: Sealed<String>
    public var remedy: Sealed<String>

    public init(material: MaterialID, reason: Sealed<String>, remedy: Sealed<String>) {
        self.material = material
        self.reason = reason
        self.remedy = remedy
    }
}

/// Why something was refused, on which rule, and what the person can do about it (理由、依据、救济途径).
public struct Grounds: Hashable, Sendable, Codable {
    public var reason: Sealed<String>
    public var basis: String
    public var remedy: String

    public init(reason: Sealed<String>, basis: String, remedy: String) {
        self.reason = reason
        self.basis = basis
        self.remedy = remedy
    }
}

public struct IncidentResolution: Hashable, Sendable, Codable {
    public enum Action: Hashable, Sendable, Codable {
        /// The failed order is sent again.
        case retry
        /// The item is ended, for a reason the person is told.
        case terminateItem(Grounds)
        /// Nothing in the case needs to change.
        case acknowledge(note: Sealed<String>)
    }

    public var incident: IncidentID
    public var action: Action

    public init(incident: IncidentID, action: Action) {
        self.incident = incident
        self.action = action
    }
}
