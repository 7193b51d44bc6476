/// What a department says to a work order.
///
/// `order` and `serial` together are the answer's identity: the same content again gets the first outcome, other content under
/// the same serial is refused as `answer-conflict`.
public struct Answer: Hashable, Sendable, Codable {
    public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        case received, approved, rejected, objected, found, none, confirmed, `false`, cancelled, tooLate, failed
        case declined, asked, suspended, resumed, extended, opinion, issued, delivered, rectified, compensated
        case cannotCompensate
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
        /// The department does not take the item on (部门不予受理).
        case declined(Grounds)
        /// The applicant must say something before the department can go on.
        case asked(Question)
        /// A special procedure begins, or another organ's conclusion is awaited: the clock stands still.
        case suspended(Suspension)
        /// The procedure is over.
        case resumed(documentNumber: String)
        case extended(AnswerExtension)
        case opinion(Opinion)
        /// The certificate or document is made out (制证).
        case issued(reference: String)
        /// It is in the party's hands (送达).
        case delivered(proof: String)
        /// Not true when it was checked, but mended since.
        case rectified(note: Sealed<String>)
        /// What followed from a revoked decision is undone.
        case compensated(reference: String)
        /// It cannot be undone; a person must act under the law.
        case cannotCompensate(Grounds)
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
        case .declined: .declined
        case .asked: .asked
        case .suspended: .suspended
        case .resumed: .resumed
        case .extended: .extended
        case .opinion: .opinion
        case .issued: .issued
        case .delivered: .delivered
        case .rectified: .rectified
        case .compensated: .compensated
        case .cannotCompensate: .cannotCompensate
        }
    }
}

public struct Approval: Hashable, Sendable, Codable {
    /// The number of the decision document (文号).
    public var documentNumber: String
    public var files: [FileReference]
    /// Result data as the catalogue entry declares them.
    public var data: Sealed<[FieldID: DataValue]>
    /// What was not granted, where the approval is in part (部分准予).
    public var exception: Sealed<String>?

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
