/// A text for people, in Chinese and English. Chinese is the law's language and always present.
public struct LocalizedText: Hashable, Sendable, Codable {
    public enum Language: String, Sendable, Codable, CaseIterable {
        case chinese = "zh"
        case english = "en"
    }

    public var zh: String
    public var en: String?

    public init(zh: String, en: String? = nil) {
        self.zh = zh
        self.en = en
    }

    public func text(in language: Language) -> String {
        language == .english ? en ?? zh : zh
    }
}
