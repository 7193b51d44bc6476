import Orchestration

/// Chooses words in one language, so that a sentence stands in both languages side by side where it is written.
struct Speaker: Sendable {
    let language: LocalizedText.Language

    /// Evaluates only the sentence that is wanted.
    func callAsFunction(_ zh: @autoclosure () -> String, _ en: @autoclosure () -> String) -> String {
        language == .chinese ? zh() : en()
    }

    func callAsFunction(_ text: LocalizedText) -> String { text.text(in: language) }

    /// 「甲」、「乙」 or “a”, “b”.
    func quoted(_ texts: [LocalizedText]) -> String {
        texts.map { quoted($0) }.joined(separator: self("、", ", "))
    }

    func quoted(_ text: LocalizedText) -> String { self("「\(text.zh)」", "“\(text.text(in: .english))”") }

    /// Plain names with no quotes: 甲、乙 or a, b.
    func list(_ texts: [String]) -> String { texts.joined(separator: self("、", ", ")) }

    func sentences(_ texts: [String]) -> String { texts.joined(separator: self("", " ")) }
}
