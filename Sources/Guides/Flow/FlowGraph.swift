import Orchestration

/// The flow of a theme as a graph, before it is drawn: what waits for what, and what depends on an answer.
struct FlowGraph: Hashable, Sendable {
    enum Shape: String, Hashable, Sendable {
        case step, item, end
    }

    struct Node: Hashable, Sendable {
        let id: String
        let lines: [String]
        var shape = Shape.item
        /// Not part of every case.
        var isConditional = false
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
}

extension FlowGraph {
    init(_ definition: WorkflowDefinition, _ say: Speaker) {
        let titles = Titles(definition: definition)
        let index = Dictionary(definition.items.enumerated().map { ($1.id, "item\($0)") }, uniquingKeysWith: { $1 })
        nodes = [
            Node(id: "apply", lines: [say("申请：一张表、一套材料", "Apply: one form, one set")], shape: .step),
            Node(id: "accept", lines: [say("核对材料并受理", "Check and accept")], shape: .step),
            Node(id: "correct", lines: [say("一次性告知，补正", "Told once; correct")], shape: .step, isConditional: true),
        ]
        edges = [
            Edge(from: "apply", to: "accept"),
            Edge(from: "accept", to: "correct", label: say("有缺漏", "gaps"), isEarly: true),
            Edge(from: "correct", to: "accept", label: say("补齐", "mended"), isEarly: true),
        ]
        var leaves = Set(definition.items.map(\.id))
        for item in definition.items {
            let id = index[item.id] ?? ""
            nodes.append(
                Node(id: id, lines: Self.lines(of: item, titles, say), isConditional: item.condition != .always)
            )
            let waits = Self.waits(of: item, say)
            for wait in waits {
                leaves.remove(wait.item)
                guard let from = index[wait.item] else { continue }
                edges.append(Edge(from: from, to: id, label: wait.label, isEarly: wait.isEarly))
            }
            if waits.isEmpty { edges.append(Edge(from: "accept", to: id)) }
        }
        nodes.append(Node(id: "conclude", lines: [say("发出结果，办结", "Results, conclusion")], shape: .end))
        for item in definition.items where leaves.contains(item.id) {
            edges.append(Edge(from: index[item.id] ?? "", to: "conclude"))
        }
    }

    private static func lines(of item: ItemDefinition, _ titles: Titles, _ say: Speaker) -> [String] {
        var lines = [say(item.title), say(titles.department(item.department))]
        if let limit = item.promisedLimit {
            lines.append(limit == .workingDays(0) ? say("当日办结", "same day") : say(limit.text))
        }
        if item.condition != .always { lines.append(say("视情况办理", "if your case needs it")) }
        return lines
    }

    private static func waits(
        of item: ItemDefinition,
        _ say: Speaker
    ) -> [(item: ItemID, label: String, isEarly: Bool)] {
        item.after.map { ($0, "", false) }
            + item.afterDecision.map { ($0, say("有决定即可", "once decided"), true) }
            + item.needsData.map { ($0.item, say("有数据即可", "once its data are known"), true) }
    }
}
