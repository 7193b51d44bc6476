/// Where the value of a form field comes from: what was filled in beforehand keeps its source, also after it was changed.
public struct FieldProvenance: Hashable, Sendable, Codable {
    public enum Source: Hashable, Sendable, Codable {
        /// Typed by whoever filled in the form.
        case form
        case certificate(SourceID)
        case share(SourceID)
        /// Taken over from an earlier application of the same person.
        case history
    }

    public var source: Source
    /// The source's own version of the record, for what was fetched.
    public var recordVersion: String?
    /// When it was taken from the source; `nil` stands for the time of receipt.
    public var takenAt: Timestamp?
    /// Somebody changed what had been filled in beforehand.
    public var isEdited: Bool

    public init(
        source: Source,
        recordVersion: String? = nil,
        takenAt: Timestamp? = nil,
        isEdited: Bool = false
    ) {
        self.source = source
        self.recordVersion = recordVersion
        self.takenAt = takenAt
        self.isEdited = isEdited
    }
}

extension FieldProvenance {
    /// The register or certificate it was taken from.
    public var register: SourceID? {
        switch source {
        case .certificate(let id), .share(let id): id
        case .form, .history: nil
        }
    }

    /// How far the value may be relied on (国办函〔2016〕108号): changed by hand, it is the applicant's own word whatever it was
    /// before.
    public var grade: TrustGrade {
        switch source {
        case _ where isEdited: .d
        case .certificate, .share: .a
        case .history: .c
        case .form: .d
        }
    }
}
