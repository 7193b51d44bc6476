/// What the chart's shapes and borders mean, as far as they occur in it.
struct FlowLegend {
    let nodes: [FlowGraph.Node]

    init(of graph: FlowGraph, _ say: Speaker) {
        let shapes = FlowGraph.Shape.allCases.filter { shape in graph.nodes.contains { $0.shape == shape } }
        // The correction is drawn in every chart; its border is explained where an item has it, too.
        let marks = FlowGraph.Mark.allCases.filter { mark in
            graph.nodes.contains { $0.shape != .step && $0.marks.contains(mark) }
        }
        var nodes = shapes.compactMap { shape in
            Self.words(shape, say).map { FlowGraph.Node(id: "", lines: [$0], shape: shape) }
        }
        nodes += marks.map { FlowGraph.Node(id: "", lines: [Self.words($0, say)], marks: [$0]) }
        self.nodes = nodes.enumerated().map { index, node in
            FlowGraph.Node(id: "legend\(index)", lines: node.lines, shape: node.shape, marks: node.marks)
        }
    }

    private static func words(_ shape: FlowGraph.Shape, _ say: Speaker) -> String? {
        switch shape {
        case .step, .end: nil
        case .item: say("部门办理", "a department decides")
        case .consultation: say("征求其他部门意见", "another department's opinion")
        case .task: say("要您或他人缴费、签署、到场", "somebody pays, signs or appears")
        case .choice: say("办成一项即可往下", "one is enough to go on")
        }
    }

    private static func words(_ mark: FlowGraph.Mark, _ say: Speaker) -> String {
        switch mark {
        case .conditional: say("虚线框：不是每件都办", "dashed: not in every case")
        case .repeated: say("双线框：办不止一次", "double border: more than once")
        case .pointOfNoReturn: say("红粗框：交办后不能撤回", "red: no taking back after this")
        }
    }
}
