package import Orchestration

extension Term {
    /// Every word in either language.
    package static let named: [String: Term] = {
        var terms: [String: Term] = [:]
        for term in allCases {
            for word in term.englishWords { terms[word] = term }
            terms[term.word(in: .chinese)] = term
        }
        return terms
    }()

    package func word(in language: LocalizedText.Language) -> String {
        switch language {
        case .english: englishWords.first ?? rawValue
        case .chinese: rawValue.split(separator: " ").last.map(String.init) ?? rawValue
        }
    }

    /// Both words, for messages: `title` in English, `名称` in Chinese.
    var words: LocalizedText {
        LocalizedText(zh: word(in: .chinese), en: word(in: .english))
    }

    private var englishWords: [String] {
        rawValue.split(separator: " ").first?.split(separator: "/").map(String.init) ?? []
    }
}
