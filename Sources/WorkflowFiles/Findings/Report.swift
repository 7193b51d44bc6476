import Orchestration

/// Collects everything that is wrong, so that an author sees all of it at once.
package final class Report {
    /// A file that is wrong everywhere is not helped by more findings than a person would read.
    static let mostFindings = 1_000

    package private(set) var findings: [Finding] = []
    private(set) var errorCount = 0

    package init() {}

    /// The remedy is made only when it will be shown: looking for the nearest name costs more than everything else.
    func error(
        _ code: FindingCode,
        at position: Position,
        _ message: LocalizedText,
        fix remedy: @autoclosure () -> LocalizedText
    ) {
        errorCount += 1
        add(.error, code, position, message, remedy)
    }

    func note(
        _ code: FindingCode,
        at position: Position,
        _ message: LocalizedText,
        fix remedy: @autoclosure () -> LocalizedText
    ) {
        add(.note, code, position, message, remedy)
    }

    func add(_ finding: Finding) {
        if finding.severity == .error { errorCount += 1 }
        keep(finding)
    }

    private func add(
        _ severity: Finding.Severity,
        _ code: FindingCode,
        _ position: Position,
        _ message: LocalizedText,
        _ remedy: () -> LocalizedText
    ) {
        guard findings.count < Self.mostFindings else { return }
        let finding = Finding(
            position: position,
            severity: severity,
            code: code,
            message: message,
            remedy: remedy()
        )
        keep(finding)
    }

    private func keep(_ finding: Finding) {
        if findings.count < Self.mostFindings, !findings.contains(finding) { findings.append(finding) }
    }
}
