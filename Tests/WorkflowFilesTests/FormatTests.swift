import Orchestration
import Testing
import WorkflowFiles

@Suite("A theme may be written")
struct FormatTests {
    @Test("with Chinese names as keys, the id below")
    func chineseKeys() throws {
        let library = try library([
            ("  side-proof:\n    title: 副证明\n", "  副证明:\n    编号: side-proof\n"),
            ("  abroad: {title: 出国, question: 出国吗?}", "  出国: {编号: abroad, 问: 出国吗?}"),
            ("  second: {catalogue", "  第二项: {编号: second, catalogue"),
            ("[side-proof, home-proof]", "[副证明, 居住证明]"),
        ])
        #expect(library.findings.map { $0.rendered(in: .english) } == [])
        let definition = try #require(library.definitions().first?.definition)
        #expect(definition.materials.contains { $0.id == "side-proof" && $0.title.zh == "副证明" })
        #expect(definition.items.contains { $0.id == "second" && $0.title.zh == "第二项" })
    }

    @Test("with Chinese units and words among English ones")
    func mixed() throws {
        let mixed = try library([("promisedLimit: 20wd", "承诺时限: 20个工作日"), ("within: 3wd", "补齐: 3工作日")])
        let plain = try library([])
        #expect(mixed.definitions().first?.hash == plain.definitions().first?.hash)
        #expect(mixed.definitions().first != nil)
    }

    @Test("without what the catalogue already says: title, limits, department, materials")
    func fromCatalogue() throws {
        let library = try library([("first@1, materials: [main-proof],", "first@1,")])
        let item = try #require(library.definitions().first?.definition.items.first)
        #expect(item.title == LocalizedText(zh: "first事项", en: "first service"))
        #expect(item.department == "hr" && item.promisedLimit == .workingDays(5))
        #expect(item.materials == [MaterialUse(material: "main-proof", importance: .primary)])
    }

    @Test("in any order: items come out after what they wait for, else as written")
    func order() throws {
        let library = try library([
            ("items:\n", "items:\n  last: {catalogue: third@1, after: [second]}\n  free: {catalogue: third@1}\n")
        ])
        #expect(
            library.definitions().first?.definition.items.map(\.id) == ["free", "first", "second", "last", "third"]
        )
    }

    @Test("and takes from the city only what it uses")
    func onlyWhatIsUsed() throws {
        let definition = try #require(try library([]).definitions().first?.definition)
        #expect(definition.sources.map(\.id) == ["decisions", "card"])
        let without = try library([("sources: [certificate: card, upload]", "sources: [upload]")])
        #expect(without.definitions().first?.definition.sources.map(\.id) == ["decisions"])
        #expect(definition.parties.map(\.id) == [.applicant, "employer"])
    }

    @Test("to a page", arguments: LocalizedText.Language.allCases)
    func effectiveWhole(_ language: LocalizedText.Language) throws {
        let workflows = WorkflowLibrary.load(directory: Shipped.folder).definitions()
        let rehabilitation = workflows.first { $0.definition.id == "work-injury-rehabilitation" }
        let definition = try #require(rehabilitation?.definition)
        let text = EffectiveRenderer.render(definition, in: language)
        let expected: [String] =
            switch language {
            case .english:
                [
                    "promisedLimit: 20wd", "handling: adapter", "when: situation.assistive-device = yes",
                    "correctionNotice: {limit: 5wd, basis: \"Administrative Licensing Law art. 32 [K]\"}",
                    "status: closed", "statutoryLimit: 30wd",
                ]
            case .chinese:
                [
                    "承诺时限: 20工作日", "办理方式: 系统对接", "当: 情形.assistive-device = 是",
                    "补正告知: {限: 5工作日, 依据: \"行政许可法第三十二条 [K]\"}",
                    "状态: 未开放", "法定时限: 30工作日",
                ]
            }
        for part in expected { #expect(text.contains(part), "\(part) is missing") }
        // It is YAML: the linter reads it as such, and only minds that it is more than a theme's file may hold.
        let findings = WorkflowLibrary.read(["shown.yaml": text]).findings
        #expect(!findings.contains { $0.code == .notYAML || $0.code == .anchorRefused })
    }

    private func library(_ changes: [(old: String, new: String)]) throws -> WorkflowLibrary {
        var texts = SmallLibrary.texts
        var theme = try #require(texts[SmallLibrary.theme])
        for (old, new) in changes {
            try #require(theme.contains(old), "“\(old)” is not in the theme")
            theme = theme.replacing(old, with: new)
        }
        texts[SmallLibrary.theme] = theme
        return WorkflowLibrary.read(texts)
    }
}
