/// Why a clock stands still. Pauses for several reasons may overlap; each ends by itself.
public struct PauseReason: Hashable, Sendable, Codable {
    public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        /// The applicant's own time in a correction or an objection (补正).
        case correction
        /// The applicant's own time to answer a question (询问).
        case question
        /// A hearing, an expert review … (特别程序, 行政许可法 art. 45).
        case specialProcedure
        /// Waiting for a court or another organ (中止).
        case suspension
        /// Only items run whose time the clock does not count (不计时限).
        case excludedItems
    }

    public let kind: Kind
    /// Which one, where there may be several of a kind: an id from the definition, never a person's words.
    public let key: String?

    public init(_ kind: Kind, key: String? = nil) {
        self.kind = kind
        self.key = key
    }

    public var text: LocalizedText {
        let name =
            switch kind {
            case .correction: LocalizedText(zh: "补正", en: "correction")
            case .question: LocalizedText(zh: "询问", en: "question to the applicant")
            case .specialProcedure: LocalizedText(zh: "特别程序", en: "special procedure")
            case .suspension: LocalizedText(zh: "中止", en: "suspension")
            case .excludedItems: LocalizedText(zh: "不计时限事项", en: "only items that are not counted")
            }
        guard let key else { return name }
        return LocalizedText(zh: "\(name.zh) \(key)", en: "\(name.text(in: .english)) \(key)")
    }
}
