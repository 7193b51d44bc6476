import Orchestration

extension FlowGraph {
    init(_ definition: WorkflowDefinition, _ say: Speaker) {
        nodes = [
            Node(id: "apply", lines: [say("申请：一张表、一套材料", "Apply: one form, one set")], shape: .step),
            Node(id: "accept", lines: [say("核对材料并受理", "Check and accept")], shape: .step),
            Node(id: "correct", lines: [say("一次性告知，补正", "Told once; correct")], shape: .step, marks: [.conditional]),
        ]
        edges = [
            Edge(from: "apply", to: "accept"),
            Edge(from: "accept", to: "correct", label: say("有缺漏", "gaps"), isEarly: true),
            Edge(from: "correct", to: "accept", label: say("补齐", "mended"), isEarly: true),
        ]
        let words = FlowWords(titles: Titles(definition: definition), say: say)
        let ids = Dictionary(definition.items.enumerated().map { ($1.id, "item\($0)") }, uniquingKeysWith: { $1 })
        nodes += definition.items.map { words.node($0, ids[$0.id] ?? "") }
        addChoices(definition, words, ids)
        for item in definition.items {
            let target = ids[item.id] ?? ""
            let waits = FlowWaits(of: item, in: definition, say)
            for wait in waits.single {
                guard let from = ids[wait.item] else { continue }
                edges.append(Edge(from: from, to: target, label: wait.label, isEarly: wait.isEarly))
            }
            for group in waits.groups { edges.append(Edge(from: join(group, words, ids), to: target)) }
            if waits.isEmpty { edges.append(Edge(from: "accept", to: target)) }
        }
        conclude(say)
        legend = FlowLegend(of: self, say).nodes
        legendTitle = say("图例", "Legend")
    }

    /// Alternatives meet in a node of their own, in order of preference.
    private mutating func addChoices(_ definition: WorkflowDefinition, _ words: FlowWords, _ ids: [ItemID: String]) {
        for alternative in definition.alternatives {
            let id = Self.choice(alternative.items)
            nodes.append(words.choice(id, title: alternative.title))
            for (index, item) in alternative.items.enumerated() {
                guard let from = ids[item] else { continue }
                edges.append(Edge(from: from, to: id, label: words.preference(index)))
            }
        }
    }

    /// The node in which a group meets of which any one is enough.
    private mutating func join(_ group: [ItemID], _ words: FlowWords, _ ids: [ItemID: String]) -> String {
        let id = Self.choice(group)
        guard !nodes.contains(where: { $0.id == id }) else { return id }
        nodes.append(words.choice(id, title: nil))
        edges += group.compactMap { ids[$0] }.map { Edge(from: $0, to: id) }
        return id
    }

    /// What nothing waits for leads to the end.
    private mutating func conclude(_ say: Speaker) {
        let origins = Set(edges.map(\.from))
        let leaves = nodes.filter { $0.shape != .step && !origins.contains($0.id) }
        nodes.append(Node(id: "conclude", lines: [say("发出结果，办结", "Results, conclusion")], shape: .end))
        edges += leaves.map { Edge(from: $0.id, to: "conclude") }
    }

    /// An id of Graphviz's kind, the same for the same items.
    private static func choice(_ items: [ItemID]) -> String {
        "any_"
            + items.map { $0.text.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? String($0) : "_" }.joined() }
            .joined(separator: "__")
    }
}
