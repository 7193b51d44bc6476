import Orchestration
import Testing
import WorkflowFiles

@testable import Guides

@Suite("The shapes of a flow chart say what kind of step it is")
struct FlowShapeTests {
    private func node(_ graph: FlowGraph, _ title: String) throws -> FlowGraph.Node {
        try #require(graph.nodes.first { $0.lines.first == title })
    }

    @Test("payments and signatures, consultations, what is done more than once, the point of no return")
    func shapes() throws {
        let home = try #require(ShippedThemes.graph("second-hand-home"))
        #expect(try node(home, "Seller signs").shape == .task)
        #expect(try node(home, "Registration fee").lines.contains("Buyer pays 80 yuan"))
        #expect(try node(home, "Transfer").marks == [.pointOfNoReturn])
        #expect(try node(home, "Taxes").lines.last == "may go on at the counter")
        let planning = try #require(ShippedThemes.graph("planning-permit"))
        #expect(try node(planning, "Fire safety").shape == .consultation)
        let injury = try #require(ShippedThemes.graph("work-injury"))
        #expect(try node(injury, "Settlement by period").lines.contains("every 30 days, 24 times at most"))
        #expect(try node(injury, "Settlement by period").marks == [.conditional, .repeated])
    }

    @Test("alternatives meet in a node of their own, in order, and the case goes on from there")
    func alternatives() throws {
        let graph = try #require(ShippedThemes.graph("planning-permit"))
        let choice = try #require(graph.nodes.first { $0.shape == .choice })
        #expect(choice.lines == ["Shelter", "one is enough"])
        #expect(graph.edges.filter { $0.to == choice.id }.map(\.label) == ["first choice", "otherwise"])
        #expect(graph.edges.filter { $0.from == choice.id }.map(\.to) == ["conclude"])
    }

    @Test("waiting for any one of several meets in one node; for any element of a list it is said at the arrow")
    func anyOf() throws {
        let workflow = try SmallTheme.workflow { definition in
            definition.items[2].needsData = []
            definition.items[2].afterAny = [["licence", "fire"]]
        }
        let graph = FlowGraph(workflow.definition, Speaker(language: .english))
        let join = try #require(graph.nodes.first { $0.shape == .choice })
        #expect(graph.edges.filter { $0.to == join.id }.map(\.from) == ["item0", "item1"])
        #expect(graph.edges.filter { $0.to == "item2" }.map(\.from) == [join.id])
        let newborn = try #require(ShippedThemes.graph("newborn"))
        #expect(newborn.edges.contains { $0.label == "any one of them" })
        #expect(newborn.edges.contains { $0.label == "all of them" })
    }

    @Test("the legend explains what occurs and nothing else; a plain chart still says what a box is")
    func legend() throws {
        let small = FlowGraph(try SmallTheme.workflow().definition, Speaker(language: .english))
        #expect(small.legend.map(\.lines) == [["a department decides"], ["dashed: not in every case"]])
        let home = try #require(ShippedThemes.graph("second-hand-home"))
        #expect(home.legend.map(\.shape) == [.item, .task, .item, .item])
        #expect(home.legend.flatMap(\.marks) == [.conditional, .pointOfNoReturn])
        for workflow in ShippedThemes.all {
            let graph = FlowGraph(workflow.definition, Speaker(language: .chinese))
            let shapes = Set(graph.nodes.map(\.shape)).subtracting([.step, .end])
            #expect(Set(graph.legend.map(\.shape)).isSuperset(of: shapes))
            // Every node is led to, and all but the end lead on.
            let (from, to) = (Set(graph.edges.map(\.from)), Set(graph.edges.map(\.to)))
            #expect(graph.nodes.allSatisfy { $0.id == "apply" || to.contains($0.id) })
            #expect(graph.nodes.allSatisfy { $0.id == "conclude" || from.contains($0.id) })
        }
    }
}
