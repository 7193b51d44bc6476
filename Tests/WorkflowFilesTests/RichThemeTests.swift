import Orchestration
import Testing
import WorkflowFiles

@Suite("A theme that uses every key of how a case is carried out")
struct RichThemeTests {
    private let library = WorkflowLibrary.read(SmallLibrary.texts)

    @Test("means the same in English, to the byte")
    func twin() throws {
        let (chinese, findings) = library.check(theme: RichTheme.text, file: "rich.yaml")
        #expect(findings.map { $0.rendered(in: .english) } == [])
        let english = Self.translated(RichTheme.text)
        #expect(!english.contains("事项") && english.contains("afterAny: [build, child]"))
        let twin = library.check(theme: english, file: "twin.yaml").workflow
        #expect(twin?.bytes == chinese?.bytes && twin != nil)
    }

    @Test("survives being stored, and stands in the order of what is waited for")
    func stored() throws {
        let workflow = try #require(library.check(theme: RichTheme.text, file: "rich.yaml").workflow)
        #expect(try DefinitionBytes.decode(workflow.bytes) == workflow.definition)
        var seen: Set<ItemID> = []
        for item in workflow.definition.items {
            #expect(seen.isSuperset(of: item.after + item.afterAny.flatMap { $0 }), "\(item.id)")
            seen.insert(item.id)
        }
    }

    @Test("is shown with all of it", arguments: LocalizedText.Language.allCases)
    func shown(_ language: LocalizedText.Language) throws {
        let workflow = try #require(library.check(theme: RichTheme.text, file: "rich.yaml").workflow)
        let text = EffectiveRenderer.render(workflow.definition, in: language)
        let terms: [Term] = [
            .lists, .minimum, .maximum, .forEach, .oneOf, .reopenOn, .effective, .statutoryLimit, .extensions,
            .approver,
            .basis, .perItem, .deemed, .excluded, .afterAny, .repetition, .startedBy, .applicant, .supervisor, .opinion,
            .silence, .noObjection, .payment, .amount, .toPerson, .signature, .appearance, .pointOfNoReturn, .divert,
            .reversal, .optional, .commitmentKind, .licence, .means, .online, .sample, .onFalse, .rectify,
            .rectifyWithin, .specialProcedures, .delivery,
        ]
        for term in terms { #expect(text.contains(term.word(in: language)), "\(term.word(in: language)) is missing") }
    }

    @Test("never traps when it is changed at random, laid over or laid under", arguments: 0..<8)
    func mutations(batch: Int) throws {
        var texts = SmallLibrary.texts
        texts["rich.yaml"] = RichTheme.text
        for index in 0..<50 {
            let seed = UInt64(batch * 50 + index)
            var mutation = Mutation(seed: seed)
            texts["rich.yaml"] = mutation.applied(to: RichTheme.text)
            texts[SmallLibrary.overlay] = mutation.applied(to: SmallLibrary.overlayText)
            texts[SmallLibrary.guarded] = mutation.applied(to: SmallLibrary.texts[SmallLibrary.guarded] ?? "")
            let library = WorkflowLibrary.read(texts)
            let faulty = Set(library.findings.filter { $0.severity == .error }.map(\.file))
            let published = library.definitions().map(\.definition.id)
            #expect(!published.contains("rich-theme") || !faulty.contains("rich.yaml"), "seed \(seed)")
            for finding in library.findings {
                #expect(finding.line >= 1 && finding.column >= 1 && texts[finding.file] != nil, "seed \(seed)")
            }
        }
    }

    /// Every Chinese word of the format in English; ids and titles stay.
    private static func translated(_ text: String) -> String {
        var words: [String] = [""]
        for character in text {
            if "{}[],:. \n\"".contains(character) {
                words += [String(character), ""]
            } else {
                words[words.count - 1].append(character)
            }
        }
        return words.map { word in
            guard !word.allSatisfy(\.isASCII), let term = Term.named[word] else { return word }
            return term.word(in: .english)
        }
        .joined()
    }
}
