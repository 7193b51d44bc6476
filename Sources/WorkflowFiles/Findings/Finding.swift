package import Orchestration

/// One thing that is wrong (or worth knowing) in a workflow file, with its place and its remedy.
package struct Finding: Hashable, Sendable {
    package enum Severity: String, Hashable, Sendable {
        /// The definition cannot be published.
        case error
        /// Harmless: the author should know.
        case note
    }

    package let position: Position
    package let severity: Severity
    package let code: FindingCode
    /// What is wrong.
    package let message: LocalizedText
    /// What to write instead.
    package let remedy: LocalizedText

    package var file: String { position.file }
    package var line: Int { position.line }
    package var column: Int { position.column }
}

extension Finding {
    /// The one-line form that editors can follow: `file:line:column: error: what is wrong; what to do [code]`.
    package func rendered(in language: LocalizedText.Language) -> String {
        let label =
            switch (severity, language) {
            case (.error, .english): "error"
            case (.error, .chinese): "错误"
            case (.note, .english): "note"
            case (.note, .chinese): "提示"
            }
        let joint = language == .english ? " " : ""
        return
            "\(position): \(label): \(message.text(in: language))\(joint)\(remedy.text(in: language)) [\(code.rawValue)]"
    }
}

/// A place in a file; line and column count from 1, the column in Unicode scalars.
package struct Position: Hashable, Sendable, Comparable, CustomStringConvertible {
    package let file: String
    package let line: Int
    package let column: Int

    package init(file: String, line: Int, column: Int) {
        self.file = file
        self.line = line
        self.column = column
    }

    package var description: String { "\(file):\(line):\(column)" }

    package static func < (left: Position, right: Position) -> Bool {
        (left.file, left.line, left.column) < (right.file, right.line, right.column)
    }

    func moved(columns: Int) -> Position {
        Position(file: file, line: line, column: column + columns)
    }
}
