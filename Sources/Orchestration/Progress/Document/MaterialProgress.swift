/// One material: in, promised, committed to, or still awaited.
public struct MaterialProgress: Hashable, Sendable, Codable {
    public var id: MaterialID
    public var title: LocalizedText
    public var standing: MaterialState.Standing
    public var standingText: LocalizedText
    /// Where it came from, or is being fetched from.
    public var source: LocalizedText?
    public var grade: TrustGrade?
    public var fileCount: Int
    public var since: Timestamp
    /// Until when a promised material may come.
    public var until: Timestamp?
    /// The results that wait for it.
    public var holds: [ItemID]
    public var passedOver: [PassedOverSource]
    /// That what a source said is disputed, and who looks into it; `nil` where nothing is.
    public var dispute: LocalizedText?
    /// A commitment that a check found true.
    public var isVerified: Bool
}

/// A source that did not give the material; an applicant who knows better may dispute it.
public struct PassedOverSource: Hashable, Sendable, Codable {
    public var source: SourceID
    public var title: LocalizedText
    public var reason: SourcePassedOver.Reason
    public var text: LocalizedText
}
