import Foundation
import Orchestration
import Rehearsal
import Testing
import WorkflowFiles

@Suite("The shipped scenarios")
struct ShippedScenariosTests {
    @Test("come true, every one")
    func pass() {
        let results = ScenarioRunner.run(directory: Shipped.folder)
        #expect(results.filter { !$0.hasPassed }.map { $0.rendered(in: .english) } == [])
        #expect(results.count >= 25)
    }

    @Test("are no workflow files: the library has no finding because of them")
    func library() {
        #expect(Shipped.library.findings.map { $0.rendered(in: .english) } == [])
    }

    @Test("are explained by a page that names every verb and expectation there is")
    func page() throws {
        let path = Shipped.folder + "/scenarios/README.md"
        let page = try String(contentsOfFile: path, encoding: .utf8)
        #expect(SmallScenario.read(WordPage.example).flatMap(\.told) == [])
        #expect(page == WordPage.markdown(), "onevisit workflow test --words > Workflows/scenarios/README.md")
    }
}

enum Shipped {
    static let library = WorkflowLibrary.load(directory: folder)
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Workflows").path
}
