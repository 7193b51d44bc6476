/// What a department is asked to do (工单). It keeps its id through every technical retry; `revision` counts the sendings.
public struct WorkOrder: Hashable, Sendable, Codable {
    public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        /// Decide an item.
        case `do`
        /// Look a material up in a source.
        case fetch
        /// A material of a running item has arrived or changed.
        case material
        /// Check a commitment afterwards.
        case verify
        /// Stop working on an item.
        case cancel
        /// A decision that the department relied on was revoked: undo what followed.
        case revoke
    }

    public var id: WorkOrderID
    public var kind: Kind
    public var department: DepartmentID
    /// The organ resolved at dispatch; its clerks alone may answer.
    public var organ: OrganID
    public var handling: DepartmentDefinition.Handling
    public var item: ItemID?
    /// The materials it concerns: all that the item may see for `do`, the one looked up for `fetch`, the news for `material`.
    public var materials: [MaterialID]
    public var source: SourceID?
    /// The order that a cancellation, or an additional material, is about.
    public var target: WorkOrderID?
    public var due: Timestamp?
    /// The decision rests on a licence commitment: only issue, do not examine (告知承诺).
    public var issueOnly: Bool?
    /// For a payment, in fen (分).
    public var amountFen: Int64?
    /// verify: how the commitment is to be checked (核查方式).
    public var means: VerificationMeans?
    /// The applicant's answer to what the department asked.
    public var reply: QuestionAnswer?

    public init(
        id: WorkOrderID,
        kind: Kind,
        department: DepartmentID,
        organ: OrganID,
        handling: DepartmentDefinition.Handling,
        item: ItemID? = nil,
        materials: [MaterialID] = [],
        source: SourceID? = nil,
        target: WorkOrderID? = nil,
        due: Timestamp? = nil
    ) {
        self.id = id
        self.kind = kind
        self.department = department
        self.organ = organ
        self.handling = handling
        self.item = item
        self.materials = materials
        self.source = source
        self.target = target
        self.due = due
    }
}

extension WorkOrder.Kind {
    /// Which answers an order of this kind admits; any other is refused (`answer-not-admitted`).
    public var admittedAnswers: Set<Answer.Kind> {
        switch self {
        case .do:
            [
                .received, .approved, .rejected, .objected, .failed, .declined, .asked, .suspended, .resumed, .extended,
                .opinion, .issued, .delivered,
            ]
        case .fetch: [.received, .found, .none, .failed]
        case .material: [.received, .objected, .failed]
        case .verify: [.received, .confirmed, .rectified, .false, .failed]
        case .cancel: [.received, .cancelled, .tooLate, .failed]
        case .revoke: [.received, .compensated, .cannotCompensate, .failed]
        }
    }
}
