/// The flow of a theme as a graph, before it is drawn: what waits for what, and what depends on an answer.
struct FlowGraph: Hashable, Sendable {
    enum Shape: String, Hashable, Sendable, CaseIterable {
        case step, item
        /// Another department's opinion is asked.
        case consultation
        /// A party pays, signs or appears.
        case task
        /// One of what leads here is enough.
        case choice
        case end
    }

    /// What a node's border says.
    enum Mark: Int, Hashable, Sendable, CaseIterable {
        /// Not part of every case.
        case conditional
        /// For each element of a list, or again and again.
        case repeated
        case pointOfNoReturn
    }

    struct Node: Hashable, Sendable {
        let id: String
        let lines: [String]
        var shape = Shape.item
        var marks: Set<Mark> = []
    }

    struct Edge: Hashable, Sendable {
        let from: String
        let to: String
        var label = ""
        /// Starts before what it follows has its result out.
        var isEarly = false
    }

    var nodes: [Node]
    var edges: [Edge]
    /// What the shapes and borders mean, as far as they occur.
    var legend: [Node] = []
    var legendTitle = ""
}
