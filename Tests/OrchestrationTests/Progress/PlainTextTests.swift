import Testing

@testable import Orchestration

@Suite("Plain text")
struct PlainTextTests {
    @Test("Columns stay straight with Chinese characters, which are two cells wide")
    func columns() {
        var page = TextPage(in: .chinese)
        page.rows([["康复确认", "a"], ["ab", "b"]], indent: 0)
        #expect(page.lines == ["康复确认  a", "ab        b"])
    }

    @Test("Words of strangers cannot command the terminal")
    func controlCharacters() {
        #expect(TextPage.printable("好\u{1B}[2J\u{202E}x\n") == "好 [2J x ")
    }

    @Test("A progress page names stage, next step, items and limits", arguments: LocalizedText.Language.allCases)
    func page(language: LocalizedText.Language) throws {
        var story = try Story()
        try story.applyInFull(at: morning(of: "2026-02-10"))
        try story.accept(at: morning(of: "2026-02-10"))
        let text = story.progress(for: .applicant).text(in: language)
        let expected =
            language == .chinese
            ? ["已受理，部门办理中", "产权核验", "最迟 2026-02-24 24:00"] : ["Accepted", "Property check", "due 2026-02-24 24:00"]
        for words in expected { #expect(text.contains(words)) }
        #expect(text.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\n" })
    }
}
