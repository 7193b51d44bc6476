import Foundation
import Orchestration
import Testing
import WorkflowFiles

@testable import Guides

@Suite("The page and the flow are as they were looked at")
struct GoldenPageTests {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")

    @Test("the page, but for the drawing, which differs with Graphviz's version")
    func page() throws {
        let workflow = try SmallTheme.workflow()
        let texts = LocalizedText.Language.allCases.map { language in
            var text = GuideWriter(workflow, language).text()
            text.flow = "<svg></svg>"
            return text
        }
        let html = try ServiceGuide.html(texts, of: workflow)
        // The hash changes with every part that definitions gain.
        try compare(html.replacing(workflow.hash, with: "HASH"), with: "guide.html")
    }

    @Test("the flow in Graphviz's language", arguments: LocalizedText.Language.allCases)
    func flow(language: LocalizedText.Language) throws {
        let dot = ServiceGuide.dot(try SmallTheme.workflow().definition, language)
        try compare(dot, with: "flow.\(language.rawValue).dot")
    }

    private func compare(_ text: String, with name: String) throws {
        let golden = try? String(contentsOf: Self.folder.appending(path: name), encoding: .utf8)
        guard golden != text else { return }
        let actual = FileManager.default.temporaryDirectory.appending(path: "golden-\(name)")
        try text.write(to: actual, atomically: true, encoding: .utf8)
        Issue.record("Golden/\(name) differs; look at \(actual.path) and copy it over if it is right")
    }
}
