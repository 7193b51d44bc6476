public struct Examination: Hashable, Sendable, Codable {
    public enum Finding: Hashable, Sendable, Codable {
        case accept
        /// Names everything defective at once (一次性告知).
        case object([Objection])
        /// Not a matter for this organ, or not admissible (不予受理).
        case refuse(Grounds)
    }

    public var finding: Finding
    /// Why a supervisor raises what lay before the examiner the first time.
    public var reason: Sealed<String>?
    /// When the examiner acted, if it was recorded later than it was done.
    public var occurredAt: Timestamp?

    public init(finding: Finding, reason: Sealed<String>? = nil, occurredAt: Timestamp? = nil) {
        self.finding = finding
        self.reason = reason
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
