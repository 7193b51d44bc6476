/// An offered item, an optional item, or the next run of a loop becomes part of the case.
public struct ItemAdded: Hashable, Sendable, Codable {
    public var item: ItemID
    /// `nil` where a period began by itself.
    public var by: Initiator?
    public var reason: Sealed<String>?
    /// `incomplete` while its materials are asked for; `nil` stands for `waiting`.
    public var begins: ItemStatus?
    /// Which run of a recurring item it is.
    public var run: Int?

    public init(
        item: ItemID,
        by: Initiator? = nil,
        reason: Sealed<String>? = nil,
        begins: ItemStatus? = nil,
        run: Int? = nil
    ) {
        self.item = item
        self.by = by
        self.reason = reason
        self.begins = begins
        self.run = run
    }
}

/// The clock stands still: a special procedure, or a wait for another organ (特别程序、中止).
public struct ItemSuspended: Hashable, Sendable, Codable {
    public var item: ItemID
    public var order: WorkOrderID
    public var suspension: Suspension
    /// The clocks that stand still.
    public var clocks: [Clock]

    public init(item: ItemID, order: WorkOrderID, suspension: Suspension, clocks: [Clock]) {
        self.item = item
        self.order = order
        self.suspension = suspension
        self.clocks = clocks
    }
}

/// The special procedure is over.
public struct ItemContinued: Hashable, Sendable, Codable {
    public var item: ItemID
    public var order: WorkOrderID
    public var documentNumber: String
    public var clocks: [Clock]

    public init(item: ItemID, order: WorkOrderID, documentNumber: String, clocks: [Clock]) {
        self.item = item
        self.order = order
        self.documentNumber = documentNumber
        self.clocks = clocks
    }
}

public struct QuestionAsked: Hashable, Sendable, Codable {
    public var item: ItemID
    public var order: WorkOrderID
    public var question: Question
    /// The applicant's time.
    public var clock: Clock
    /// The department's clocks, which stand still meanwhile.
    public var clocks: [Clock]

    public init(item: ItemID, order: WorkOrderID, question: Question, clock: Clock, clocks: [Clock]) {
        self.item = item
        self.order = order
        self.question = question
        self.clock = clock
        self.clocks = clocks
    }
}

public struct QuestionAnswered: Hashable, Sendable, Codable {
    public var item: ItemID
    public var answer: QuestionAnswer?
    /// True when nobody answered and the question's own rule counts.
    public var isBySilence: Bool
    public var clocks: [Clock]

    public init(item: ItemID, answer: QuestionAnswer? = nil, isBySilence: Bool, clocks: [Clock]) {
        self.item = item
        self.answer = answer
        self.isBySilence = isBySilence
        self.clocks = clocks
    }
}

public struct LimitExtended: Hashable, Sendable, Codable {
    public var item: ItemID?
    public var clock: Clock
    public var reason: Sealed<String>
    public var approver: String

    public init(item: ItemID? = nil, clock: Clock, reason: Sealed<String>, approver: String) {
        self.item = item
        self.clock = clock
        self.reason = reason
        self.approver = approver
    }
}

public struct OpinionGiven: Hashable, Sendable, Codable {
    public var item: ItemID
    /// `nil` when silence counts as no objection.
    public var opinion: Opinion?
    public var order: WorkOrderID

    public init(item: ItemID, opinion: Opinion? = nil, order: WorkOrderID) {
        self.item = item
        self.opinion = opinion
        self.order = order
    }
}

/// A party is asked to pay, sign or appear.
public struct TaskOpened: Hashable, Sendable, Codable {
    public var item: ItemID
    public var party: PartyID
    /// For a payment, in fen (分).
    public var amountFen: Int64?
    public var clock: Clock

    public init(item: ItemID, party: PartyID, amountFen: Int64? = nil, clock: Clock) {
        self.item = item
        self.party = party
        self.amountFen = amountFen
        self.clock = clock
    }
}

public struct TaskCompleted: Hashable, Sendable, Codable {
    public var item: ItemID
    public var reference: String
    /// True when nothing is left to confirm; a payment is done when the department has the receipt.
    public var isDone: Bool?

    public init(item: ItemID, reference: String, isDone: Bool? = nil) {
        self.item = item
        self.reference = reference
        self.isDone = isDone
    }
}

/// A party let the task's time run out.
public struct TaskLapsed: Hashable, Sendable, Codable {
    public var item: ItemID
    public var clock: ClockID

    public init(item: ItemID, clock: ClockID) {
        self.item = item
        self.clock = clock
    }
}

public struct ItemDiverted: Hashable, Sendable, Codable {
    public var item: ItemID
    public var holder: Sealed<String>
    public var reason: Sealed<String>
    public var clock: Clock

    public init(item: ItemID, holder: Sealed<String>, reason: Sealed<String>, clock: Clock) {
        self.item = item
        self.holder = holder
        self.reason = reason
        self.clock = clock
    }
}

public struct ItemReassigned: Hashable, Sendable, Codable {
    public var item: ItemID
    public var department: DepartmentID
    public var organ: OrganID
    public var reason: Sealed<String>

    public init(item: ItemID, department: DepartmentID, organ: OrganID, reason: Sealed<String>) {
        self.item = item
        self.department = department
        self.organ = organ
        self.reason = reason
    }
}

/// The item is decided anew, because what it rested on has changed.
public struct ItemReopened: Hashable, Sendable, Codable {
    public var item: ItemID
    public var reason: String

    public init(item: ItemID, reason: String) {
        self.item = item
        self.reason = reason
    }
}

public struct FieldsAmended: Hashable, Sendable, Codable {
    public var fields: Sealed<[FieldID: DataValue]>
    public var reason: Sealed<String>

    public init(fields: Sealed<[FieldID: DataValue]>, reason: Sealed<String>) {
        self.fields = fields
        self.reason = reason
    }
}

public struct DecisionCorrected: Hashable, Sendable, Codable {
    public var item: ItemID
    public var decision: CorrectedDecision
    public var reason: Sealed<String>
    public var documentNumber: String
    /// Items that had ended only with the first decision, with the status they return to.
    public var restored: [ItemID: ItemStatus]?
    /// Promises that had become pointless and hold the item again.
    public var revived: [Tolerance]?

    public init(item: ItemID, decision: CorrectedDecision, reason: Sealed<String>, documentNumber: String) {
        self.item = item
        self.decision = decision
        self.reason = reason
        self.documentNumber = documentNumber
    }
}

/// Another of the alternatives counts; this one is not needed any more.
public struct AlternativeDropped: Hashable, Sendable, Codable {
    public var item: ItemID
    public var chosen: ItemID

    public init(item: ItemID, chosen: ItemID) {
        self.item = item
        self.chosen = chosen
    }
}

/// The result is made out (制证).
public struct ItemIssued: Hashable, Sendable, Codable {
    public var item: ItemID
    public var order: WorkOrderID
    public var reference: String

    public init(item: ItemID, order: WorkOrderID, reference: String) {
        self.item = item
        self.order = order
        self.reference = reference
    }
}

/// The result is in the party's hands (送达).
public struct ItemDelivered: Hashable, Sendable, Codable {
    public var item: ItemID
    public var order: WorkOrderID
    public var proof: String

    public init(item: ItemID, order: WorkOrderID, proof: String) {
        self.item = item
        self.order = order
        self.proof = proof
    }
}
