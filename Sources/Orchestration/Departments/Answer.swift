/// What a department says to a work order.
///
/// `order` and `serial` together are the answer's identity: the same content again gets the first outcome, other content under
/// the same serial is refused as `answer-conflict`.
public struct Answer: Hashable, Sendable, Codable {
    public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        case received, approved, rejected, objected, found, none, confirmed, `false`, cancelled, tooLate, failed
    }

    public enum Content: Hashable, Sendable, Codable {
        /// The order is filed in the department's system under this number.
        case received(reference: String?)
        case approved(Approval)
        case rejected(Grounds)
        case objected([Objection])
        case found(FoundMaterial)
        case none
        case confirmed
        case `false`(Grounds)
        case cancelled
        case tooLate
        /// The department's system could not take the order. `detail` is technical and carries no personal data.
        case failed(isRetryable: Bool, detail: String)
    }

    public var order: WorkOrderID
    /// The department's own number for this act.
    public var serial: String
    public var content: Content
    /// When the act was done, if it was recorded later (a paper decision keyed in afterwards).
    public var occurredAt: Timestamp?

    public init(order: WorkOrderID, serial: String, content: Content, occurredAt: Timestamp? = nil) {
        self.order = order
        self.serial = serial
        self.content = content
        self.occurredAt = occurredAt
    }
}

extension Answer {
    public var kind: Kind {
        switch content {
        case .received: .received
        case .approved: .approved
        case .rejected: .rejected
        case .objected: .objected
        case .found: .found
        case .none: .none
        case .confirmed: .confirmed
        case .false: .false
        case .cancelled: .cancelled
        case .tooLate: .tooLate
        case .failed: .failed
        }
    }
}

public struct Approval: Hashable, Sendable, Codable {
    /// The number of the decision document (文号).
    public var documentNumber: String
    public var files: [FileReference]
    /// Result data as the catalogue entry declares them.
    public var data: Sealed<[FieldID: DataValue]>

    public init(
        documentNumber: String,
        files: [FileReference] = [],
        data: Sealed<[FieldID: DataValue]> = Sealed([:])
    ) {
        self.documentNumber = documentNumber
        self.files = files
        self.data = data
    }
}

/// A material that a source holds: a file, or data that stand for one.
public struct FoundMaterial: Hashable, Sendable, Codable {
    public var files: [FileReference]
    public var data: Sealed<[FieldID: DataValue]>
    /// The source's own version or number of the record relied on.
    public var recordVersion: String

    public init(files: [FileReference] = [], data: Sealed<[FieldID: DataValue]> = Sealed([:]), recordVersion: String) {
        self.files = files
        self.data = data
        self.recordVersion = recordVersion
    }
}
