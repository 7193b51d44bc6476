/// The longest time that a law gives an authority, as data that a city can correct.
public struct LegalLimit: Hashable, Sendable, Codable {
    public var title: LocalizedText
    public var limit: TimeLimit
    /// By how much it may be extended (延期), where the law says so.
    public var added: TimeLimit?
    public var basis: LegalBasis
    public var note: LocalizedText?

    public init(
        title: LocalizedText,
        limit: TimeLimit,
        added: TimeLimit? = nil,
        basis: LegalBasis,
        note: LocalizedText? = nil
    ) {
        self.title = title
        self.limit = limit
        self.added = added
        self.basis = basis
        self.note = note
    }
}

/// Where a limit comes from, and how sure that is.
public struct LegalBasis: Hashable, Sendable, Codable {
    /// How far the text was checked; the raw value is the mark that every citation carries.
    public enum Certainty: String, Hashable, Sendable, Codable, CaseIterable {
        /// In a letter of the authority.
        case stated = "S"
        /// Seen in a public source.
        case seen = "V"
        /// General knowledge, believed right, not checked again.
        case known = "K"
        /// Illustrative: realistic, but no fact (示例).
        case illustrative = "I"
        case unsure = "?"

        /// Whether a definition may be refused because of it.
        public var isReliable: Bool { self != .illustrative && self != .unsure }
    }

    /// The entry among the law's limits.
    public var id: String
    public var law: LocalizedText
    public var article: LocalizedText
    public var certainty: Certainty

    public init(id: String, law: LocalizedText, article: LocalizedText, certainty: Certainty) {
        self.id = id
        self.law = law
        self.article = article
        self.certainty = certainty
    }

    /// 行政许可法第三十二条 [K]
    public var text: LocalizedText {
        LocalizedText(
            zh: "\(law.zh)\(article.zh) [\(certainty.rawValue)]",
            en: "\(law.text(in: .english)) \(article.text(in: .english)) [\(certainty.rawValue)]"
        )
    }
}
