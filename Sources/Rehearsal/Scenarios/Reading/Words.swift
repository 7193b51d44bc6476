package import Orchestration

/// What something is called in a scenario, in both languages: `approves/approve 批准/准予`. The first of each is the one printed.
package struct Words: Hashable, Sendable {
    package let english: [String]
    package let chinese: [String]

    /// - Parameter text: The English words, a space, the Chinese words; alternatives are separated by `/`. English words may hold
    ///   spaces, Chinese ones may not.
    package init(_ text: String) {
        let parts = text.split(separator: " ")
        english = parts.dropLast().joined(separator: " ").split(separator: "/").map(String.init)
        chinese = parts.last?.split(separator: "/").map(String.init) ?? []
    }

    package var all: [String] { english + chinese }

    package func word(in language: LocalizedText.Language) -> String {
        (language == .english ? english.first : chinese.first) ?? all.first ?? ""
    }

    package var text: LocalizedText { LocalizedText(zh: word(in: .chinese), en: word(in: .english)) }
}

extension Words: ExpressibleByStringLiteral {
    package init(stringLiteral value: String) { self.init(value) }
}

/// A fixed set of values that are written as words: the raw value is `english 中文`.
protocol Wording: RawRepresentable, CaseIterable, Hashable, Sendable where RawValue == String {}

extension Wording {
    var words: Words { Words(rawValue) }

    static var names: NameTable<Self> {
        var table = NameTable<Self>()
        for value in allCases {
            for word in value.words.all { table.add(word, value) }
        }
        return table
    }
}
