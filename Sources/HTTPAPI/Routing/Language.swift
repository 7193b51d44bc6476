import Orchestration

extension LocalizedText.Language {
    /// The first of our languages that an `Accept-Language` field prefers; Chinese otherwise, the law's language.
    init(acceptLanguage: String?) {
        let wishes = (acceptLanguage ?? "").split(separator: ",").prefix(20).compactMap(Self.wish)
        let best = wishes.enumerated().max { left, right in
            (left.element.quality, right.offset) < (right.element.quality, left.offset)
        }
        self = best?.element.language ?? .chinese
    }

    private static func wish(_ text: Substring) -> (language: Self, quality: Double)? {
        let parts = text.split(separator: ";").map { $0.filter { $0 != " " } }
        guard let tag = parts.first?.lowercased(), let language = Self(rawValue: String(tag.prefix(2))) else {
            return nil
        }
        let quality = parts.dropFirst().first { $0.hasPrefix("q=") }.flatMap { Double($0.dropFirst(2)) } ?? 1
        return quality > 0 ? (language, quality) : nil
    }
}
