import Orchestration

/// Collects everything that is wrong, so that an author sees all of it at once.
final class Report {
    /// A file that is wrong everywhere is not helped by more findings than a person would read.
    static let mostFindings = 1_000

    private(set) var findings: [Finding] = []
    private(set) var errorCount = 0

    func error(_ code: FindingCode, at position: Position, _ message: LocalizedText, fix remedy: LocalizedText) {
        errorCount += 1
        add(Finding(position: position, severity: .error, code: code, message: message, remedy: remedy))
    }

    func note(_ code: FindingCode, at position: Position, _ message: LocalizedText, fix remedy: LocalizedText) {
        add(Finding(position: position, severity: .note, code: code, message: message, remedy: remedy))
    }

    private func add(_ finding: Finding) {
        guard findings.count < Self.mostFindings, !findings.contains(finding) else { return }
        findings.append(finding)
    }
}
