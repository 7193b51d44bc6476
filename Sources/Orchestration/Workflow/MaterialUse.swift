/// How one item uses one material.
public struct MaterialUse: Hashable, Sendable, Codable {
    public enum Importance: String, Hashable, Sendable, Codable, CaseIterable {
        /// Needed for the decision itself; may never be missing (主件).
        case primary
        /// Proves a detail and may come later where tolerance is declared (副件).
        case secondary
    }

    public var material: MaterialID
    public var importance: Importance
    public var tolerance: TolerancePolicy?
    public var condition: Condition

    public init(
        material: MaterialID,
        importance: Importance,
        tolerance: TolerancePolicy? = nil,
        condition: Condition = .always
    ) {
        self.material = material
        self.importance = importance
        self.tolerance = tolerance
        self.condition = condition
    }
}

/// Acceptance although a secondary material is missing, because it will come later (容缺受理).
public struct TolerancePolicy: Hashable, Sendable, Codable {
    public enum Release: String, Hashable, Sendable, Codable {
        /// The result is held until the material is in (the rule).
        case afterSupply
        /// The result may go out before; the promise stays open.
        case beforeSupply
    }

    public enum Expiry: String, Hashable, Sendable, Codable {
        case terminateItem, terminateCase
    }

    /// Counted from acceptance.
    public var within: TimeLimit
    public var release: Release
    public var onExpiry: Expiry
    /// How long before the deadline the applicant is reminded.
    public var remind: [TimeLimit]
    /// By how much a supervisor may extend it for force majeure; `nil` where nobody may.
    public var extensionLimit: TimeLimit?

    public init(
        within: TimeLimit,
        release: Release = .afterSupply,
        onExpiry: Expiry = .terminateItem,
        remind: [TimeLimit] = []
    ) {
        self.within = within
        self.release = release
        self.onExpiry = onExpiry
        self.remind = remind
    }
}
