/// One department's part of the theme (事项).
public struct ItemDefinition: Hashable, Sendable, Codable {
    public enum Kind: String, Hashable, Sendable, Codable {
        /// Decided within a promised limit (承诺件).
        case approval
        /// Decided on the spot (即办件): due the same working day.
        case instant
        /// Another department's opinion is asked; the lead decides alone (征求意见).
        case consultation
        /// A party pays, and the department confirms the receipt (缴费).
        case payment
        /// A party other than the applicant signs (他方签署).
        case signature
        /// A party appears in person before the department (到场).
        case appearance
    }

    /// What a rejection of this item means for the others.
    public enum RejectionPolicy: String, Hashable, Sendable, Codable {
        case rejectCase, stopDependants, `continue`
    }

    public var id: ItemID
    public var title: LocalizedText
    public var catalogue: CatalogueReference
    public var department: DepartmentID
    public var kind: Kind
    public var condition: Condition
    /// Approved and nothing held back.
    public var after: [ItemID]
    /// Approved, even if the result is still held.
    public var afterDecision: [ItemID]
    /// Starts as soon as these data of another item are known.
    public var needsData: [ResultReference]
    public var materials: [MaterialUse]
    /// The form fields that this department may see; nothing else reaches it.
    public var fields: [FieldID]
    public var resultData: [ResultField]
    public var promisedLimit: TimeLimit?
    public var statutoryLimit: TimeLimit?
    /// The law behind ``statutoryLimit``.
    public var statutoryBasis: LegalBasis?
    public var onReject: RejectionPolicy
    public var isRequired: Bool
    /// Of each group, one item that was approved is enough.
    @Elective public var afterAny: [[ItemID]] = []
    public var repetition: Repetition?
    /// Not part of the case until somebody adds it (可加办).
    public var offeredBy: Initiator?
    public var opinion: OpinionPolicy?
    public var task: TaskPolicy?
    /// The longest time the item may go on outside the system (转线下); `nil` where it may not.
    public var divertLimit: TimeLimit?
    /// Once it is ordered the application can no longer be withdrawn (不可撤回).
    @Elective public var isPointOfNoReturn: Bool = false
    /// How a result that is in force would be undone, in words (撤销办法).
    public var reversal: LocalizedText?
    public var extensionPolicy: ExtensionPolicy?
    @Elective public var specialProcedures: [SpecialProcedure] = []
    /// Within which the result must be in the party's hands (送达; 行政许可法 art. 44: 10 wd).
    public var deliveryLimit: TimeLimit?
    /// A licence commitment (涉企经营许可告知承诺): who signs it has the item issued, not examined.
    public var commitment: CommitmentPolicy?
    /// The element that this copy stands for, and the list it belongs to: set by expansion, never published.
    public var element: ElementKey?

    public init(
        id: ItemID,
        title: LocalizedText,
        catalogue: CatalogueReference,
        department: DepartmentID,
        kind: Kind = .approval,
        condition: Condition = .always,
        after: [ItemID] = [],
        afterDecision: [ItemID] = [],
        needsData: [ResultReference] = [],
        materials: [MaterialUse] = [],
        fields: [FieldID] = [],
        resultData: [ResultField] = [],
        promisedLimit: TimeLimit? = nil,
        statutoryLimit: TimeLimit? = nil,
        onReject: RejectionPolicy = .stopDependants,
        isRequired: Bool = true
    ) {
        self.id = id
        self.title = title
        self.catalogue = catalogue
        self.department = department
        self.kind = kind
        self.condition = condition
        self.after = after
        self.afterDecision = afterDecision
        self.needsData = needsData
        self.materials = materials
        self.fields = fields
        self.resultData = resultData
        self.promisedLimit = promisedLimit
        self.statutoryLimit = statutoryLimit
        self.onReject = onReject
        self.isRequired = isRequired
    }
}

/// The version of a catalogue entry (实施清单) that an item was made from.
public struct CatalogueReference: Hashable, Sendable, Codable {
    public var id: CatalogueID
    public var version: Int

    public init(id: CatalogueID, version: Int) {
        self.id = id
        self.version = version
    }
}

/// A named datum of another item's result.
public struct ResultReference: Hashable, Sendable, Codable {
    public var item: ItemID
    public var field: FieldID

    public init(item: ItemID, field: FieldID) {
        self.item = item
        self.field = field
    }
}

/// A datum that the department's approval carries.
public struct ResultField: Hashable, Sendable, Codable {
    public var id: FieldID
    public var kind: DataKind

    public init(id: FieldID, kind: DataKind) {
        self.id = id
        self.kind = kind
    }
}
