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
    /// Further elements of lists that had too few.
    public var lists: [ListID: [ElementKey]]?
    /// The applicant has nothing more to bring: what is still missing stays missing.
    public var isComplete: Bool
    /// When it reached the organ, if a clerk enters it later.
    public var occurredAt: Timestamp?

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
    /// The text as the signer saw it: ``StatementDefinition/hashedBytes`` by SHA-256, in lower-case hexadecimal. A portal may tell it,
    /// otherwise the published one is recorded.
    public var textHash: String

    public init(statement: StatementID, version: Int, textHash: String) {
        self.statement = statement
        self.version = version
        self.textHash = textHash
    }
}
