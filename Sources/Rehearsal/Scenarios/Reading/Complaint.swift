package import Orchestration
package import WorkflowFiles

/// Why a line of a scenario cannot be read, or did not come true.
package struct Complaint: Error, Hashable, Sendable {
    package var message: LocalizedText
    package var remedy: LocalizedText?

    package init(_ message: LocalizedText, fix remedy: LocalizedText? = nil) {
        self.message = message
        self.remedy = remedy
    }

    init(zh: String, en: String, fix remedy: LocalizedText? = nil) {
        self.init(LocalizedText(zh: zh, en: en), fix: remedy)
    }

    /// The tables of verbs and expectations throw complaints and nothing else.
    init(_ error: any Error) {
        self = error as? Complaint ?? Complaint(zh: "无法执行：\(error)。", en: "It cannot be done: \(error).")
    }

    /// Something else was expected than what was found.
    static func expected(_ expected: LocalizedText, found: LocalizedText) -> Complaint {
        Complaint(
            zh: "应为：\(expected.zh)；实际：\(found.zh)。",
            en: "Expected: \(expected.english); found: \(found.english)."
        )
    }

    /// A word that means nothing here.
    static func unknown(_ word: String, _ kind: LocalizedText, among known: [String]) -> Complaint {
        Complaint(
            zh: "“\(word)”不是\(kind.zh)。",
            en: "“\(word)” is no \(kind.english).",
            fix: Suggestion.remedy(for: word, among: known)
        )
    }
}

/// A complaint with its place in a scenario file.
package struct Failure: Hashable, Sendable {
    package var position: Position
    /// The line as it was written, where it is a line of the course.
    package var line: String?
    package var complaint: Complaint

    package func rendered(in language: LocalizedText.Language) -> String {
        let joint = language == .english ? " " : ""
        let remedy = complaint.remedy.map { joint + $0.text(in: language) } ?? ""
        let head = "\(position.file):\(position.line): \(complaint.message.text(in: language))\(remedy)"
        return line.map { "\(head)\n    │ \($0)" } ?? head
    }
}

extension LocalizedText {
    var english: String { text(in: .english) }

    static func list(_ texts: [LocalizedText]) -> LocalizedText {
        guard !texts.isEmpty else { return LocalizedText(zh: "无", en: "nothing") }
        return LocalizedText(
            zh: texts.map(\.zh).joined(separator: "、"),
            en: texts.map(\.english).joined(separator: ", ")
        )
    }
}
