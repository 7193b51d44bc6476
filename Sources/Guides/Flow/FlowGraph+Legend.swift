/// The legend as a frame under the chart, a few to a row.
extension FlowGraph {
    func legendLines(_ prefix: String) -> [String] {
        guard !legend.isEmpty else { return [] }
        let rows = stride(from: 0, to: legend.count, by: Self.rowLength).map { start in
            Array(legend[start..<min(start + Self.rowLength, legend.count)])
        }
        var lines = ["  subgraph cluster_legend {", "    id=\"\(prefix)-legend\"; style=dotted; margin=8;"]
        lines.append("    label=\(DotText.quoted(legendTitle)); fontsize=13;")
        for row in rows {
            lines += row.map { "    " + Self.dot($0, prefix) }
            // Within a row, too, only an edge keeps the order.
            guard row.count > 1 else { continue }
            lines.append("    { rank=same; \(row.map(\.id).joined(separator: " -> ")) [style=invis]; }")
        }
        lines.append("  }")
        // Edges that are not drawn hold the rows in their order, below the end.
        let heads = ["conclude"] + rows.map { $0[0].id }
        lines.append("  \(heads.joined(separator: " -> ")) [style=invis];")
        return lines
    }

    private static let rowLength = 3
}
