import Orchestration
import Testing
import WorkflowFiles

@Suite("The words of the format")
struct TermTests {
    @Test("exist in both languages, and each means one thing", arguments: Term.allCases)
    func bothWays(_ term: Term) {
        for language in LocalizedText.Language.allCases {
            let word = term.word(in: language)
            #expect(!word.isEmpty)
            #expect(Term.named[word] == term, "“\(word)” also means \(Term.named[word]?.rawValue ?? "nothing")")
        }
        #expect(term.word(in: .english).allSatisfy { $0.isASCII })
        #expect(!term.word(in: .chinese).contains { $0.isASCII })
    }

    @Test("no alternative word is taken twice")
    func alternatives() {
        let words = Term.allCases.flatMap { $0.rawValue.split { $0 == "/" || $0 == " " } }
        #expect(words.count == Set(words).count)
    }
}
