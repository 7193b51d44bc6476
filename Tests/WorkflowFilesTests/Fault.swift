import Testing
import WorkflowFiles

/// One fault written into the small library. `«` in the new text marks where the finding must stand and is taken out.
struct Fault: CustomTestStringConvertible, Sendable {
    let code: FindingCode
    let file: String
    let old: String
    let new: String
    /// Further changes to the same file.
    let changes: [(old: String, new: String)]
    let severity: Finding.Severity

    init(
        _ code: FindingCode,
        in file: String = SmallLibrary.theme,
        _ old: String,
        _ new: String,
        changes: [(old: String, new: String)] = [],
        severity: Finding.Severity = .error
    ) {
        self.code = code
        self.file = file
        self.old = old
        self.new = new
        self.changes = changes
        self.severity = severity
    }

    var testDescription: String { "\(code.rawValue): \(new)" }

    /// The files with the fault, and the place where it must be found.
    func applied() throws -> (texts: [String: String], place: Position) {
        var texts = SmallLibrary.texts
        if file == SmallLibrary.overlay { texts[file] = SmallLibrary.overlayText }
        var marked = try #require(texts[file])
        for (old, new) in [(old, new)] + changes {
            try #require(marked.contains(old), "“\(old)” is not in \(file)")
            marked = marked.replacing(old, with: new, maxReplacements: 1)
        }
        let before = try #require(marked.split(separator: "«", omittingEmptySubsequences: false).first)
        try #require(before.count < marked.count, "no place is marked")
        let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
        let column = 1 + (lines.last?.unicodeScalars.count ?? 0)
        texts[file] = marked.replacing("«", with: "")
        return (texts, Position(file: file, line: lines.count, column: column))
    }
}
