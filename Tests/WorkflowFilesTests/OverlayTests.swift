import Orchestration
import Testing
import WorkflowFiles

@Suite("A theme laid over another one")
struct OverlayTests {
    private func library(_ overlay: String = SmallLibrary.overlayText) -> WorkflowLibrary {
        var texts = SmallLibrary.texts
        texts[SmallLibrary.overlay] = overlay
        return WorkflowLibrary.read(texts)
    }

    @Test("is its base with the patch, and is hashed by itself")
    func effective() throws {
        let library = library()
        #expect(library.findings.map { $0.rendered(in: .english) } == [])
        let local = try #require(library.definitions().first { $0.definition.id == "local-theme" })
        let whole = try #require(library.definitions().first { $0.definition.id == "test-theme" })
        #expect(local.definition.title == whole.definition.title)
        #expect(local.definition.promisedLimit == .workingDays(15))
        #expect(local.definition.lead == "housing")
        #expect(local.definition.items.map(\.id) == ["first", "second", "fourth"])
        #expect(local.definition.items.first { $0.id == "second" }?.promisedLimit == .workingDays(3))
        #expect(local.definition.items.first { $0.id == "second" }?.after == ["first"])
        #expect(local.hash != whole.hash)
        #expect(local.base?.reference == whole.reference)
        #expect(local.base?.file == SmallLibrary.theme)
    }

    @Test("has the bytes of the same theme written out in full")
    func sameBytes() throws {
        let overlay = """
            格式: onevisit/1
            主题: {编号: test-theme, 版本: "2"}
            叠加: test-theme@1
            修改: {承诺时限: 15工作日}
            """
        let local = try #require(library(overlay).definitions().last)
        var texts = SmallLibrary.texts
        texts[SmallLibrary.theme] = texts[SmallLibrary.theme]?
            .replacing("version: \"1\"}\nlead", with: "version: \"2\"}\nlead")
            .replacing("promisedLimit: 20wd", with: "promisedLimit: 15wd")
        let full = try #require(WorkflowLibrary.read(texts).definitions().first)
        #expect(local.definition.version == "2")
        #expect(local.bytes == full.bytes)
    }

    @Test("tells what is missing once the patch is applied in its own file, naming the base's place")
    func namesBothFiles() throws {
        let overlay = """
            format: onevisit/1
            theme: {id: local-theme, version: "1"}
            overlay: test-theme@1
            remove: {items: [first]}
            """
        let findings = library(overlay).findings
        #expect(Set(findings.map(\.file)) == [SmallLibrary.overlay])
        #expect(Set(findings.map(\.line)) == [3])
        #expect(findings.contains { $0.code == .unknownItem && ($0.message.en ?? "").contains("theme.yaml:") })
    }

    @Test("cannot rest on a theme with an error, nor on another overlay")
    func baseMustBeSound() throws {
        var texts = SmallLibrary.texts
        texts[SmallLibrary.overlay] = SmallLibrary.overlayText
        texts[SmallLibrary.theme] = texts[SmallLibrary.theme]?.replacing("issue: each", with: "issue: ech")
        let findings = WorkflowLibrary.read(texts).findings
        #expect(findings.map(\.code) == [.restsOnFault, .unknownChoice])
        texts = SmallLibrary.texts
        texts[SmallLibrary.overlay] = SmallLibrary.overlayText
        texts["again.yaml"] = """
            format: onevisit/1
            theme: {id: village-theme, version: "1"}
            overlay: local-theme@1
            """
        #expect(WorkflowLibrary.read(texts).findings.map(\.code) == [.unknownBase])
    }

    @Test("is shown whole, with a mark on what is different", arguments: LocalizedText.Language.allCases)
    func shown(_ language: LocalizedText.Language) throws {
        let local = try #require(library().definitions().first { $0.definition.id == "local-theme" })
        let text = EffectiveRenderer.render(local.definition, over: local.base?.definition, in: language)
        let lines = text.split(separator: "\n").map(String.init)
        let mark = language == .chinese ? "# 叠加" : "# overlay"
        func marked(_ part: String) -> Bool? { lines.first { $0.contains(part) }?.hasSuffix(mark) }
        #expect(marked(language == .chinese ? "承诺时限: 15工作日" : "promisedLimit: 15wd") == true)
        #expect(marked("main-proof:") == false)
        #expect(marked("  fourth:") == true)
        #expect(text.contains(language == .chinese ? "# 删除: third" : "# remove: third"))
        let plain = EffectiveRenderer.render(local.definition, in: language)
        #expect(!plain.contains(mark))
    }
}
