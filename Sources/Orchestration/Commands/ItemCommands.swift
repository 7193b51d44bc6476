/// Adds an item that the workflow offers: by the applicant, or by a supervisor; also the next run of a loop.
public struct ItemAddition: Hashable, Sendable, Codable {
    public var item: ItemID
    public var reason: Sealed<String>?

    public init(item: ItemID, reason: Sealed<String>? = nil) {
        self.item = item
        self.reason = reason
    }
}

/// Takes one item back, or one element of a list, without ending the case.
public struct ItemWithdrawal: Hashable, Sendable, Codable {
    public var items: [ItemID]
    public var reason: Sealed<String>

    public init(items: [ItemID], reason: Sealed<String>) {
        self.items = items
        self.reason = reason
    }
}

/// Gives an item to another organ or department; the old order is stale from then on.
public struct Reassignment: Hashable, Sendable, Codable {
    public var item: ItemID
    public var department: DepartmentID?
    public var organ: OrganID?
    public var reason: Sealed<String>

    public init(item: ItemID, department: DepartmentID? = nil, organ: OrganID? = nil, reason: Sealed<String>) {
        self.item = item
        self.department = department
        self.organ = organ
        self.reason = reason
    }
}

/// The item goes on outside the system for a while (转线下); it stays open with a holder and a due date.
public struct Diversion: Hashable, Sendable, Codable {
    public var item: ItemID
    /// Who has it now, in words.
    public var holder: Sealed<String>
    public var within: TimeLimit
    public var reason: Sealed<String>

    public init(item: ItemID, holder: Sealed<String>, within: TimeLimit, reason: Sealed<String>) {
        self.item = item
        self.holder = holder
        self.within = within
        self.reason = reason
    }
}

/// Answers what a department asked.
public struct QuestionAnswer: Hashable, Sendable, Codable {
    public var item: ItemID
    /// One of the question's options, where it has options.
    public var option: String?
    public var text: Sealed<String>?

    public init(item: ItemID, option: String? = nil, text: Sealed<String>? = nil) {
        self.item = item
        self.option = option
        self.text = text
    }
}

/// A party does what a task asks: signs, or says that it has paid.
public struct TaskCompletion: Hashable, Sendable, Codable {
    public var item: ItemID
    /// The number of the receipt or of the signature's record.
    public var reference: String
    public var occurredAt: Timestamp?

    public init(item: ItemID, reference: String = "", occurredAt: Timestamp? = nil) {
        self.item = item
        self.reference = reference
        self.occurredAt = occurredAt
    }
}

/// A field of the form changes after acceptance; items that rest on it are decided anew.
public struct Amendment: Hashable, Sendable, Codable {
    public var fields: Sealed<[FieldID: DataValue]>
    public var reason: Sealed<String>

    public init(fields: Sealed<[FieldID: DataValue]>, reason: Sealed<String>) {
        self.fields = fields
        self.reason = reason
    }
}

/// Another decision takes the place of the first, for a reason and with a document (更正决定).
public struct DecisionCorrection: Hashable, Sendable, Codable {
    public var item: ItemID
    public var decision: CorrectedDecision
    public var reason: Sealed<String>
    /// The number of the correcting document.
    public var documentNumber: String

    public init(item: ItemID, decision: CorrectedDecision, reason: Sealed<String>, documentNumber: String) {
        self.item = item
        self.decision = decision
        self.reason = reason
        self.documentNumber = documentNumber
    }
}

public enum CorrectedDecision: Hashable, Sendable, Codable {
    case approved(Approval)
    case rejected(Grounds)
}
