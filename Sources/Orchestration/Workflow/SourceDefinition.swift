/// Where a material can come from.
public enum MaterialOrigin: Hashable, Sendable, Codable {
    /// An electronic certificate (电子证照) called with the holder's authorisation.
    case certificate(SourceID)
    /// Another department's shared data (数据共享).
    case share(SourceID)
    /// Made by the system from the form and signed with it.
    case form
    /// Seen and confirmed at the counter (窗口核验).
    case counter
    /// Handed in by the applicant.
    case upload

    /// The source that must be asked, if it is one that can be.
    public var source: SourceID? {
        switch self {
        case .certificate(let source), .share(let source): source
        case .form, .counter, .upload: nil
        }
    }
}

/// A certificate catalogue or shared data set, and the department that answers for it.
public struct SourceDefinition: Hashable, Sendable, Codable {
    public enum Status: String, Hashable, Sendable, Codable {
        case open
        /// Known not to be shared, e.g. police data: skipped at once.
        case closed
    }

    public var id: SourceID
    public var title: LocalizedText
    public var department: DepartmentID
    public var status: Status

    public init(id: SourceID, title: LocalizedText, department: DepartmentID, status: Status = .open) {
        self.id = id
        self.title = title
        self.department = department
        self.status = status
    }
}
