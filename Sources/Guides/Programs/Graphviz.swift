import Foundation

/// Draws with Graphviz's `dot`, which Deploy/install installs.
package struct Graphviz: Sendable {
    private let program: ExternalProgram

    package init(
        path: String = ProcessInfo.processInfo.environment["PATH"] ?? ""
    ) throws(ExternalProgram.Failure) {
        program = try ExternalProgram(
            "dot",
            path: path,
            remedy: "which draws the flow chart, is not on PATH: run Deploy/install, or install graphviz"
        )
    }

    /// The drawing as one `<svg>` element, without what stands before it in a file.
    func svg(of dot: String) throws(ExternalProgram.Failure) -> String {
        let data = try program.output(from: dot) { input, output in ["-q", "-Tsvg", "-o", output, input] }
        let drawn = String(decoding: data, as: UTF8.self)
        guard let start = drawn.range(of: "<svg") else { throw .failed("dot", "its output is no SVG") }
        return drawn[start.lowerBound...].trimmingCharacters(in: .newlines)
    }
}
