import Foundation
import Orchestration
import Testing
import WorkflowFiles

@testable import Guides

@Suite("The flow chart")
struct FlowTests {
    @Test("shows every item once, what waits for what, and what ends the case")
    func edges() throws {
        let graph = FlowGraph(try SmallTheme.workflow().definition, Speaker(language: .english))
        #expect(graph.nodes.map(\.id) == ["apply", "accept", "correct", "item0", "item1", "item2", "conclude"])
        #expect(graph.nodes.filter { $0.marks.contains(.conditional) }.map(\.id) == ["correct", "item1", "item2"])
        let edges = graph.edges.map { "\($0.from)>\($0.to)" }
        #expect(edges.contains("accept>item0"))
        #expect(edges.contains("item0>item1"))
        #expect(edges.contains("item0>item2"))
        #expect(!edges.contains("item0>conclude"))
        #expect(graph.edges.first { $0.to == "item2" }?.label == "once its data are known")
    }

    @Test("of every shipped theme can be drawn, with all its items, and stands in its page", .timeLimit(.minutes(2)))
    func shipped() throws {
        let folder = URL(filePath: #filePath).appending(path: "../../../Workflows").standardizedFileURL.path
        let workflows = WorkflowLibrary.load(directory: folder).definitions()
        #expect(!workflows.isEmpty)
        for workflow in workflows {
            let guide = try ServiceGuide(workflow, drawing: try Graphviz())
            for flow in guide.flows.values {
                let drawing = try #require(Drawing(flow))
                #expect(drawing.ids.count { $0.contains("-item") } == workflow.definition.items.count)
                #expect(drawing.elements.isSubset(of: EscapingTests.allowed))
            }
            #expect(Page(html: guide.html).tags.isSubset(of: EscapingTests.allowed))
            let ids = guide.html.matches(of: /\sid="([^"]*)"/).map(\.1)
            #expect(Set(ids).count == ids.count)
            for link in guide.html.matches(of: /href="#([^"]*)"/) { #expect(ids.contains(link.1)) }
        }
    }

    @Test("what Graphviz says of a text that it cannot draw is told")
    func refused() throws {
        let graphviz = try Graphviz()
        let failure = #expect(throws: ExternalProgram.Failure.self) { try graphviz.svg(of: "digraph {") }
        #expect(failure?.description.contains("syntax error") == true)
    }

    @Test("breaks long labels: Latin between words, Chinese anywhere")
    func wrapping() {
        #expect(DotText.wrapped("工伤康复待遇一件事办理结果的核对与发放工作") == ["工伤康复待遇一件事办理结果的核", "对与发放工作"])
        #expect(
            DotText.wrapped("Rehabilitation confirmation of the city") == [
                "Rehabilitation", "confirmation of the city",
            ]
        )
        let long = String(repeating: "x", count: 90)
        #expect(DotText.wrapped(long).joined() == long)
        #expect(DotText.wrapped(long).allSatisfy { DotText.width($0) < 17 })
    }
}
