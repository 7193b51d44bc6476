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

    @Test("are written in lines like the examples on that page, which can all be read, and in either language")
    func examples() {
        let lines = WordPage.examples.flatMap { [$0.zh, $0.en ?? ""] }
        let faults = Shipped.library.definitions().map { WordPage.faults(in: lines, for: $0) }
        for line in lines {
            let told = faults.compactMap { $0[line]?.message.text(in: .english) }
            #expect(told.count < faults.count, "\(line): \(told)")
        }
    }
}

enum Shipped {
    static let library = WorkflowLibrary.load(directory: folder)
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Workflows").path
}
