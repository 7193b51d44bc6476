package import Foundation

/// Makes PDF from a document's page with WeasyPrint, which Deploy/install installs together with a Chinese font.
package struct WeasyPrint: Sendable {
    private let program: ExternalProgram

    package init(
        path: String = ProcessInfo.processInfo.environment["PATH"] ?? ""
    ) throws(ExternalProgram.Failure) {
        program = try ExternalProgram(
            "weasyprint",
            path: path,
            remedy:
                "which makes the PDF, is not on PATH: run Deploy/install, or install weasyprint and a Chinese font; "
                + "HTML needs neither"
        )
    }

    package func pdf(of html: String) throws(ExternalProgram.Failure) -> Data {
        try program.output(from: html) { input, output in ["--quiet", "--encoding", "utf-8", input, output] }
    }
}
