/// When new applications are taken under a definition (施行期间); a running case stays with the version it began with.
public struct EffectivePeriod: Hashable, Sendable, Codable {
    public var from: CivilDate?
    /// The last day.
    public var until: CivilDate?

    public init(from: CivilDate? = nil, until: CivilDate? = nil) {
        self.from = from
        self.until = until
    }
}
