import Orchestration

/// The graph in Graphviz's language. Boxes are measured here, because the machine that draws need not have a Chinese font: the
/// reader's machine has.
extension FlowGraph {
    /// - Parameter prefix: Begins every id, so that two drawings can stand in one page.
    func dot(prefix: String, title: String) -> String {
        var lines = [
            "digraph flow {",
            "  graph [id=\"\(prefix)-flow\", label=\(DotText.quoted(title)), labelloc=t, rankdir=TB, ranksep=0.45,"
                + " nodesep=0.3, fontsize=16, \(Self.font)];",
            "  node [shape=box, style=\"rounded,filled\", fillcolor=white, fixedsize=true, fontsize=13, \(Self.font)];",
            "  edge [fontsize=11, \(Self.font)];",
        ]
        lines += nodes.map { "  " + Self.dot($0, prefix) }
        lines += edges.enumerated().map { "  " + Self.dot($0.element, $0.offset, prefix) }
        lines += legendLines(prefix)
        return lines.joined(separator: "\n") + "\n}\n"
    }

    private static let font =
        #"fontname="Noto Sans CJK SC,Source Han Sans SC,PingFang SC,Microsoft YaHei,sans-serif""#

    static func dot(_ node: Node, _ prefix: String) -> String {
        let lines = node.lines.flatMap(DotText.wrapped)
        let text = (width: lines.map(DotText.width).max() ?? 0, height: Double(lines.count) * 1.35)
        let size = node.shape.size(around: text.width, text.height)
        var attributes = [
            "id=\"\(prefix)-\(node.id)\"", "label=\(DotText.quoted(lines))",
            "width=\(DotText.inches(ems: size.width))", "height=\(DotText.inches(ems: size.height))",
        ]
        attributes += node.shape.attributes
        if node.marks.contains(.conditional) {
            attributes.append("style=\"\(node.shape.isRound ? "rounded," : "")filled,dashed\"")
        }
        if node.marks.contains(.repeated) { attributes.append("peripheries=2") }
        if node.marks.contains(.pointOfNoReturn) { attributes.append("penwidth=3, color=\"#b3261e\"") }
        return "\(node.id) [\(attributes.joined(separator: ", "))];"
    }

    private static func dot(_ edge: Edge, _ number: Int, _ prefix: String) -> String {
        var attributes = ["id=\"\(prefix)-edge\(number)\""]
        if !edge.label.isEmpty { attributes.append("label=\(DotText.quoted(edge.label))") }
        if edge.isEarly { attributes.append("style=dashed") }
        return "\(edge.from) -> \(edge.to) [\(attributes.joined(separator: ", "))];"
    }
}

extension FlowGraph.Shape {
    var isRound: Bool { self == .step || self == .item || self == .end }

    fileprivate var attributes: [String] {
        switch self {
        case .item: []
        case .step: ["fillcolor=\"#e8f0fe\""]
        case .end: ["fillcolor=\"#e6f4ea\""]
        case .consultation: ["shape=ellipse", "style=filled", "fillcolor=\"#fff8e1\""]
        case .task: ["shape=parallelogram", "style=filled", "fillcolor=\"#fdeee8\""]
        case .choice: ["shape=hexagon", "style=filled", "fillcolor=\"#f3e8fd\""]
        }
    }

    /// In em, with room between the text and a border that is not straight.
    fileprivate func size(around width: Double, _ height: Double) -> (width: Double, height: Double) {
        switch self {
        case .step, .item, .end: (width + 1.6, height + 0.9)
        case .consultation: (width * 1.3 + 1, height * 1.4 + 0.9)
        // Graphviz slants a fifth of the width on either side.
        case .task: (width * 1.5 + 1, height + 0.9)
        case .choice: (width + height * 0.7 + 2, height + 0.9)
        }
    }
}
