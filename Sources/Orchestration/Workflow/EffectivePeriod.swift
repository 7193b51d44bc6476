/// When new applications are taken under a definition (施行期间); a running case stays with the version it began with.
public struct EffectivePeriod: Hashable, Sendable, Codable {
    public var from: CivilDate?
    /// The last day.
    public var until: CivilDate?

    public init(from: CivilDate? = nil, until: CivilDate? = nil) {
        self.from = from
        self.until = until
    }

    /// Both days count; a day that is not named is no bound.
    public func contains(_ day: CivilDate) -> Bool {
        from.map { $0 <= day } ?? true && until.map { day <= $0 } ?? true
    }

    func text(in language: LocalizedText.Language) -> String {
        switch (from, until, language) {
        case (let from?, let until?, .chinese): "施行期间为\(from)至\(until)"
        case (let from?, nil, .chinese): "自\(from)起施行"
        case (nil, let until?, .chinese): "施行至\(until)"
        case (nil, nil, .chinese): "不限施行期间"
        case (let from?, let until?, .english): "in force from \(from) to \(until)"
        case (let from?, nil, .english): "in force from \(from) on"
        case (nil, let until?, .english): "in force until \(until)"
        case (nil, nil, .english): "in force without bounds"
        }
    }
}
