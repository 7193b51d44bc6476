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
        return lines.joined(separator: "\n") + "\n}\n"
    }

    private static let font =
        #"fontname="Noto Sans CJK SC,Source Han Sans SC,PingFang SC,Microsoft YaHei,sans-serif""#

    private static func dot(_ node: Node, _ prefix: String) -> String {
        let lines = node.lines.flatMap(DotText.wrapped)
        let width = lines.map(DotText.width).max() ?? 0
        var attributes = [
            "id=\"\(prefix)-\(node.id)\"", "label=\(DotText.quoted(lines))",
            "width=\(DotText.inches(ems: width + 1.6))",
            "height=\(DotText.inches(ems: Double(lines.count) * 1.35 + 0.9))",
        ]
        switch node.shape {
        case .step: attributes.append("fillcolor=\"#e8f0fe\"")
        case .end: attributes.append("fillcolor=\"#e6f4ea\"")
        case .item: break
        }
        if node.isConditional { attributes.append("style=\"rounded,filled,dashed\"") }
        return "\(node.id) [\(attributes.joined(separator: ", "))];"
    }

    private static func dot(_ edge: Edge, _ number: Int, _ prefix: String) -> String {
        var attributes = ["id=\"\(prefix)-edge\(number)\""]
        if !edge.label.isEmpty { attributes.append("label=\(DotText.quoted(edge.label))") }
        if edge.isEarly { attributes.append("style=dashed") }
        return "\(edge.from) -> \(edge.to) [\(attributes.joined(separator: ", "))];"
    }
}
